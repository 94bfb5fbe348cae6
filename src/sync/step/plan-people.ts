import { planCounter, type CountedAction, type PlanCounts } from '../../core/plan/counts.ts'
import { openCards, type User } from '../../core/people/user.ts'
import type { Plan, PlannedAction } from '../../ports/records.ts'
import type { Store } from '../../ports/store/store.ts'

const BATCH = 500

/** All actions of one person in a plan, in the plan's order. At least one. */
export type PersonSteps = readonly PlannedAction[]

/**
 * Walks a plan person by person, a batch at a time. Actions are sorted by turn, so those of one person
 * are apart: the first one loads the others. The caller may remove a batch from the plan before the next.
 */
export async function* peopleOfPlan(
  store: Pick<Store, 'planActions' | 'planSteps'>,
  plan: string,
): AsyncGenerator<readonly PersonSteps[]> {
  let after: number | null = null
  for (;;) {
    const planned: readonly PlannedAction[] = await store.planActions(plan, after, BATCH)
    if (planned.length === 0) return
    const seen = after ?? -1
    const ids = [...new Set(planned.map(({ row }) => row.action.employeeId))]
    const steps = Map.groupBy(await store.planSteps(plan, ids), ({ row }) => row.action.employeeId)
    const people = ids.flatMap((id) => {
      const theirs = steps.get(id) ?? []
      const [first] = theirs
      return first === undefined || first.position <= seen ? [] : [theirs]
    })
    if (people.length > 0) yield people
    after = planned.at(-1)?.position ?? null
  }
}

/** How many cards each of these actions blocks (as the host last listed them) or gives back. */
export async function cardsOf(
  store: Pick<Store, 'usersById'>,
  organization: string,
  steps: readonly PlannedAction[],
): Promise<(step: PlannedAction) => number> {
  const blocks = steps.filter(({ row }) => row.action.kind === 'cards.block')
  const ids = [...new Set(blocks.flatMap(({ row }) => row.action.userId ?? []))]
  const found = ids.length === 0 ? [] : await store.usersById(organization, ids)
  const users = new Map(found.map((user): [string, User] => [user.id, user]))
  return ({ row: { action } }) => {
    if (action.kind === 'cards.unblock') return action.params.card_ids.length
    if (action.kind !== 'cards.block') return 0
    const user = users.get(action.userId ?? '')
    return user === undefined ? 0 : openCards(user, action.entityId).length
  }
}

/** The counts of a plan: as stored when it was made, else counted now. */
export async function countsOfPlan(store: Store, plan: Plan): Promise<PlanCounts> {
  return plan.counts ?? countSteps(store, plan, () => true)
}

/** Counts those actions of a plan that are `wanted`. */
export async function countSteps(
  store: Store,
  { id, organization }: Pick<Plan, 'id' | 'organization'>,
  wanted: (step: PlannedAction) => boolean,
): Promise<PlanCounts> {
  const counter = planCounter()
  for await (const people of peopleOfPlan(store, id)) {
    const cards = await cardsOf(store, organization, people.flat())
    for (const person of people) {
      const counted = person.filter(wanted).map((step): CountedAction => ({
        action: step.row.action,
        cards: cards(step),
        holds: step.holds,
      }))
      if (counted.length > 0) counter.add(counted)
    }
  }
  return counter.counts()
}
