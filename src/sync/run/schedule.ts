import type { Deps } from '../step/deps.ts'
import { minutes } from '../step/durations.ts'

/** How often the schedule looks for accounts that are due. */
export const SCHEDULE_EVERY = minutes(1)
const MOST_DUE = 500

/** Hands every account that is due, and mails that wait, to the queue. Late, early or twice: the account's own state decides. */
export async function schedule(deps: Deps): Promise<void> {
  const now = deps.clock.now().toISOString()
  for (const account of await deps.store.accountsDue(now, MOST_DUE)) {
    await deps.queue.enqueue({ kind: 'advance', account })
  }
  const mailAt = await deps.store.nextMailAt()
  if (mailAt !== null && mailAt <= now) await deps.queue.enqueue({ kind: 'deliver' })
}
