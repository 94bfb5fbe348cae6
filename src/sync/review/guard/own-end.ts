import type { Plan } from '../../../ports/records.ts'
import type { Deps } from '../../step/deps.ts'
import type { ChosenPart } from '../part.ts'
import { selfOf } from './self.ts'

/** The employee id of this person if the plan would end their access, which nobody may approve for themselves; else null. */
export async function ownEnd(
  deps: Pick<Deps, 'store'>,
  plan: Pick<Plan, 'id' | 'organization'>,
  address: string | null,
  part: ChosenPart | null = null,
): Promise<string | null> {
  const self = await selfOf(deps, plan.organization, [address])
  const [users, employees] = [[...self.userIds], [...self.employeeIds]]
  if (users.length + employees.length === 0) return null
  const own = await deps.store.planLeavers(plan.id, { users, employees })
  const isChosen = (id: string) =>
    part === null || part.chosen.some(({ row }) => row.action.employeeId === id)
  return own.find(isChosen) ?? null
}
