import type { MailFailure } from '../facts/mail-kinds.ts'
import type { Settings } from '../facts/settings.ts'
import type { Presence } from '../evidence/verdict.ts'
import type { Employee } from '../people/employee.ts'
import type { Calendar } from '../people/dates/hr-day.ts'
import type { PersonState } from '../people/person-state.ts'
import type { User } from '../people/user.ts'
import type { Scope } from '../place/scope.ts'
import type { Answer } from './answers.ts'
import type { Correlation } from './correlate.ts'
import type { HrSays } from './fingerprint.ts'
import type { Memberships } from './membership.ts'
import type { Override } from './override.ts'

/** Everything that a decision about one person may look at. The event that started the run is no part of it. */
export interface Situation extends Calendar {
  readonly accountId: string
  /** Entities that get their employees from this account. */
  readonly accountEntities: readonly string[]
  readonly settings: Settings
  readonly employeeId: string
  readonly employee: Employee
  /** The state of the last decision; null for a newcomer. It stays while HR is unclear. */
  readonly before: PersonState | null
  /** HR's record cannot be read now (rule 52): the field; `isNew`: it never could. */
  readonly unread: { readonly field: string; readonly isNew: boolean } | null
  readonly presence: Presence
  readonly scope: Scope
  /** What HR says now, for comparison with what it said when an admin decided. */
  readonly says: HrSays
  /** RFC 3339. */
  readonly instant: string
  /** The day at whose end presence changes by time alone, `YYYY-MM-DD`. */
  readonly changesAfter: string | null
  /** The user that this person is linked to; null: not linked yet. */
  readonly linkedUserId: string | null
  /** The linked or just matched user, as last listed. Null: the host has no such user. */
  readonly user: User | null
  readonly correlation: Correlation
  /** What the person has in each entity, as remembered. An entity without an entry: none. */
  readonly memberships: Memberships
  /** We ended this user's access because they left in another HR system of the organization (rule 1); no admin did. */
  readonly endedElsewhere: boolean
  /** The user's fields follow the record of another HR system of the organization (rule 14). */
  readonly followsElsewhere: boolean
  /** The record of the linked person is perhaps another person's now, and no admin has said whose (rule 36). */
  readonly perhapsAnother: boolean
  /** Another user already has the address that HR gives now (rule 16). */
  readonly collides: boolean
  /** The user's phone is the one that HR gives, however it is written there (rule 17). */
  readonly samePhone: boolean
  /** HR's number cannot be read, as those of a whole place, which is told as one fact. */
  readonly phoneToldOnce: boolean
  readonly overrides: readonly Override[]
  /** What the host answered to the last action of each kind in each entity. */
  readonly answers: readonly Answer[]
  /** The day with which a move out of this entity was planned, while that waits. By entity, `YYYY-MM-DD`. */
  readonly movesPlannedOn: Readonly<Record<string, string>>
  /** When this run began to list the host's users, RFC 3339. Null where it did not list all of them. */
  readonly usersListedAt: string | null
  readonly department: string | null
  readonly managerUserId: string | null
  /** HR names a manager who is left out: out of scope, left, or reporting to this person (rule 18). */
  readonly managerDropped: boolean
  readonly locale: string | null
  /** The mail with the person's newest invitation failed: how, and when we knew (RFC 3339). */
  readonly failedInvitation: FailedInvitation | null
}

export interface FailedInvitation {
  readonly failure: MailFailure
  readonly at: string
}
