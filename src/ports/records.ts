/** The records of the store. Times are RFC 3339 in UTC, days are `YYYY-MM-DD`. */
import type { IdentityPrint } from '../core/decide/identity/identity-change.ts'
import type { Action, OutcomeState } from '../core/facts/action.ts'
import type { Employee } from '../core/people/employee.ts'
import type { AttributeCounts, LostAttribute } from '../core/people/attributes/lost-attributes.ts'
import type { Remembered } from '../core/people/attributes/remembered.ts'
import type { Evidence } from '../core/evidence/evidence.ts'
import type { Reason } from '../core/facts/reasons.ts'
import type { SourceState } from './source-state.ts'
import type { Settings } from '../core/facts/settings.ts'
import type { FailureCause, LinkFailure } from '../core/facts/failure-cause.ts'
import type { HoldCode } from '../core/facts/hold-codes.ts'
import type { Hold } from '../core/plan/hold.ts'
import type { Bookmark } from './bookmark.ts'
import type { PlanCounts } from '../core/plan/counts.ts'
import type { Report } from '../core/facts/report.ts'
import type { PersonState } from '../core/people/person-state.ts'
import type { Override as OverrideFacts } from '../core/decide/override.ts'

export interface Organization {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly timezone: string
  readonly portalUrl: string | null
  readonly branding: Readonly<Record<string, unknown>> | null
  readonly entities: readonly Entity[]
  readonly admins: readonly Admin[]
  /** How many users the host's last believed list had, and how many a later, doubted list had (rule 38). */
  readonly usersCount: number | null
  readonly doubtedCount: number | null
  readonly createdAt: string
}
export interface Entity {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly timezone: string | null
}
export interface Admin {
  readonly email: string
  readonly name: string | null
  readonly locale: string | null
}

export type AccountStatus =
  | 'pending'
  | 'importing'
  | 'review'
  | 'active'
  | 'needs_relink'
  | 'quarantined'
  | 'disconnected'

export interface Account extends SourceState {
  readonly id: string
  readonly organization: string
  readonly status: AccountStatus
  readonly integration: { readonly slug: string; readonly name: string } | null
  readonly integrationWanted: string | null
  readonly sourceAccountId: string | null
  /** Plain text here, sealed in the database. Null while pending and after disconnecting. */
  readonly token: string | null
  /** The entities that this HR system is linked for; null for all of the organization. */
  readonly entityIds: readonly string[] | null
  readonly settings: Settings
  readonly settingsAt: string
  /** `settingsAt` when the last plan was made. */
  readonly plannedSettingsAt: string | null
  readonly linkAdmin: { readonly email: string; readonly name: string | null }
  readonly consent: { readonly by: string; readonly at: string }
  readonly linkUrl: string | null
  readonly linkExpiresAt: string | null
  readonly runSeq: number
  /** When the first plan was approved. */
  readonly approvedAt: string | null
  readonly nextSyncAt: string | null
  readonly lastCompleteReadAt: string | null
  /** The watermark: when the last read began whose results were kept. */
  readonly lastReadBeganAt: string | null
  readonly lastSourceSyncAt: string | null
  readonly problem: Problem | null
  readonly failures: number
  /** The host refuses us, and nothing is sent to it until then (rule 44). Null: it does not, as far as we know. */
  readonly hostRefusal: HostRefusal | null
  readonly createdAt: string
  readonly disconnectedAt: string | null
  /** The last person whose memberships were filled from what an earlier version stored. */
  readonly membershipsAfter: string | null
  /** When all of them were; null: the next step of this account goes on with it. */
  readonly membershipsAt: string | null
  /** Attributes that HR gives nearly nobody any more (rule 15). */
  readonly lostAttributes: readonly LostAttribute[]
  /** Number of the last run whose complete read has shown which emptied attributes are a loss; 0: none. */
  readonly attributesJudged: number
  /** Why the last try to link came to nothing. Null once there is a newer one, or a link. */
  readonly linkFailure: { readonly code: LinkFailure; readonly at: string } | null
}
export interface HostRefusal {
  readonly since: string
  /** When it is tried again; null: at once. */
  readonly until: string | null
  /** How often it was tried in vain. */
  readonly tries: number
}
export interface Problem {
  readonly code: FailureCause
  readonly since: string
  readonly mailedAt: string | null
  readonly mailedCode: FailureCause | null
}

export type RunTrigger = 'first' | 'schedule' | 'webhook' | 'manual' | 'recovery'
export type RunMode = 'full' | 'delta' | 'employees'
export type RunState =
  | 'reading'
  | 'planned'
  | 'held'
  | 'applying'
  | 'done'
  | 'incomplete'
  | 'failed'
export interface Run<B extends Bookmark = Bookmark> {
  readonly id: string
  readonly account: string
  readonly organization: string
  readonly seq: number
  readonly trigger: RunTrigger
  readonly mode: RunMode
  readonly state: RunState
  readonly reason: FailureCause | null
  readonly bookmark: B
  readonly people: readonly string[] | null
  readonly modifiedAfter: string | null
  /** When the run's first request began. */
  readonly beganAt: string | null
  /** True if the list was read to its end and believed. Null before the phase `completeness` has decided. */
  readonly complete: boolean | null
  /** When Merge's own sync had last finished as the run began. */
  readonly sourceSyncedAt: string | null
  readonly pagesRead: number
  readonly employeesRead: number
  readonly changes: { readonly joiners: number; readonly movers: number; readonly leavers: number }
  readonly identityChanges: number
  /** Who of the people listed so far has which attribute, and who had it. Null: judged, or nothing was listed. */
  readonly attributes: AttributeCounts | null
  readonly planId: string | null
  readonly heldPlanId: string | null
  readonly actor: string | null
  /** The next step must not start before this time (rate limits, retries). */
  readonly waitsUntil: string | null
  readonly stepFailures: number
  readonly startedAt: string
  readonly finishedAt: string | null
}

