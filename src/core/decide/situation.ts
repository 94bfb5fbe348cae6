import type { ActionDetail, OutcomeState, Purpose } from '../facts/action.ts'
import type { OverrideDecision } from '../facts/override-decision.ts'
import type { Correlation } from './correlate.ts'
import type { Employee } from '../people/employee.ts'
import type { Scope } from '../place/scope.ts'
import type { Settings } from '../facts/settings.ts'
import type { User } from '../people/user.ts'
import type { PersonState } from '../people/person-state.ts'
import type { Presence } from '../evidence/verdict.ts'

/** Everything that a decision about one person may look at. The event that started the run is no part of it. */
export interface Situation {
  readonly accountId: string
  /** Entities that get their employees from this account. */
  readonly accountEntities: readonly string[]
  readonly settings: Settings
  readonly employeeId: string
  readonly employee: Employee
  /** The state of the last decision; null for a newcomer. It stays while HR is unclear. */
  readonly before: PersonState | null
  readonly presence: Presence
  readonly scope: Scope
  /** The person's IANA time zone. */
  readonly zone: string
  /** The person's calendar day, `YYYY-MM-DD`. */
  readonly today: string
  /** RFC 3339. */
  readonly instant: string
  /** The day at whose end presence changes by time alone, `YYYY-MM-DD`. */
  readonly changesAfter: string | null
  readonly link: LinkFacts | null
  /** The linked or just matched user, as last listed. Null: the host has no such user. */
  readonly user: User | null
  readonly correlation: Correlation
  /** Access of this user was ended because they left another HR system of the organization (rule 1). */
  readonly endedElsewhere: boolean
  /** The user's fields follow the record of another HR system of the organization (rule 14). */
  readonly followsElsewhere: boolean
  /** Another user already has the address that HR gives now (rule 16). */
  readonly collides: boolean
  readonly overrides: readonly OverrideFacts[]
  /** Earlier actions about this person, newest first. */
  readonly past: readonly PastAction[]
  /** When this run began to list the host's users, RFC 3339. Null where it did not list all of them. */
  readonly usersListedAt: string | null
  readonly department: string | null
  readonly managerUserId: string | null
  /** HR names a manager who is left out: out of scope, left, or reporting to this person (rule 18). */
  readonly managerDropped: boolean
  readonly locale: string | null
}

export interface LinkFacts {
  readonly userId: string
  /** Entities in which HR placed this person and the user had access. */
  readonly entityIds: readonly string[]
  /** Access that we ended, by entity. */
  readonly ended: Readonly<Record<string, Ended>>
}

/** Access in one entity that we ended. */
export interface Ended {
  /** RFC 3339. */
  readonly at: string
  /** It was an invitation that had not been accepted. */
  readonly invitedOnly: boolean
  /** A user list begun later confirmed the end. Access seen after that was given back by hand (rule 35). */
  readonly seen: boolean
}

export interface OverrideFacts {
  /** `*` for every entity. */
  readonly entity: string
  readonly decision: OverrideDecision
  /** RFC 3339; null: until HR's facts change. */
  readonly until: string | null
  /** What HR said when it was decided (`hrFingerprint`). The override ends when that changes. */
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
