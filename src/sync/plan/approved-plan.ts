import type { ApprovedPlan } from '../../ports/approved-plan.ts'
import type { Plan } from '../../ports/records.ts'

/** The only place where a plan becomes one that may be applied (doctrine 6). */
export function approvedPlan({
  id,
  revision,
  counts,
}: Pick<Plan, 'id' | 'revision' | 'counts'>): ApprovedPlan {
  const plan = { id, revision, counts }
  return plan as ApprovedPlan
}
