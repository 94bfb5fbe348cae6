import { numbersOf, type PlanCounts } from '../../core/plan/counts.ts'
import { holdReasons } from '../../core/plan/hold-reasons.ts'
import type { Plan, PlannedAction } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { population } from '../plan/brake-facts.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import { idOf } from '../step/ids.ts'
import { countSteps } from '../step/plan-people.ts'
import { isWaiting } from './part.ts'
import { putPlan, putPlanned, removePlanned } from '../changes/plans.ts'

/** What a decision leaves out of a plan, as a plan of its own. */
export interface HeldRest {
  readonly id: string
  readonly writes: readonly Change[]
}

/**
 * Moves what a decision leaves out to a plan of its own, which is held under the next revision with its own
 * numbers and reasons (rule 39). Null: nothing of it waits any more.
 */
export async function holdRest(
  ctx: DecisionContext,
  plan: Plan,
  leftOut: readonly PlannedAction[],
  firstSync: boolean,
): Promise<HeldRest | null> {
  const counts = await countOfSteps(ctx, plan, leftOut.filter(isWaiting))
  const waits = numbersOf(counts, 'any').actions > 0 || (await isBeingReplaced(ctx, plan, leftOut))
  if (!waits) return null
  const id = idOf('plan', `${plan.id}/rest/${plan.revision}`)
  const holds = holdReasons({
    exceeded: [],
    before: plan.holds,
    held: counts,
    population: await population(ctx),
    settings: ctx.account.settings.brake,
  })
  return {
    id,
    writes: [
      putPlan({
        ...plan,
        id,
        state: 'held',
        revision: plan.revision + 1,
        holds,
        counts,
        firstSync,
        heldSince: plan.heldSince ?? plan.createdAt,
        decidedBy: null,
        decidedAt: null,
        part: null,
        createdAt: ctx.now,
      }),
      ...leftOut.flatMap(({ row, position, holds: codes }) => [
        removePlanned(plan.id, row.id),
        putPlanned(id, row.id, position, codes),
      ]),
    ],
  }
}

/** Counts these actions of a plan. */
export function countOfSteps(
  { deps }: Pick<DecisionContext, 'deps'>,
  plan: Plan,
  steps: readonly PlannedAction[],
): Promise<PlanCounts> {
  const ids = new Set(steps.map(({ row }) => row.id))
  return countSteps(deps.store, plan, ({ row }) => ids.has(row.id))
}

/**
 * A run under way has replaced an action that was left out, for example by one with another date. When the
 * run makes its plan, it finds in the held plan the codes that hold the new action too.
 */
async function isBeingReplaced(
  { deps, account }: DecisionContext,
  plan: Plan,
  leftOut: readonly PlannedAction[],
): Promise<boolean> {
  const replaced = leftOut.some(({ row }) => row.state === 'dropped' && row.reason === 'not-wanted')
  if (!replaced) return false
  return (await deps.store.openRuns(account.id)).some((run) => run.id !== plan.run)
}
