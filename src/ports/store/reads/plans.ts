import type { ReportCode } from '../../../core/facts/report.ts'
import type { Purpose } from '../../../core/facts/action.ts'
import type { RecentEnd } from '../../../core/plan/recent-ends.ts'
import type { ApprovedPlan } from '../../approved-plan.ts'
import type { ActionRow, Plan, PlannedAction, PlanState, ReportRow } from '../../records.ts'
import type { Slice, Sliced } from '../slice.ts'

/** A membership that an action of a plan has ended. */
export interface Ending {
  readonly employeeId: string
  readonly entityId: string
  readonly purpose: Purpose
  /** When it ended (RFC 3339). */
  readonly at: string
}

/** A plan in any state but `approved`, which only an `ApprovedPlan` gets. */
export type UnapprovedPlan = Omit<Plan, 'state'> & {
  readonly state: Exclude<PlanState, 'approved'>
}

/** Plans, their actions and outcomes; reports and overrides. */
export interface PlanStore {
  plan(id: string): Promise<Plan | null>
  heldPlan(account: string): Promise<Plan | null>
  /** Held plans that have been undecided for a day or longer, until their last reminder was sent (rule 39). */
  plansToRemind(now: string): Promise<readonly Plan[]>
  plansOfRun(run: string): Promise<readonly Plan[]>
  /** Held plans of all accounts about which nobody has decided; those that wait longest come first. */
  plansWaiting(slice: Slice): Promise<Sliced<Plan>>
  /** Sorted by position. May return more than `limit`: a page never ends between two actions of one position. */
  planActions(plan: string, after: number | null, limit: number): Promise<readonly PlannedAction[]>
  /** Memberships that the plan has ended (`user.deactivate`, `done` or `already`), in the order of the plan. */
  endingsOf(plan: string): Promise<readonly Ending[]>
  action(id: string): Promise<ActionRow | null>
  /** All actions of these employees, newest first. */
  actionsOf(account: string, employees: readonly string[]): Promise<readonly ActionRow[]>
  /**
   * The next generation of each intent. It grows after a final answer, and after an action was dropped that had
   * been tried: the host may have done it, and would take the same id for the same request.
   */
  generations(account: string, intentKeys: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** The approved plans of an account, oldest first. */
  approvedPlans(account: string): Promise<readonly ApprovedPlan[]>
  /** Waiting actions of these plans that may be tried now, plan by plan in their order. */
  actionsToTry(
    plans: readonly ApprovedPlan[],
    now: string,
    limit: number,
  ): Promise<readonly PlannedAction[]>
  /** The earliest next try of an approved plan's action; `at` is null if one may be tried at once. Null if none waits. */
  nextTry(account: string): Promise<{ readonly at: string | null } | null>
  /** Which of these actions are in an approved plan. */
  approvedAmong(account: string, actions: readonly string[]): Promise<ReadonlySet<string>>
  /** Which of these actions an earlier run has told or is going to tell of: it ends after their answer. */
  toldByEarlier(
    run: { readonly account: string; readonly seq: number },
    actions: readonly string[],
  ): Promise<ReadonlySet<string>>
  /** Waiting actions of these plans. */
  waitingActions(plans: readonly string[]): Promise<readonly ActionRow[]>
  /**
   * Memberships that ended since then (`user.deactivate` done or already), and ends in an approved plan that
   * have no answer yet; without ends that an admin approved or undid. Those asked for again are marked. The brake itself bounds their number.
   */
  recentEnds(account: string, since: string): Promise<readonly RecentEnd[]>

  openReports(
    account: string,
    /** `ofNobody`: those that are about no person. */
    filter?: { employees?: readonly string[]; code?: ReportCode; ofNobody?: true },
  ): Promise<readonly ReportRow[]>
  /** Reports open at that run (opened before or in it, not closed before it). */
  reportsAt(account: string, runSeq: number): Promise<readonly ReportRow[]>
}
