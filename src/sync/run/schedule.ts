import { mustTellOperator } from '../tell/tell-operator.ts'
import type { Deps } from '../step/deps.ts'
import { repairClock } from '../step/clock/clock-ahead.ts'

/** Accounts in one call; the next call finds the rest. */
const MOST_DUE = 500

/**
 * Enqueues the work of every account that is due, of tokens to judge, of waiting mails, and of what the source has
 * to delete. The runtime decides how often. To call it late, early or twice changes nothing, because the account's own
 * state decides.
 */
export async function schedule(deps: Deps): Promise<void> {
  const now = deps.clock.now().toISOString()
  await repairClock(deps, now)
  for (const account of await deps.store.accountsDue(now, MOST_DUE)) {
    await deps.queue.enqueue({ kind: 'advance', account })
  }
  for (const account of await deps.store.linkTokensDue(now, MOST_DUE)) {
    await deps.queue.enqueue({ kind: 'link', account })
  }
  const mailAt = await deps.store.nextMailAt()
  if ((mailAt !== null && mailAt <= now) || (await mustTellOperator(deps)))
    await deps.queue.enqueue({ kind: 'deliver' })
  if ((await deps.store.forgetsDue(now, 1)).length > 0) await deps.queue.enqueue({ kind: 'forget' })
}
