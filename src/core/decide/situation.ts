import type { ActionDetail, OutcomeState, Purpose } from '../facts/action.ts'
import type { Correlation } from './correlate.ts'
import type { Employee } from '../people/employee.ts'
import type { Scope } from '../place/scope.ts'
import type { Settings } from '../facts/settings.ts'
import type { User } from '../people/user.ts'
import type { PersonState } from '../people/person-state.ts'
import type { Presence } from '../evidence/verdict.ts'

/** Everything one decision about one person may look at. It never sees the event that woke it. */
export interface Situation {
  readonly accountId: string
  /** Entities this account is the HR system of. */
  readonly accountEntities: readonly string[]
  readonly settings: Settings
  readonly employeeId: string
  readonly employee: Employee
  /** The state decided last, for "what was, stays". */
  readonly before: PersonState | null
  readonly presence: Presence
  readonly scope: Scope
  /** The person's zone and calendar day, and the instant. */
  readonly zone: string
  readonly today: string
  readonly instant: string
  /** The day at whose end, or on which, presence changes by time alone. */
  readonly changesAfter: string | null
  readonly link: LinkFacts | null
  /** The linked or just matched user as last seen; null when the host does not have them. */
  readonly user: User | null
  readonly correlation: Correlation
  /** Another HR system of the organization ended an access of this user (rule 1). */
  readonly endedElsewhere: boolean
  /** Another user has the address HR gives now (rule 16). */
  readonly collides: boolean
  readonly overrides: readonly OverrideFacts[]
  /** What was done for this person before, newest first. */
  readonly past: readonly PastAction[]
  /** Start of this run's list of users when the whole list was read, else null. */
  readonly usersListedAt: string | null
  readonly department: string | null
  readonly managerUserId: string | null
  /** HR names a manager who is a cycle or out of scope (rule 18). */
  readonly managerDropped: boolean
  readonly locale: string | null
}

export interface LinkFacts {
  readonly userId: string
  /** Entities in which HR placed this person and where access was seen. */
  readonly entityIds: readonly string[]
  readonly ended: Readonly<Record<string, Ended>>
}

/** An access that we ended. */
export interface Ended {
  readonly at: string
  /** The invitation had not been accepted by then. */
  readonly invitedOnly: boolean
  /** A list of users begun later showed it ended (rule 35, "reactivated by hand"). */
  readonly seen: boolean
}

export interface OverrideFacts {
  readonly entity: string
  readonly decision: string
  readonly until: string | null
  readonly fingerprint: string
  readonly actor: string
  readonly at: string
}

export interface PastAction {
  readonly detail: ActionDetail
  readonly entityId: string
  readonly purpose: Purpose
  readonly fingerprint: string
  readonly state: OutcomeState | 'waiting' | 'dropped'
  readonly reason: string | null
  readonly finishedAt: string | null
}

export const NEXT_RUN = ''
export const NEVER = '9999-12-31T00:00:00.000Z'
