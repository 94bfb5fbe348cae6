import type { StepContext } from '../step/context.ts'
import type { UnapprovedPlan } from '../../ports/store/reads/plans.ts'

/** A plan under construction: nobody sees it, and nothing of it is applied before it is finalized (doctrine 6). */
export const DRAFT = { state: 'draft', revision: 0 } as const

export function planUnderConstruction(ctx: StepContext, id: string): UnapprovedPlan {
  return {
    id,
    account: ctx.account.id,
    organization: ctx.account.organization,
    run: ctx.run.id,
    ...DRAFT,
    holds: [],
    counts: null,
    firstSync: ctx.account.approvedAt === null,
    heldSince: null,
    reminded: 0,
    decidedBy: null,
    decidedAt: null,
    part: null,
    createdAt: ctx.now,
  }
}
