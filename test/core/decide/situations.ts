// Situations of one person, for tests of decisions without a run.
import fc from 'fast-check'
import { fingerprintOf, type HrFingerprint } from '../../../src/core/decide/fingerprint.ts'
import type { Membership, Memberships } from '../../../src/core/decide/membership.ts'
import type { Override } from '../../../src/core/decide/override.ts'
import type { Situation } from '../../../src/core/decide/situation.ts'
import type { Presence } from '../../../src/core/evidence/verdict.ts'
import type { OverrideDecision } from '../../../src/core/facts/override-decision.ts'
import { reason } from '../../../src/core/facts/reasons.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/facts/settings.ts'
import type { Card, User } from '../../../src/core/people/user.ts'
import type { Scope } from '../../../src/core/place/scope.ts'
import { anEmployee, aUser, status } from '../people.ts'

export const TODAY = '2026-05-04'
export const NOW = '2026-05-04T10:00:00.000Z'
const BEFORE = '2026-05-02T10:00:00.000Z'
const because = reason('active')

export function aSituation(facts: Partial<Situation> = {}): Situation {
  const employee = facts.employee ?? anEmployee()
  const presence = facts.presence ?? { kind: 'active', because }
  const scope = facts.scope ?? placedIn('nl')
  return {
    accountId: 'acc_1',
    accountEntities: ['nl', 'de'],
    settings: DEFAULT_SETTINGS,
    employeeId: 'emp_1',
    employee,
    before: 'active',
    unread: null,
    presence,
    scope,
    says: fingerprintOf(employee, presence, scope),
    zone: 'Europe/Amsterdam',
    zones: ['Europe/Amsterdam'],
    today: TODAY,
    instant: NOW,
    changesAfter: null,
    linkedUserId: 'u_1',
    user: aUser(),
    correlation: { kind: 'linked' },
    memberships: {},
    endedElsewhere: false,
    followsElsewhere: false,
    perhapsAnother: false,
    collides: false,
    samePhone: false,
    phoneToldOnce: false,
    overrides: [],
    answers: [],
    movesPlannedOn: {},
    usersListedAt: NOW,
    department: null,
    managerUserId: null,
    managerDropped: false,
    locale: null,
    failedInvitation: null,
    ...facts,
  }
}

export function placedIn(...entities: readonly string[]): Scope {
  return { kind: 'in', entities: entities.map((id) => ({ id, invite: true, because: null })) }
}

export function anOverride(decision: OverrideDecision, facts: Partial<Override> = {}): Override {
  const { says: said } = aSituation()
  const of = {
    id: 'dec_1',
    entity: '*',
    userId: null,
    until: null,
    actor: 'bo@acme.test',
    at: BEFORE,
  }
  return { ...of, decision, said, ...facts }
}

const PRESENCES: readonly Presence[] = [
  { kind: 'active', because },
  { kind: 'leaving', on: '2026-05-06', because },
  { kind: 'left', on: '2026-05-03', cause: 'terminated', because },
  { kind: 'left', on: '2026-05-03', cause: 'disappeared', because },
  { kind: 'scheduled', because },
  { kind: 'dropped', because },
  { kind: 'unknown', because, isInactive: false },
  { kind: 'unknown', because, isInactive: true },
  { kind: 'conflict', because },
  { kind: 'missing', because },
  { kind: 'found-by-id', works: true, because },
  { kind: 'ignored', because },
]
const out: Scope = { kind: 'out', why: reason('excluded-by-rule'), report: null }
const SCOPES: readonly Scope[] = [
  placedIn('nl'),
  placedIn('de'),
  placedIn('nl', 'de'),
  { kind: 'in', entities: [{ id: 'nl', invite: false, because: null }] },
  { ...placedIn('nl'), unmapped: reason('excluded-by-rule') } as Scope,
  out,
]
const DECISIONS: readonly OverrideDecision[] = [
  'keep',
  'postpone',
  'end',
  'leave-out',
  'invite-again',
  'undo',
  'rejected',
  'unlink',
  'accept-email',
  'not-this-person',
  'keeps-access',
]
const WORDS: readonly HrFingerprint['status'][] = [
  status('ACTIVE'),
  status('INACTIVE'),
  status('PENDING'),
  { kind: 'other', word: 'Secondment' },
]
const DAYS = [null, '2026-05-03', TODAY, '2026-05-20'] as const

