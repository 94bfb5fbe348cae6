// Rule 32: what the host answered is not asked again while nothing changes.
import { NO_LOOKS } from '../../../src/core/decide/shown/looks.ts'
import { expect, test } from 'vitest'
import {
  answerBefore,
  answerTo,
  refusedBefore,
  type Answer,
} from '../../../src/core/decide/answers.ts'

const NOW = '2026-05-04T10:00:00.000Z'
const REFUSED: Answer = {
  entityId: 'nl',
  kind: 'user.deactivate',
  fingerprint: 'these facts',
  outcome: 'refused',
  reason: 'last_admin',
  at: '2026-05-03T10:00:00.000Z',
  message: null,
  askAgainAt: null,
  looks: NO_LOOKS,
}
const ASKED = { entityId: 'nl', kind: 'user.deactivate', fingerprint: 'these facts' } as const
const asks = (facts: Partial<Answer> = {}) => ({
  answers: [{ ...REFUSED, ...facts }],
  instant: NOW,
})

test('a refusal holds for the same facts of the same action in the same entity', () => {
  expect(refusedBefore(asks(), ASKED)).toEqual(REFUSED)
  expect(refusedBefore(asks(), { ...ASKED, fingerprint: 'other facts' })).toBeNull()
  expect(refusedBefore(asks(), { ...ASKED, kind: 'cards.block' })).toBeNull()
  expect(refusedBefore(asks(), { ...ASKED, entityId: 'de' })).toBeNull()
})

test('what was done is answered, and is no refusal', () => {
  expect(answerBefore(asks({ outcome: 'done' }), ASKED)).toMatchObject({ outcome: 'done' })
  expect(refusedBefore(asks({ outcome: 'done' }), ASKED)).toBeNull()
})

test('a failure is asked again', () => {
  expect(answerBefore(asks({ outcome: 'failed' }), ASKED)).toBeNull()
  expect(answerTo(asks({ outcome: 'failed' }).answers, 'nl', 'user.deactivate')).not.toBeNull()
})

test('it is asked again from its time on', () => {
  expect(refusedBefore(asks({ askAgainAt: '2026-05-04T10:00:00.001Z' }), ASKED)).not.toBeNull()
  expect(refusedBefore(asks({ askAgainAt: NOW }), ASKED)).toBeNull()
})