/** When a run visits the employee again. `at`: RFC 3339. */
export type Revisit = 'next-run' | 'never' | { readonly at: string }

export interface EmployeeRow {
  readonly account: string
  readonly id: string
  readonly employee: Employee
  readonly hash: string
  readonly readAt: string
  readonly evidence: Evidence
  /** The last known values of what HR does not give any more (rule 15). */
  readonly remembered: Remembered
  /** The number of the run that did not list them and was not believed (rule 37). */
  readonly doubtedRun: number | null
  /** Absent together with too many others or with a whole group, so an end for that reason is held (rules 21 and 37). */
  readonly massAbsence: boolean
  readonly state: PersonState
  readonly why: readonly Reason[]
  /** The entities in which routing and scope rules place them. */
  readonly entityIds: readonly string[]
  readonly revisit: Revisit
  /** When time alone will change the decision, RFC 3339. Kept while `revisit` is `next-run` (rule 41). */
  readonly nextTransitionAt: string | null
  readonly firstRun: number
  /** The run that made the newest version. */
  readonly versionRun: number
  /** When the newest version was read. */
  readonly versionAt: string
  readonly leftAt: string | null
  /** Since when they are out of scope, as upkeep found it (rule 49). */
  readonly outAt: string | null
  readonly reducedAt: string | null
  /** When the person was erased. Since then nothing that HR says about the record is stored (rule 49). */
  readonly erasedAt: string | null
  /** The last day that admins were told about, as long as it is still valid (rule 27). */
  readonly announced: string | null
}

export interface Link {
  readonly account: string
  readonly employee: string
  readonly organization: string
  readonly userId: string
  readonly state: 'live' | 'closed'
  readonly how: 'email' | 'invited' | 'by-hand' | 'moved' | 'relinked'
  readonly remoteHash: string | null
  readonly integrationSlug: string | null
  readonly emailKey: string | null
  readonly nameKey: string | null
  /** What the record was when nobody doubted whose it is (rule 36). Null: not looked at yet. */
  readonly print: IdentityPrint | null
  readonly since: string
  readonly closedAt: string | null
}

/** `draft`: a run is still making it. It is not shown, and nothing of it is applied. */
export type PlanState = 'draft' | 'held' | 'approved' | 'applied' | 'rejected' | 'superseded'
export interface Plan {
  readonly id: string
  readonly account: string
  readonly organization: string
  readonly run: string
  readonly state: PlanState
  readonly revision: number
  readonly holds: readonly Hold[]
  /** Counts of what its actions end, start and change. Null: they have to be counted again. */
  readonly counts: PlanCounts | null
  readonly firstSync: boolean
  readonly heldSince: string | null
  /** The last reminder that was sent, in days since the plan was held: 0 (none), 1, 3 or 7. */
  readonly reminded: number
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  /** Null: nobody has decided, or the decision was about the whole plan. */
  readonly part: DecidedPart | null
  readonly createdAt: string
}

/** The part of a plan that was decided, in people. Somebody with two entities may count as decided and as waiting. */
export interface DecidedPart {
  readonly decided: number
  readonly waiting: number
  /** Everybody of whom something waited when it was decided. */
  readonly of: number
}

/** `waiting`: to be tried once its plan is approved. `dropped`: no longer wanted. */
export type ActionState = 'waiting' | OutcomeState | 'dropped'
export interface ActionRow {
  readonly id: string
  readonly account: string
  readonly organization: string
  /** What the action is about, hashed: the same in each run that wants it (rule 46). */
  readonly intentKey: string
  /** Grows after each final answer to the same intent, so that a new try has a new id. */
  readonly generation: number
  readonly action: Action
  readonly state: ActionState
  readonly attempts: number
  readonly firstTriedAt: string | null
  readonly nextTryAt: string | null
  /** Neither tried nor dropped until the user is seen again or a decision wants it again (rule 46). */
  readonly parked: boolean
  readonly outcomeUnknown: boolean
  /** `decidedAt` of the approval after which this leaver was read again (rule 39). */
  readonly checkedAt: string | null
  readonly reason: string | null
  readonly message: string | null
  readonly approvedBy: string | null
  readonly createdAt: string
  readonly finishedAt: string | null
}
/** An action in a plan, with its position and the codes that hold it. */
export interface PlannedAction {
  readonly row: ActionRow
  readonly position: number
  readonly holds: readonly HoldCode[]
  /** The approval under way is not about this action, which stays held (rule 39). */
  readonly leftOut: boolean
}

export interface ReportRow {
  readonly account: string
  /** Derived from code, person and detail: the same occurrence has the same id. */
  readonly id: string
  readonly report: Report
  readonly openedRun: number
  readonly closedRun: number | null
  readonly openedAt: string
  /** When admins were told, for as long as nothing has shown that the fact ended (rule 16). */
  readonly mailedAt: string | null
}

/** An admin's decision about one person. */
export interface Override extends OverrideFacts {
  readonly account: string
  readonly employee: string
}