const SAID: HrFingerprint = aSituation().says
const MEMBERSHIP: fc.Arbitrary<Membership> = fc.oneof(
  fc.record({
    state: fc.constant('given' as const),
    by: fc.constantFrom('hr' as const, 'hand' as const),
    since: fc.constant(BEFORE),
    accepted: fc.boolean(),
    unshown: fc.constantFrom(null, { state: 'none' } as const),
  }),
  fc.record({
    state: fc.constant('ended' as const),
    at: fc.constant(BEFORE),
    by: fc.constantFrom('leave' as const, 'move' as const, 'decision' as const),
    invitedOnly: fc.boolean(),
    shownEnded: fc.boolean(),
    cardsOpen: fc.boolean(),
  }),
  fc.constant<Membership>({ state: 'removed-by-hand', at: BEFORE }),
  fc.constant<Membership>({ state: 'regained-by-hand', at: BEFORE, said: SAID }),
)
const CARD: fc.Arbitrary<Card> = fc
  .constantFrom('active' as const, 'blocked' as const)
  .chain((is) =>
    fc.record({
      id: fc.constantFrom('c_1', 'c_2'),
      entityId: fc.constantFrom('nl', 'de'),
      label: fc.constant('Travel'),
      last4: fc.constant('4242'),
      type: fc.constant('virtual' as const),
      recurring: fc.boolean(),
      status: fc.constant(is),
      blockedBy: is === 'active' ? fc.constant(null) : fc.constantFrom('rollcall', 'bo@acme.test'),
    }),
  )
const USER: fc.Arbitrary<User> = fc
  .record({
    entityIds: fc.subarray(['nl', 'de', 'fr']),
    accepted: fc.boolean(),
    isProtected: fc.boolean(),
    firstName: fc.constantFrom('Ana', 'Anna'),
    role: fc.constantFrom('member' as const, 'admin' as const, 'owner' as const),
    cards: fc.uniqueArray(CARD, { maxLength: 2, selector: ({ id }) => id }),
  })
  .map(({ accepted, isProtected, entityIds, ...user }) => {
    const now = accepted ? ('active' as const) : ('invited' as const)
    const is = entityIds.length === 0 ? ('inactive' as const) : now
    return aUser({ ...user, entityIds, protected: isProtected, status: is })
  })
const OVERRIDE: fc.Arbitrary<Override> = fc
  .record({
    decision: fc.constantFrom(...DECISIONS, 'end', 'end'),
    entity: fc.constantFrom('*', 'nl', 'de'),
    until: fc.constantFrom(null, null, BEFORE, '2026-06-01T00:00:00.000Z'),
    at: fc.constantFrom('2026-04-20T10:00:00.000Z', BEFORE),
    same: fc.boolean(),
    places: fc.constantFrom(['nl'], ['de'], ['de', 'nl'], []),
  })
  .map(({ same, places, ...one }) =>
    anOverride(one.decision, { ...one, said: { ...SAID, places, present: same } }),
  )
const SETTINGS: fc.Arbitrary<Settings> = fc
  .record({
    grace_days: fc.constantFrom(0, 0, 9),
    block_cards: fc.constantFrom('immediately' as const, 'with_deactivation' as const),
    unblock_on_rehire: fc.boolean(),
    protected: fc.constantFrom([], [], [], ['ana@acme.test']),
  })
  .map((some) => ({ ...DEFAULT_SETTINGS, ...some }))

/** Any person, with or without a user, also one that no history would make. `said` follows what HR says, mostly. */
export const SITUATION: fc.Arbitrary<Situation> = fc
  .record({
    presence: fc.constantFrom(...PRESENCES),
    scope: fc.constantFrom(...SCOPES),
    word: fc.constantFrom(...WORDS),
    startDate: fc.constantFrom(...DAYS),
    terminationDate: fc.constantFrom(...DAYS),
    hasUser: fc.boolean(),
    isLinked: fc.boolean(),
    user: USER,
    memberships: fc.dictionary(fc.constantFrom('nl', 'de'), MEMBERSHIP, { noNullPrototype: true }),
    overrides: fc.array(OVERRIDE, { maxLength: 2 }),
    repeats: fc.boolean(),
    settings: SETTINGS,
    endedElsewhere: fc.boolean(),
  })
  .map(({ word, startDate, terminationDate, hasUser, isLinked, repeats, ...some }) => {
    const employee = anEmployee({ status: word, startDate, terminationDate })
    const { user, memberships, presence, scope, overrides } = some
    const says = fingerprintOf(employee, presence, scope)
    const known = hasUser && isLinked
    const memory: Memberships = known ? memberships : {}
    return aSituation({
      ...some,
      employee,
      says,
      linkedUserId: known ? user.id : null,
      user: hasUser ? user : null,
      correlation: known
        ? { kind: 'linked' }
        : hasUser
          ? { kind: 'match', user }
          : { kind: 'none' },
      memberships: memory,
      overrides: overrides.map((one) => (repeats ? { ...one, said: says } : one)),
      before: known ? 'active' : null,
    })
  })
