import type { HoldCode } from '../../core/facts/hold-codes.ts'
import type { ApprovedPlan } from '../../ports/approved-plan.ts'
import type { ActionRow, ReportRow } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { UnapprovedPlan } from '../../ports/store/reads/plans.ts'
import { patch, remove, upsert } from './verbs.ts'

export function putPlan(plan: UnapprovedPlan): Change {
  return upsert('plans', plan)
}

export function patchPlan(
  id: string,
  row: Partial<
    Pick<
      UnapprovedPlan,
      | 'state'
      | 'revision'
      | 'holds'
      | 'counts'
      | 'heldSince'
      | 'reminded'
      | 'decidedBy'
      | 'decidedAt'
      | 'part'
    >
  >,
): Change {
  return patch('plans', { id }, row)
}

/** The only way to the state `approved`. */
export function approvePlan({ id, revision, counts }: ApprovedPlan): Change {
  return patch('plans', { id }, { state: 'approved', revision, counts })
}

/** Removes the plan if it is still a draft. */
export function removeDraft(id: string): Change {
  return remove('plans', { id }, { state: 'draft' })
}

export function putAction(row: ActionRow): Change {
  return upsert('actions', row)
}

export function patchAction(
  id: string,
  row: Partial<
    Omit<ActionRow, 'id' | 'account' | 'organization' | 'intentKey' | 'generation' | 'createdAt'>
  >,
): Change {
  return patch('actions', { id }, row)
}

/** An action in a plan: at which place, and what holds it. */
export function putPlanned(
  plan: string,
  action: string,
  position: number,
  holds: readonly HoldCode[],
): Change {
  return upsert('plan_actions', { plan, action, position, holds })
}

/** The approval of the plan is not about this action. */
export function leaveOut(plan: string, action: string): Change {
  return patch('plan_actions', { plan, action }, { leftOut: true })
}

/** The approval was withdrawn: the next one is about the whole plan again. */
export function leaveNobodyOut(plan: string): Change {
  return patch('plan_actions', { plan }, { leftOut: false })
}

export function removePlanned(plan: string, action: string): Change {
  return remove('plan_actions', { plan, action })
}

/** A report that was closed as `out-of-sight` keeps its `mailedAt`. */
export function putReport(row: ReportRow): Change {
  return upsert('reports', row, { mailedAt: 'last' })
}

/** `ended`: the fact is over, so that a new one is told again. */
export function closeReports(
  account: string,
  ids: readonly string[],
  runSeq: number,
  how: 'ended' | 'out-of-sight',
): readonly Change[] {
  const row = { closedRun: runSeq, ...(how === 'ended' && { mailedAt: null }) }
  return ids.map((id) => patch('reports', { account, id }, row, { when: { closedRun: null } }))
}

export function markReportsMailed(
  account: string,
  ids: readonly string[],
  at: string,
): readonly Change[] {
  return ids.map((id) => patch('reports', { account, id }, { mailedAt: at }))
}
