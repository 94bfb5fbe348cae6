/** What the store remembers, as values of the product. Times are RFC 3339 UTC text; days `YYYY-MM-DD`. */
import type { Action, OutcomeState } from '../core/facts/action.ts'
import type { Employee } from '../core/people/employee.ts'
import type { Ended } from '../core/decide/situation.ts'
import type { Memory } from '../core/evidence/memory.ts'
import type { Reason } from '../core/facts/reasons.ts'
import type { Settings } from '../core/facts/settings.ts'
import type { FailureCause } from '../core/facts/failure-cause.ts'
import type { HoldCode } from '../core/facts/hold-codes.ts'
import type { Hold } from '../core/plan/hold.ts'
import type { Bookmark } from './bookmark.ts'
import type { PlanCounts } from '../core/plan/counts.ts'
import type { Report } from '../core/facts/report.ts'
import type { PersonState } from '../core/people/person-state.ts'
import type { OverrideDecision } from '../core/facts/override-decision.ts'

export interface Organization {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly timezone: string
  readonly portalUrl: string | null
  readonly branding: Readonly<Record<string, unknown>> | null
  readonly entities: readonly Entity[]
  readonly admins: readonly Admin[]
  /** How many users the host listed last, believed and doubted (rule 38). */
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

export interface Account {
  readonly id: string
  readonly organization: string
  readonly status: AccountStatus
  readonly integration: { readonly slug: string; readonly name: string } | null
  readonly integrationWanted: string | null
  readonly sourceAccountId: string | null
  /** In clear; sealed at rest. Null while pending or after disconnecting. */
  readonly token: string | null
  /** The entities this account is the HR system of; null for all of the organization. */
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
  /** The watermark: when the last read whose upserts stand began. */
  readonly lastReadBeganAt: string | null
  readonly lastSourceSyncAt: string | null
  readonly problem: Problem | null
  readonly failures: number
  readonly createdAt: string
  readonly disconnectedAt: string | null
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
  /** Set by the phase `completeness`: read to the explicit end and believed. Null before. */
  readonly complete: boolean | null
  /** When Merge's own sync had finished, as the run began. */
  readonly sourceSyncedAt: string | null
  readonly pagesRead: number
  readonly employeesRead: number
  readonly changes: { readonly joiners: number; readonly movers: number; readonly leavers: number }
  readonly identityChanges: number
  readonly planId: string | null
  readonly heldPlanId: string | null
  readonly actor: string | null
  /** No step before this time (rate limits, retries inside the run). */
  readonly waitsUntil: string | null
  readonly stepFailures: number
  readonly startedAt: string
  readonly finishedAt: string | null
}

/** When a run looks at somebody again; `at` is RFC 3339. */
export type Revisit = 'next-run' | 'never' | { readonly at: string }

export interface EmployeeRow {
  readonly account: string
  readonly id: string
  readonly employee: Employee
  readonly hash: string
  readonly readAt: string
  readonly memory: Memory
  readonly doubtedRun: number | null
  readonly shrunken: boolean
  readonly state: PersonState
  readonly why: readonly Reason[]
  /** Where HR places them now, by routing and rules. */
  readonly entityIds: readonly string[]
  readonly revisit: Revisit
  /** When time alone changes the decision, RFC 3339. Known while the next run is waited for, too (rule 41). */
  readonly nextTransitionAt: string | null
  readonly firstRun: number
  /** The run that made the newest version. */
  readonly versionRun: number
  readonly leftAt: string | null
  readonly reducedAt: string | null
  /** Erased for good: nothing that HR says of this record is stored any more (rule 49). */
  readonly erasedAt: string | null
  /** The last day that the admins were told of, while it stands (rule 27). */
  readonly announced: string | null
}

export interface Link {
  readonly account: string
  readonly employee: string
  readonly organization: string
  readonly userId: string
  readonly state: 'live' | 'closed'
  /** Entities in which HR placed this person when last decided. */
  readonly entityIds: readonly string[]
  readonly how: 'email' | 'invited' | 'by-hand' | 'moved' | 'relinked'
  /** Entity → what we ended there: what a rehire or an undo may give back. */
  readonly ended: Readonly<Record<string, Ended>>
  readonly remoteHash: string | null
  readonly integrationSlug: string | null
  readonly emailKey: string | null
  readonly nameKey: string | null
  readonly since: string
  readonly closedAt: string | null
}

/** `draft` while a run makes it: nobody is shown it, and nothing of it is applied. */
export type PlanState = 'draft' | 'held' | 'approved' | 'applied' | 'rejected' | 'superseded'
export interface Plan {
  readonly id: string
  readonly account: string
  readonly organization: string
  readonly run: string
  readonly state: PlanState
  readonly revision: number
  readonly holds: readonly Hold[]
  /** What its actions end, start and change; null where they have to be counted anew. */
  readonly counts: PlanCounts | null
  readonly firstSync: boolean
  readonly heldSince: string | null
  /** Days after which reminders went out: 0, 1, 3 or 7. */
  readonly reminded: number
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly createdAt: string
}

/** `waiting` may be tried when its plan is approved; `dropped` is not wanted any more. */
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
  /** Neither tried nor given up until its user is seen again, or a decision wants it anew (rule 46). */
  readonly parked: boolean
  readonly outcomeUnknown: boolean
  /** `decidedAt` of the approval for which HR was asked again about this leaver (rule 39). */
  readonly checkedAt: string | null
  readonly reason: string | null
  readonly message: string | null
  readonly approvedBy: string | null
  readonly createdAt: string
  readonly finishedAt: string | null
}
/** An action in its place in a plan, with the codes that hold it there. */
export interface PlannedAction {
  readonly row: ActionRow
  readonly position: number
  readonly holds: readonly HoldCode[]
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

export interface Override {
  readonly account: string
  readonly employee: string
  /** `*` for every entity. */
  readonly entity: string
  readonly decision: OverrideDecision
  readonly until: string | null
  readonly userId: string | null
  /** What HR said when it was decided; the override ends when that changes (rule 35). */
  readonly fingerprint: string
  readonly actor: string
  readonly at: string
}
