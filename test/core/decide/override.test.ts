// Rule 35: how long a decision holds, for each kind of decision and each thing that HR may say next.
import { describe, expect, test } from 'vitest'
import { fingerprintOf } from '../../../src/core/decide/fingerprint.ts'
import {
  isAboutAccess,
  lapseOf,
  standingOverride,
  type Override,
} from '../../../src/core/decide/override.ts'
import type { Situation } from '../../../src/core/decide/situation.ts'
import type { Presence } from '../../../src/core/evidence/verdict.ts'
import type { OverrideDecision } from '../../../src/core/facts/override-decision.ts'
import { reason } from '../../../src/core/facts/reasons.ts'
import { anEmployee, status } from '../people.ts'
import { anOverride, aSituation, placedIn } from './situations.ts'

const because = reason('active')
const ACTIVE: Presence = { kind: 'active', because }
const left = (cause: 'terminated' | 'disappeared' = 'terminated'): Presence => ({
  kind: 'left',
  on: '2026-05-03',
  cause,
  because,
})
const LAST_DAY = '2026-05-03'
const worker = anEmployee({ startDate: '2020-02-03' })
const dateless = { ...worker, status: status('INACTIVE') }
const leaver = { ...worker, terminationDate: LAST_DAY }
const AT_WORK = aSituation({ employee: worker })
/** Decided before the last day, which was known. */
const LEAVING = aSituation({
  employee: leaver,
  presence: { kind: 'leaving', on: LAST_DAY, because },
  today: '2026-05-02',
})
const LEFT = aSituation({ employee: leaver, presence: left() })

/** `holds`, `suspended` (it holds again once HR says so), or why it has lapsed for good. */
type Fate = 'holds' | 'suspended' | 'over' | 'hr'

function fate(decision: OverrideDecision, then: Situation, now: Situation, until?: string): Fate {
  const override = anOverride(decision, { said: then.says, until: until ?? null })
  const lapsed = lapseOf(now, override)
  if (!isAboutAccess(override)) return lapsed ?? 'holds'
  const stands = standsIn(now, override, 'nl')
  if (stands) expect(lapsed).toBeNull()
  return lapsed ?? (stands ? 'holds' : 'suspended')
}

function standsIn(now: Situation, override: Override, entityId: string): boolean {
  return standingOverride({ ...now, overrides: [override] }, entityId) !== null
}

const NEXT: readonly [
  what: string,
  then: Situation,
  now: Situation,
  byWork: Fate,
  byReturn: Fate,
][] = [
  ['the same', AT_WORK, AT_WORK, 'holds', 'holds'],
  [
    'INACTIVE after the last day that was known',
    LEAVING,
    aSituation({ employee: { ...leaver, status: status('INACTIVE') }, presence: left() }),
    'holds',
    'holds',
  ],
  [
    'INACTIVE before that day',
    LEAVING,
    aSituation({
      employee: { ...leaver, status: status('INACTIVE') },
      presence: LEAVING.presence,
      today: '2026-05-02',
    }),
    'hr',
    'holds',
  ],
  [
    'INACTIVE without a date',
    AT_WORK,
    aSituation({ employee: { ...worker, status: status('INACTIVE') }, presence: left() }),
    'hr',
    'holds',
  ],
  ['a first last day', AT_WORK, LEAVING, 'hr', 'holds'],
  [
    'another last day',
    LEAVING,
    aSituation({ employee: { ...leaver, terminationDate: '2026-05-20' } }),
    'hr',
    'holds',
  ],
  ['no last day any more', LEAVING, AT_WORK, 'hr', 'holds'],
  [
    'ACTIVE from the start that was known',
    aSituation({
      employee: anEmployee({ status: status('PENDING'), startDate: '2026-05-01' }),
      presence: { kind: 'scheduled', because },
    }),
    aSituation({ employee: anEmployee({ startDate: '2026-05-01' }) }),
    'holds',
    'holds',
  ],
  [
    'ACTIVE before that start',
    aSituation({
      employee: anEmployee({ status: status('PENDING'), startDate: '2026-06-01' }),
      presence: { kind: 'scheduled', because },
    }),
    aSituation({ employee: anEmployee({ startDate: '2026-06-01' }) }),
    'hr',
    'holds',
  ],
  [
    'an absence after they had left',
    LEFT,
    aSituation({ employee: leaver, presence: left('disappeared') }),
    'holds',
    'holds',
  ],
  [
    'an absence after they had left without a date',
    aSituation({ employee: dateless, presence: left() }),
    aSituation({ employee: dateless, presence: left('disappeared') }),
    'holds',
    'holds',
  ],
  [
    'an absence that is confirmed, of somebody at work',
    AT_WORK,
    aSituation({ employee: worker, presence: left('disappeared') }),
    'hr',
    'holds',
  ],
  [
    'an absence that nothing has confirmed',
    AT_WORK,
    aSituation({ employee: worker, presence: { kind: 'missing', because } }),
    'suspended',
    'holds',
  ],
  [
    'a record that is found by id only',
    AT_WORK,
    aSituation({ employee: worker, presence: { kind: 'found-by-id', works: true, because } }),
    'holds',
    'holds',
  ],
  [
    'another entity',
    AT_WORK,
    aSituation({ employee: worker, scope: placedIn('de') }),
    'suspended',
    'holds',
  ],
  [
    'one entity more',
    AT_WORK,
    aSituation({ employee: worker, scope: placedIn('nl', 'de') }),
    'suspended',
    'holds',
  ],
  [
    'a start after the decision',
    AT_WORK,
    aSituation({ employee: { ...worker, startDate: '2026-05-04' } }),
    'hr',
    'hr',
  ],
  [
    'a start on the day of the decision',
    AT_WORK,
    aSituation({ employee: { ...worker, startDate: '2026-05-02' } }),
    'hr',
    'holds',
  ],
  [
    'a start that is to come',
    AT_WORK,
    aSituation({ employee: { ...worker, startDate: '2026-05-20' } }),
    'hr',
    'holds',
  ],
  [
    'a new start of somebody who has left',
    AT_WORK,
    aSituation({ employee: { ...worker, startDate: '2026-05-03' }, presence: left() }),
    'hr',
    'holds',
  ],
]

