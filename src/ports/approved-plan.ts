import type { PlanCounts } from '../core/plan/counts.ts'

declare const approved: unique symbol

/**
 * A plan whose actions may all be applied: the brake holds none of them, or an admin approved the plan and its
 * leavers were read again (rule 39). Only such a plan is applied. Made in sync/plan/approved-plan.ts; the store
 * reads it back.
 */
export interface ApprovedPlan {
  readonly [approved]: true
  readonly id: string
  readonly revision: number
  readonly counts: PlanCounts | null
}
