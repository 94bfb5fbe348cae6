import { hours } from './durations.ts'

/**
 * The next poll of an account. Each account has its own fixed time within the period: accounts do not all
 * come at once, and the time does not drift with the length of the runs (rule 41, C34).
 */
export function nextPoll(accountId: string, now: string, periodHours: number): string {
  const period = hours(periodHours)
  const offset = spread(accountId) * period
  const instant = Date.parse(now)
  // At least 1/24 of the period away, so that a run that just ended is not repeated at once.
  const earliest = instant + period / 24
  const turn = Math.ceil((earliest - offset) / period)
  return new Date(turn * period + offset).toISOString()
}

/** A number in [0, 1), always the same for one account. */
export function spread(accountId: string): number {
  let hash = 2166136261
  for (const char of accountId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619)
  return (hash >>> 0) / 2 ** 32
}
