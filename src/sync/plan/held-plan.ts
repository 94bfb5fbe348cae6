import type { PlanCounter } from '../../core/plan/counts.ts'
import type { ActionRow, Plan } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { planUnderConstruction } from '../decide/draft.ts'
import { commit, type StepContext } from '../step/context.ts'
import { cardsOf, peopleOfPlan } from '../step/plan-people.ts'
import { lineOf } from '../tell/of-plan.ts'
import { MOST_LINES } from '../../core/tell/notices.ts'
import { putPlan, putPlanned, removePlanned } from '../changes/plans.ts'

/** Creates the held plan of a full run, and puts into the draft everything that has to be judged again (rule 39). */
export async function renew(
  ctx: StepContext,
  ids: { readonly free: string; readonly held: string },
  before: Plan | null,
): Promise<void> {
  await commit(ctx, await emptyPlan(ctx, ids.held))
  await revertSplit(ctx, ids.held, ids.free)
  if (before !== null) await carryOverHeld(ctx, before, ids.free)
}

/** The row of the held plan, which must exist before actions can be added to it. */
async function emptyPlan(ctx: StepContext, id: string): Promise<Change[]> {
  const { store } = ctx.deps
  // An earlier, interrupted try of this step created it.
  if ((await store.plan(id)) !== null) return []
  return [putPlan(planUnderConstruction(ctx, id))]
}

/** Moves actions back that an interrupted split moved to the held plan, so that the brake counts all of them. */
async function revertSplit(ctx: StepContext, from: string, to: string): Promise<void> {
  const { store } = ctx.deps
  for await (const people of peopleOfPlan(store, from)) {
    await commit(
      ctx,
      people
        .flat()
        .flatMap(({ row, position, holds }) => [
          removePlanned(from, row.id),
          putPlanned(to, row.id, position, holds),
        ]),
    )
  }
}

/**
 * Adds the held actions of people whom this run did not visit, because they are due later (rule 41). They
 * stay in the renewed plan; otherwise nobody could approve them any more (rule 39).
 */
async function carryOverHeld(ctx: StepContext, before: Plan, draft: string): Promise<void> {
  const { store } = ctx.deps
  for await (const people of peopleOfPlan(store, before.id)) {
    const steps = people.flat()
    const employees = [...new Set(steps.map(({ row }) => row.action.employeeId))]
    const drafted = new Set((await store.planSteps(draft, employees)).map(({ row }) => row.id))
    const waiting = steps.filter(({ row }) => row.state === 'waiting' && !drafted.has(row.id))
    await commit(
      ctx,
      waiting.map(({ row, position, holds }) =>
        putPlanned(
          draft,
          row.id,
          position,
          holds.filter((code) => code === 'shrunken-read' || code === 'attribute-lost'),
        ),
      ),
    )
  }
}

/** The people of a revised plan about whom this run did not decide, and the removal of actions that no longer wait. */
export interface Rest {
  /** True if an action is removed from the plan. */
  readonly isChanged: boolean
  /** One action for each of these people, at most as many as a mail lists. */
  readonly lines: readonly ActionRow[]
  readonly writes: readonly Change[]
}

/** Adds to `counter` the people of a held plan who are not in the draft: this run did not decide about them. */
export async function restOf(
  { deps: { store }, organization }: StepContext,
  plan: Plan,
  draft: string,
  counter: PlanCounter,
): Promise<Rest> {
  const writes: Change[] = []
  const lines: ActionRow[] = []
  for await (const people of peopleOfPlan(store, plan.id)) {
    const steps = people.flat()
    const employees = [...new Set(steps.map(({ row }) => row.action.employeeId))]
    const drafted = await store.planSteps(draft, employees)
    const decided = new Set(drafted.map(({ row }) => row.action.employeeId))
    const cards = await cardsOf(store, organization.id, steps)
    for (const person of people) {
      for (const { row } of person)
        if (row.state !== 'waiting') writes.push(removePlanned(plan.id, row.id))
      const waiting = person.filter(
        ({ row }) => row.state === 'waiting' && !decided.has(row.action.employeeId),
      )
      if (waiting.length === 0) continue
      counter.add(waiting.map((step) => ({ ...step, action: step.row.action, cards: cards(step) })))
      if (lines.length < MOST_LINES) lines.push(lineOf(waiting.map(({ row }) => row)))
    }
  }
  return { isChanged: writes.length > 0, lines, writes }
}
