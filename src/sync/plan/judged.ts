import type { JudgedAction } from '../../core/plan/brake.ts'
import { carriedCodes, type HeldStep } from '../../core/plan/carried.ts'
import type { CountedAction } from '../../core/plan/counts.ts'
import type { Plan, PlannedAction } from '../../ports/records.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import { cardsOf, type PersonSteps } from '../step/plan-people.ts'

/** A planned action with everything that the verdict and the counts need to know about it. */
export interface JudgedStep extends JudgedAction, CountedAction {
  readonly planned: PlannedAction
}

/**
 * Looks up for each action, one batch at a time: the codes that held it before, whether it was released, and
 * its cards.
 */
export async function* judged(
  ctx: DecisionContext,
  before: Plan | null,
  batches: AsyncIterable<readonly PersonSteps[]> | Iterable<readonly PersonSteps[]>,
): AsyncGenerator<readonly (readonly JudgedStep[])[]> {
  const { account, organization, deps } = ctx
  for await (const people of batches) {
    const steps = people.flat()
    const carried = carriedCodes(await heldSteps(ctx, before, steps))
    const approved = await deps.store.approvedAmong(
      account.id,
      steps.map(({ row }) => row.id),
    )
    const cards = await cardsOf(deps.store, organization.id, steps)
    yield people.map((person) =>
      person.map((planned): JudgedStep => {
        const { row, holds: marks } = planned
        const released = row.approvedBy !== null || row.attempts > 0 || approved.has(row.id)
        const codes = carried(row)
        return {
          planned,
          action: row.action,
          marks,
          holds: marks,
          carried: codes,
          released,
          cards: cards(planned),
        }
      }),
    )
  }
}

/** The steps that these people have in the held plan, and those that this run's decisions replaced. */
async function heldSteps(
  { deps, look }: DecisionContext,
  before: Plan | null,
  steps: readonly PlannedAction[],
): Promise<readonly HeldStep[]> {
  if (before === null) return []
  const employees = [...new Set(steps.map(({ row }) => row.action.employeeId))]
  const held = await deps.store.planSteps(before.id, employees)
  return held.flatMap(({ row, holds }) => {
    const waiting = row.state === 'waiting'
    // A new date makes it another action of the same person, which the same codes hold (rule 39).
    const isReplaced =
      row.state === 'dropped' &&
      row.reason === 'not-wanted' &&
      (row.finishedAt ?? '') >= look.beganAt
    return waiting || isReplaced ? [{ id: row.id, action: row.action, holds, waiting }] : []
  })
}
