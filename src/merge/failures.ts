import { RetryLater, Terminal } from '../core/facts/errors.ts'
import { isOk } from '../net/exchange.ts'
import { readRetryAfter } from '../net/retry-after.ts'

/** Merge's limits are per minute, so a 429 without a usable Retry-After waits for one. */
const DEFAULT_WAIT_MS = 60_000
const SHORTEST_WAIT_MS = 1000
/** A longer Retry-After counts as a mistake and is cut to this. */
const LONGEST_WAIT_MS = 3_600_000

interface RequestContext {
  /** What was asked, with ids only. */
  readonly what: string
  /** The request carried a cursor. */
  readonly cursor: boolean
  readonly now: Date
}

/**
 * The error that an HTTP status means; null for a success. On an account's call 401, 403 and 404 mean a
 * connection to check, never "no employees" (merge.md 4).
 */
export function failureOfStatus(
  answer: { readonly status: number; readonly headers: Headers },
  { what, cursor, now }: RequestContext,
): RetryLater | Terminal | null {
  const { status, headers } = answer
  const said = `Merge answered ${status} (${what})`
  if (isOk(status)) return null
  if (status === 429) {
    const afterMs = retryAfterMs(headers, now) ?? DEFAULT_WAIT_MS
    return new RetryLater(said, 'rate-limited', afterMs)
  }
  if (cursor && (status === 400 || status === 404 || status === 410)) {
    return new RetryLater(`${said}: the cursor has expired`, 'cursor-expired')
  }
  if (status === 401 || status === 403 || status === 404) {
    return new Terminal(`${said}: check the connection`, 'unauthorized')
  }
  if (status >= 300 && status < 400) {
    return new RetryLater(`${said}: a redirect is never followed`, 'source-error')
  }
  return new RetryLater(said, 'source-error', retryAfterMs(headers, now))
}

function retryAfterMs(headers: Headers, now: Date): number | null {
  const ms = readRetryAfter(headers.get('retry-after'), now)
  return ms === null ? null : Math.min(Math.max(ms, SHORTEST_WAIT_MS), LONGEST_WAIT_MS)
}

/** Milliseconds to wait before the account's next request: until the rate-limit window ends, if it is used up. */
export function pauseAfter(headers: Headers, now: Date): number {
  const remaining = numberIn(headers.get('x-ratelimit-remaining'))
  if (remaining === null || remaining > 0) return 0
  const reset = numberIn(headers.get('x-ratelimit-reset'))
  if (reset === null) return 1000
  // Either seconds until the reset or epoch seconds: only the size tells which.
  const ms = reset > 1e9 ? reset * 1000 - now.getTime() : reset * 1000
  return Math.min(Math.max(Math.ceil(ms), 0), DEFAULT_WAIT_MS)
}

function numberIn(value: string | null): number | null {
  return value !== null && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : null
}
