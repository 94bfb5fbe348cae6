export function later(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString()
}

export const seconds = (n: number): number => n * 1000

export const minutes = (n: number): number => n * 60_000

export const hours = (n: number): number => n * 3_600_000

export const days = (n: number): number => n * 86_400_000

/** Retries with the same id: after these, then hourly for three days (contract 5). */
export const RETRIES = [seconds(1), seconds(5), seconds(30), minutes(2), minutes(10), hours(1)]

/** Rule 44: the wait after the n-th failed run in a row. Then daily. */
export const LADDER = [hours(1), hours(6), hours(12), hours(24)]

/** Within one run: the wait after the n-th failed try of one step. */
export const STEP_WAITS = [seconds(1), seconds(5), seconds(15), seconds(30)]

/** A problem older than this is not retried automatically any more. A manual sync is always allowed. */
export const WAITS_FOR_A_PERSON = days(28)

/** A run older than this ends when a step fails. */
export const RUN_PATIENCE = minutes(12)

/** The clocks of two processes differ by less than this. What is stored from later on, a clock that was ahead has stored (rule 53). */
export const SKEW = minutes(10)

/** How long Merge is asked about an account token that came for an account, and is not judged yet (rule 7). */
export const ACCOUNT_TOKEN_KEPT = days(7)
/** The same for what the browser brought. By Merge it is good for some ten minutes, and Merge may be down for hours. */
export const PUBLIC_TOKEN_KEPT = hours(24)
