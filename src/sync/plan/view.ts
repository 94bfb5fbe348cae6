import { withoutToldOnce } from '../../core/tell/told-once.ts'
import type { Reason } from '../../core/facts/reasons.ts'
import type { Hold } from '../../core/plan/hold.ts'
import type { Report } from '../../core/facts/report.ts'
import type { DecidedPart, Plan, PlannedAction } from '../../ports/records.ts'
import type { Store } from '../../ports/store/store.ts'

/** A plan as contract 4 shows it. */
export interface PlanView {
  readonly id: string
  readonly account_id: string
  readonly run_id: string | null
  readonly state: Exclude<Plan['state'], 'draft'>
  readonly revision: number
  readonly part: DecidedPart | null
  readonly hold_reasons: readonly Hold[]
  readonly actions: readonly ActionView[]
  readonly reports: readonly ReportView[]
}

export interface ActionView {
  readonly id: string
  readonly kind: string
  readonly entity_id: string
  readonly employee_id: string
  readonly user_id: string | null
  readonly params: unknown
  readonly because: readonly Reason[]
  /** Codes that hold this action; empty if nothing holds it. */
  readonly hold_codes: readonly string[]
  readonly outcome: {
    readonly state: string
    readonly reason: string | null
    /** The host's own sentence. */
    readonly message: string | null
    readonly at: string | null
  } | null
}

export interface ReportView {
  readonly code: string
  readonly employee_id?: string
  readonly user_id?: string
  readonly reason: Reason
}

const BATCH = 5000

export async function planView(store: Store, planId: string): Promise<PlanView | null> {
  const plan = await store.plan(planId)
  if (plan === null || plan.state === 'draft') return null
  const run = await store.run(plan.run)
  const actions: PlannedAction[] = []
  let after: number | null = null
  for (;;) {
    const batch: readonly PlannedAction[] = await store.planActions(planId, after, BATCH)
    if (batch.length === 0) break
    actions.push(...batch)
    after = batch.at(-1)?.position ?? null
  }
  const reports = await store.reportsAt(plan.account, run?.seq ?? 0)
  return {
    id: plan.id,
    account_id: plan.account,
    run_id: plan.run,
    state: shownState(plan.state, plan),
    revision: plan.revision,
    part: plan.part,
    hold_reasons: plan.holds,
    actions: actions.map(actionView),
    reports: withoutToldOnce(reports, ({ report }) => report).map(({ report }) => reportOf(report)),
  }
}

/** An approved plan is stored as held until its leavers have been read again. */
export function shownState<State extends Plan['state']>(
  state: State,
  { decidedAt }: Pick<Plan, 'decidedAt'>,
): State | 'approved' {
  return state === 'held' && decidedAt !== null ? 'approved' : state
}

export function actionView({ row, holds }: PlannedAction): ActionView {
  const { action } = row
  const isFinished = row.finishedAt !== null
  return {
    id: row.id,
    kind: action.kind,
    entity_id: action.entityId,
    employee_id: action.employeeId,
    user_id: action.userId,
    params: action.params,
    because: action.because,
    hold_codes: holds,
    outcome: isFinished
      ? { state: row.state, reason: row.reason, message: row.message, at: row.finishedAt }
      : null,
  }
}

export function reportOf(report: Report): ReportView {
  return {
    code: report.code,
    ...(report.employeeId === null ? {} : { employee_id: report.employeeId }),
    ...(report.userId === null ? {} : { user_id: report.userId }),
    reason: report.reason,
  }
}
