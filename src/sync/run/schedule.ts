import type { Deps } from '../step/deps.ts'
import { hours, minutes } from '../step/context.ts'

/** How often the schedule looks for accounts that are due. */
export const SCHEDULE_EVERY = minutes(1)
const MOST_DUE = 500

/**
 * The next poll of an account: by the wall clock, spread over the period so that accounts do not all
 * come at once, and never drifting with how long a run took (rule 41, C34).
 */
export function nextPoll(accountId: string, now: string, periodHours: number): string {
  const period = hours(periodHours)
  const offset = spread(accountId) * period
  const instant = Date.parse(now)
  // An hour of a day away at least: a run that just ended is not repeated at once.
  const earliest = instant + period / 24
  const turn = Math.ceil((earliest - offset) / period)
  return new Date(turn * period + offset).toISOString()
}

/** Hands every account that is due, and mails that wait, to the queue. Late, early or twice: the account's own state decides. */
export async function schedule(deps: Deps): Promise<void> {
  const now = deps.clock.now().toISOString()
  for (const account of await deps.store.accountsDue(now, MOST_DUE)) {
    await deps.queue.enqueue({ kind: 'advance', account })
  }
  const mailAt = await deps.store.nextMailAt()
  if (mailAt !== null && mailAt <= now) await deps.queue.enqueue({ kind: 'deliver' })
}

/** A number in [0, 1) that one account always has. */
function spread(accountId: string): number {
  let hash = 2166136261
  for (const char of accountId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619)
  return (hash >>> 0) / 2 ** 32
}
