import type { Deps } from '../step/deps.ts'
import { heldNotice, lineOf } from './of-plan.ts'
import { MOST_LINES } from '../../core/tell/notices.ts'
import type { ActionRow, Plan } from '../../ports/records.ts'
import { peopleOfPlan } from '../step/plan-people.ts'
import { noticeWrites } from '../step/outbox.ts'
import { load } from '../step/lease.ts'
import { days } from '../step/durations.ts'
import { patchPlan } from '../changes/plans.ts'

/** The days after which admins are reminded of an undecided plan. Time never executes a plan (rule 39). */
const REMINDERS = [1, 3, 7]

export async function remind(deps: Deps): Promise<void> {
  const now = deps.clock.now().toISOString()
  for (const plan of await deps.store.plansToRemind(now)) {
    if (deps.budget?.spent() === true) {
      // Plans that got this reminder are skipped below, so the next job continues with the others.
      await deps.queue.enqueue({ kind: 'schedule' })
      return
    }
    const age = Date.parse(now) - Date.parse(plan.heldSince ?? plan.createdAt)
    const day = REMINDERS.findLast((n) => age >= days(n))
    if (day === undefined || day <= plan.reminded) continue
    const base = { deps, now, ...(await load(deps, plan.account)) }
    const notice = await heldNotice(base, plan, await linesOf(deps, plan), NOTHING_WENT_ON, day)
    await deps.store.commit(null, [
      patchPlan(plan.id, { reminded: day }),
      ...(await noticeWrites(base, notice, plan.id, `reminder/${day}`, plan.id)),
    ])
    await deps.queue.enqueue({ kind: 'deliver' })
  }
}

const NOTHING_WENT_ON = { invited: 0, changed: 0, left: 0 }

async function linesOf({ store }: Deps, plan: Plan): Promise<readonly ActionRow[]> {
  const lines: ActionRow[] = []
  for await (const people of peopleOfPlan(store, plan.id)) {
    lines.push(...people.map((person) => lineOf(person.map(({ row }) => row))))
    if (lines.length >= MOST_LINES) break
  }
  return lines
}
