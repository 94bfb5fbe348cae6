import type { Answer } from '../../src/core/decide/answers.ts'
import { fingerprintOf } from '../../src/core/decide/fingerprint.ts'
import type { Memberships } from '../../src/core/decide/membership.ts'
import type { Override } from '../../src/core/decide/override.ts'
import type { Situation } from '../../src/core/decide/situation.ts'
import { NO_EVIDENCE } from '../../src/core/evidence/evidence.ts'
import { presence } from '../../src/core/evidence/presence.ts'
import type { KnownStatus } from '../../src/core/facts/employment-status.ts'
import { DEFAULT_SETTINGS } from '../../src/core/facts/settings.ts'
import type { Dimension, Employee } from '../../src/core/people/employee.ts'
import type { Card, User } from '../../src/core/people/user.ts'
import { scopeOf } from '../../src/core/place/scope.ts'

/** Ana on one day: what HR says, what the product's list shows, and what was remembered. */
export interface Day {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly hr: Hr
  /** Null: the product has no user for her. */
  readonly user: User | null
  readonly memberships?: Memberships
  readonly decided?: Decided
}

export interface Hr {
  readonly status: KnownStatus
  readonly lastName?: string
  readonly startDate?: string
  readonly terminationDate?: string
  /** The company of the HR system; it has the name of the entity. */
  readonly company?: string
}

/** An admin's decision about Ana in every entity. */
export interface Decided {
  readonly decision: Override['decision']
  /** The day on which it was taken, and what HR said then. */
  readonly on: string
  readonly hr: Hr
  /** RFC 3339. */
  readonly until?: string
}

const ENTITIES = ['nl', 'be']
const ZONE = 'Europe/Amsterdam'
const NO_ANSWERS: readonly Answer[] = []
const SETTINGS = {
  ...DEFAULT_SETTINGS,
  routing: { by: 'company', field: null, entity_id: null, map: { nl: 'nl', be: 'be' } },
} as const
const COMPANIES = new Map(
  ENTITIES.map((id): [string, Dimension] => [
    id,
    { kind: 'company', id, remoteId: id, name: id, type: null, country: null, state: null },
  ]),
)

/** The situation of that day, as the run would load it: presence and scope are judged by the product's own code. */
export function situationOn(day: Day): Situation {
  const { today, user } = day
  const said = judged(day.hr, today)
  return {
    accountId: 'acc_1',
    accountEntities: ENTITIES.filter((id) => isAbout(day, id)),
    settings: SETTINGS,
    perhapsAnother: false,
    employeeId: 'emp_ana',
    unread: null,
    ...said,
    before: user === null ? null : 'active',
    zone: ZONE,
    zones: [ZONE],
    today,
    instant: `${today}T10:00:00.000Z`,
    linkedUserId: user?.id ?? null,
    user,
    correlation: { kind: user === null ? 'none' : 'linked' },
    memberships: day.memberships ?? {},
    endedElsewhere: false,
    followsElsewhere: false,
    collides: false,
    samePhone: false,
    phoneToldOnce: false,
    overrides: day.decided === undefined ? [] : [overrideOf(day.decided)],
    answers: NO_ANSWERS,
    movesPlannedOn: {},
    usersListedAt: `${today}T09:00:00.000Z`,
    department: null,
    managerUserId: null,
    managerDropped: false,
    locale: null,
    failedInvitation: null,
  }
}

/** Belgium is part of the organization in the case that needs it. */
function isAbout({ hr, memberships }: Day, entityId: string): boolean {
  return entityId === 'nl' || hr.company === entityId || memberships?.[entityId] !== undefined
}

/** What HR's record amounts to on that day. */
function judged(hr: Hr, today: string) {
  const employee = employeeOf(hr)
  const { presence: verdict, changesAfter } = presence({
    employee,
    evidence: NO_EVIDENCE,
    versionHash: '',
    now: { instant: `${today}T10:00:00.000Z`, zone: ZONE, zones: [ZONE], today },
    read: { beganAt: `${today}T09:00:00.000Z`, complete: true },
    settings: SETTINGS,
    linked: true,
  })
  const scope = scopeOf({
    employee,
    settings: SETTINGS,
    dimensions: COMPANIES,
    entityIds: ENTITIES,
  })
  const says = fingerprintOf(employee, verdict, scope)
  return { employee, presence: verdict, changesAfter, scope, says }
}

function overrideOf({ decision, on, hr, until }: Decided): Override {
  return {
    id: 'dec_1',
    entity: '*',
    userId: null,
    decision,
    until: until ?? null,
    said: judged(hr, on).says,
    actor: 'bo@acme.test',
    at: `${on}T12:00:00.000Z`,
  }
}

function employeeOf(hr: Hr): Employee {
  return {
    sourceId: 'm_1',
    remoteId: '1042',
    employeeNumber: null,
    firstName: 'Ana',
    lastName: hr.lastName ?? 'Pop',
    preferredName: null,
    workEmail: 'ana@acme.test',
    personalEmail: null,
    phone: { kind: 'none' },
    status: { kind: 'known', value: hr.status },
    startDate: hr.startDate ?? null,
    terminationDate: hr.terminationDate ?? null,
    employedAgainFrom: null,
    employmentType: null,
    companyId: hr.company ?? 'nl',
    groupIds: [],
    workLocationId: null,
    managerId: null,
    custom: {},
    deleted: false,
    ignored: false,
    modifiedAt: null,
    flaws: [],
  }
}

const CARD: Card = {
  id: 'card_1',
  entityId: 'nl',
  label: 'Travel',
  last4: '4242',
  type: 'virtual',
  recurring: false,
  status: 'active',
  blockedBy: null,
}

/** Her user with access in the Netherlands, and a card there. */
export const WITH_ACCESS: User = {
  id: 'usr_ana',
  email: 'ana@acme.test',
  firstName: 'Ana',
  lastName: 'Pop',
  phone: null,
  status: 'active',
  role: 'member',
  protected: false,
  entityIds: ['nl'],
  cards: [CARD],
}

/** Her user after we ended the access and blocked the card. */
export const ENDED_BY_US: User = {
  ...WITH_ACCESS,
  status: 'inactive',
  entityIds: [],
  cards: [{ ...CARD, status: 'blocked', blockedBy: 'rollcall' }],
}

/** Her user after somebody took the access away in the product. */
export const TAKEN_BY_HAND: User = { ...WITH_ACCESS, status: 'inactive', entityIds: [] }
