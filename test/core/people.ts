import type { Action, UpdateParams } from '../../src/core/facts/action.ts'
import type { BrakeFacts, JudgedAction } from '../../src/core/plan/brake.ts'
import type { Numbers } from '../../src/core/plan/counts.ts'
import type { Count } from '../../src/core/plan/recent-ends.ts'
import type { BrakeSettings } from '../../src/core/facts/settings.ts'
import type { Dimension, Employee } from '../../src/core/people/employee.ts'
import type { Evidence, Missing } from '../../src/core/evidence/evidence.ts'
import { NO_EVIDENCE } from '../../src/core/evidence/evidence.ts'
import type { User } from '../../src/core/people/user.ts'
import type { KnownStatus } from '../../src/core/facts/employment-status.ts'

/** An employee at work with all fields; a test gives only the fields that it is about. */
export function anEmployee(facts: Partial<Employee> = {}): Employee {
  return {
    sourceId: 'm_1',
    remoteId: '1042',
    employeeNumber: '17',
    firstName: 'Ana',
    lastName: 'Pop',
    preferredName: null,
    workEmail: 'ana@acme.test',
    personalEmail: null,
    phone: { kind: 'none' },
    status: status('ACTIVE'),
    startDate: null,
    terminationDate: null,
    employedAgainFrom: null,
    employmentType: 'FULL_TIME',
    companyId: null,
    groupIds: [],
    workLocationId: null,
    managerId: null,
    custom: {},
    deleted: false,
    ignored: false,
    modifiedAt: null,
    flaws: [],
    ...facts,
  }
}

export function status(value: KnownStatus): Employee['status'] {
  return { kind: 'known', value }
}

export function word(text: string | null): Employee['status'] {
  return { kind: 'other', word: text }
}

export function aUser(facts: Partial<User> = {}): User {
  return {
    id: 'u_1',
    email: 'ana@acme.test',
    firstName: 'Ana',
    lastName: 'Pop',
    phone: null,
    status: 'active',
    role: 'member',
    protected: false,
    entityIds: ['nl'],
    cards: [],
    ...facts,
  }
}

export function evidenceOf(facts: Partial<Evidence> = {}): Evidence {
  return { ...NO_EVIDENCE, ...facts }
}

export function gone(facts: Partial<Missing> = {}): Evidence {
  const since = '2026-05-03T08:00:00.000Z'
  return evidenceOf({
    missing: { how: 'absent', since, sourceSyncedAt: null, reread: null, agreedAt: null, ...facts },
  })
}

export function dimensions(
  ...list: readonly (Partial<Dimension> & Pick<Dimension, 'kind' | 'id'>)[]
): ReadonlyMap<string, Dimension> {
  const blank = { remoteId: null, name: null, type: null, country: null, state: null }
  return new Map(list.map((facts) => [facts.id, { ...blank, ...facts }]))
}

const NOBODY: Numbers = { people: 0, memberships: 0, actions: 0 }
const NO_CARDS = { blocked: 0, unblocked: 0 }
const NONE: Count = { account: 0, entities: {} }

/** The brake's facts about a plan and the days before, as numbers. */
export interface Told {
  /** Who would lose access: people of the account, memberships of each entity. */
  endings?: Count
  endedInDay?: Count
  endedInWeek?: Count
  population?: Count
  newcomers?: number
  identityChanges?: number
  /** Who would lose access by a change of settings. */
  bySettings?: number
  firstSync?: boolean
  inviteApproval?: boolean
}

export function brakeFacts(told: Told, settings: BrakeSettings): BrakeFacts {
  const { endings = NONE, endedInDay = NONE, endedInWeek = NONE } = told
  const of = (people: number): Numbers => ({ people, memberships: people, actions: people })
  const entities = Object.entries(endings.entities).map(([id, memberships]) => [
    id,
    { numbers: { ending: { ...NOBODY, memberships } }, cards: NO_CARDS },
  ])
  return {
    settings,
    firstSync: told.firstSync ?? false,
    inviteApproval: told.inviteApproval ?? false,
    planned: {
      numbers: {
        ending: of(endings.account),
        newcomers: of(told.newcomers ?? 0),
        'settings-change': of(told.bySettings ?? 0),
      },
      cards: NO_CARDS,
      entities: Object.fromEntries(entities),
    },
    day: { ended: endedInDay, repeated: NONE },
    week: { ended: endedInWeek, repeated: NONE },
    population: told.population ?? NONE,
    identityChanges: told.identityChanges ?? 0,
  }
}

const of = { employeeId: 'emp_1', userId: 'u_1', because: [], fingerprint: '' } as const
const cause = 'terminated'

export function ending(entityId = 'nl', purpose: Action['purpose'] = 'leave'): Action {
  const params = { cause, effective_date: '2026-05-01' } as const
  return { ...of, kind: 'user.deactivate', params, entityId, purpose }
}

export function block(entityId = 'nl'): Action {
  return { ...of, kind: 'cards.block', params: { cause }, entityId, purpose: 'leave' }
}

export function invitation(entityId = 'nl', purpose: Action['purpose'] = 'join'): Action {
  const params = { email: 'ana@acme.test', first_name: 'Ana', last_name: 'Pop', phone: null }
  return { ...of, kind: 'user.invite', params, entityId, purpose }
}

export function update(entityId = 'nl', params: UpdateParams = { first_name: 'Anna' }): Action {
  return { ...of, kind: 'user.update', params, entityId, purpose: 'change' }
}

export function judged(action: Action, known: Partial<JudgedAction> = {}): JudgedAction {
  return { action, marks: [], carried: [], released: false, ...known }
}
