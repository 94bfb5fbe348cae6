import type { Deps } from '../step/deps.ts'
import { heldNotice, wentOnOf } from './of-plan.ts'
import { noticeWrites } from '../step/outbox.ts'
import { load } from '../step/lease.ts'
import { days } from '../step/durations.ts'

/** An unanswered plan is asked about again after these days; it is never executed by time (rule 39). */
const REMINDERS = [1, 3, 7]

export async function remind(deps: Deps): Promise<void> {
  const now = deps.clock.now().toISOString()
  for (const plan of await deps.store.plansToRemind(now)) {
    if (deps.budget?.spent() === true) {
      // Those who were reminded are not found again, so the rest comes first then.
      await deps.queue.enqueue({ kind: 'schedule' })
      return
    }
    const age = Date.parse(now) - Date.parse(plan.heldSince ?? plan.createdAt)
    const day = REMINDERS.findLast((n) => age >= days(n))
    if (day === undefined || day <= plan.reminded) continue
    const base = { deps, now, ...(await load(deps, plan.account)) }
    const actions = await deps.store.waitingActions([plan.id])
    const notice = await heldNotice(base, plan, actions, wentOnOf([]), day)
    await deps.store.commit(null, [
      deps.store.patchPlan(plan.id, { reminded: day }),
      ...(await noticeWrites(base, notice, plan.id, `reminder/${day}`, plan.id)),
    ])
    await deps.queue.enqueue({ kind: 'deliver' })
  }
}