const KEEPING = ['keep', 'postpone', 'undo', 'rejected'] as const

describe('what keeps access holds while HR says what it said then', () => {
  for (const decision of KEEPING)
    test.each(NEXT)(`${decision}, then HR says: %s`, (_, then, now, byWork) => {
      expect(fate(decision, then, now)).toBe(byWork)
    })
})

describe('an invitation by decision is about no place', () => {
  test.each(NEXT)('then HR says: %s', (what, then, now, byWork) => {
    const isPlace = what.includes('entity')
    expect(fate('invite-again', then, now)).toBe(isPlace ? 'holds' : byWork)
  })
})

describe('an end, and leaving out, hold until a return', () => {
  for (const decision of ['end', 'leave-out'] as const)
    test.each(NEXT)(`${decision}, then HR says: %s`, (_, then, now, _byWork, byReturn) => {
      expect(fate(decision, then, now)).toBe(byReturn)
    })
})

describe('what is about no work holds whatever HR says', () => {
  for (const decision of ['unlink', 'accept-email'] as const)
    test.each(NEXT)(`${decision}, then HR says: %s`, (_, then, now) => {
      expect(fate(decision, then, now)).toBe('holds')
    })
})

test('its own moment ends it, also while HR is silent', () => {
  const missing = aSituation({ employee: worker, presence: { kind: 'missing', because } })
  for (const now of [AT_WORK, missing]) {
    expect(fate('postpone', AT_WORK, now, '2026-05-04T10:00:00.000Z')).toBe('over')
    expect(lapseOf(now, anOverride('postpone', { until: '2026-05-04T10:00:00.001Z' }))).not.toBe(
      'over',
    )
  }
})

test('another entity suspends only what is about all, or about that one', () => {
  const both = aSituation({ scope: placedIn('nl', 'de') })
  const said = fingerprintOf(anEmployee(), ACTIVE, placedIn('nl'))
  expect(standsIn(both, anOverride('keep', { said }), 'nl')).toBe(false)
  expect(standsIn(both, anOverride('keep', { said, entity: 'nl' }), 'nl')).toBe(true)
  expect(standsIn(both, anOverride('keep', { said, entity: 'de' }), 'de')).toBe(false)
})

describe('of decisions about access in an entity the newest counts', () => {
  const OLD = '2026-05-01T10:00:00.000Z'
  const found = (entity: string, ...overrides: readonly Override[]) =>
    standingOverride(aSituation({ overrides }), entity)?.decision

  test('in the entity that it is about', () => {
    const keep = anOverride('keep', { at: OLD })
    const end = anOverride('end', { entity: 'nl' })
    expect([found('nl', keep, end), found('de', keep, end)]).toEqual(['end', 'keep'])
    expect(found('nl', end, keep)).toBe('end')
  })
  test('of those that stand', () => {
    const old = anOverride('keep', { at: OLD })
    expect(found('nl', anOverride('postpone', { until: OLD }), old)).toBe('keep')
  })
  test('and what is about no access never', () => {
    expect(found('nl', anOverride('unlink'), anOverride('accept-email'))).toBeUndefined()
  })
})
