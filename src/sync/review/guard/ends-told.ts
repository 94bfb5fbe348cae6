import { numbersOf } from '../../../core/plan/counts.ts'
import type { Plan } from '../../../ports/records.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { AccountContext } from '../../step/context.ts'
import { adminNoticeWrites } from '../../step/mail/admin-notice.ts'
import { countsOfPlan } from '../../step/plan-people.ts'
import { isWaiting, type ChosenPart } from '../part.ts'

/** The other admins hear who decided about a plan that ends access, and for how many people. */
export async function endsToldWrites(
  base: AccountContext,
  plan: Plan,
  {
    act,
    actor,
    part,
  }: {
    readonly act: 'approve-ends' | 'reject-ends'
    readonly actor: string
    readonly part: ChosenPart | null
  },
): Promise<Change[]> {
  const count = part === null ? await allLeavers(base, plan) : leaversOf(part)
  return count === 0 ? [] : adminNoticeWrites(base, { act, actor, count, planId: plan.id })
}

async function allLeavers({ deps }: AccountContext, plan: Plan): Promise<number> {
  return numbersOf(await countsOfPlan(deps.store, plan), 'leaving').people
}

function leaversOf({ chosen }: ChosenPart): number {
  const leaving = chosen.filter(
    (step) =>
      isWaiting(step) &&
      (step.row.action.purpose === 'leave' || step.row.action.purpose === 'decision'),
  )
  return new Set(leaving.map(({ row }) => row.action.employeeId)).size
}
