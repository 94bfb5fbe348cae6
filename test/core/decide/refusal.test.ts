// When a refusal is asked again, and in which words it is told (rule 32).
import { expect, test } from 'vitest'
import { askAgainAt, refusalReason } from '../../../src/core/decide/refused/refusal.ts'
import { namesOf } from '../../../src/words/reason-sentence.ts'
import { wordsFor } from '../../../src/words/words.ts'

const AT = '2026-05-04T09:00:00.000Z'
const SECOND = 1000
const HOUR = 3600 * SECOND

test.each([
  ['seat_limit', null, '2026-05-05T09:00:00.000Z'],
  ['plan_limit', null, '2026-05-05T09:00:00.000Z'],
  ['SEAT-LIMIT', null, '2026-05-05T09:00:00.000Z'],
  ['Plan limit ', null, '2026-05-05T09:00:00.000Z'],
  ['seat_limit', 2 * HOUR, '2026-05-04T11:00:00.000Z'],
  ['maintenance', 30 * 60 * SECOND, '2026-05-04T09:30:00.000Z'],
  [null, 30 * 60 * SECOND, '2026-05-04T09:30:00.000Z'],
  ['busy', 90 * 24 * HOUR, '2026-05-05T09:00:00.000Z'],
  ['busy', 0, '2026-05-04T09:01:00.000Z'],
  ['last_admin', null, null],
  ['owner', null, null],
  ['seat_limit_of_nobody', null, null],
  [null, null, null],
])('refused as %s, retry after %s ms: asked again at %s', (reason, retryAfterMs, expected) => {
  expect(askAgainAt({ state: 'refused', reason }, retryAfterMs, AT)).toBe(expected)
})

test.each(['done', 'already', 'failed'] as const)('%s is never asked again for that', (state) => {
  expect(askAgainAt({ state, reason: 'seat_limit' }, HOUR, AT)).toBeNull()
})

const NAMES = namesOf({ timezone: 'Europe/Amsterdam', entities: [] })
const NOTHING = { reason: null, message: null, askAgainAt: null }

test.each([
  [NOTHING, 'Access could not be given'],
  [{ ...NOTHING, reason: 'seat_limit' }, 'Access could not be given: there are no seats left'],
  [{ ...NOTHING, message: 'Buy more seats.' }, 'Access could not be given: “Buy more seats”'],
  [
    { ...NOTHING, askAgainAt: AT },
    'Access could not be given: It is asked again on 4 May 2026, 11:00 (Europe/Amsterdam)',
  ],
  [
    { reason: 'seat_limit', message: 'Buy more under Billing.', askAgainAt: AT },
    'Access could not be given: there are no seats left. “Buy more under Billing”. It is asked again on 4 May 2026, 11:00 (Europe/Amsterdam)',
  ],
  [
    { ...NOTHING, reason: 'house_rule', askAgainAt: AT },
    'Access could not be given: “house_rule”. It is asked again on 4 May 2026, 11:00 (Europe/Amsterdam)',
  ],
])('%j is one sentence after the other', (answer, sentence) => {
  expect(wordsFor('en').because(refusalReason('user.invite', answer), NAMES)).toBe(sentence)
})

test.each(['en', 'nl', 'de', 'fr', 'es'])('what was refused has words of its own in %s', (code) => {
  const kinds = ['user.invite', 'user.update', 'user.deactivate'] as const
  const said = kinds.map((kind) => wordsFor(code).because(refusalReason(kind, NOTHING), NAMES))
  expect(new Set(said).size).toBe(3)
  expect(wordsFor(code).because(refusalReason('user.reactivate', NOTHING), NAMES)).toBe(said[0])
  for (const one of said) expect(one).not.toMatch(/[{}:.]$|\s$/)
})
