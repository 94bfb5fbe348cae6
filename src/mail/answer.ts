import type { MailAnswer } from '../ports/mailer.ts'
import { readRetryAfter } from '../net/retry-after.ts'

/** What Resend's SDK returns. A proxy may answer in Resend's place, so no member is trusted to be there. */
export interface ResendResult<T> {
  readonly data: T | null
  readonly error: {
    readonly name?: unknown
    readonly statusCode?: unknown
    readonly message?: unknown
  } | null
  readonly headers: Readonly<Record<string, string>> | null
}

type Headers = Readonly<Record<string, string>>

const SECOND = 1000
const HOUR = 3600 * SECOND

/** Resend did not accept the mail: try again later. Values: how long to wait if Resend does not say. */
const NOT_ACCEPTED: Readonly<Record<string, number | null>> = {
  rate_limit_exceeded: null,
  daily_quota_exceeded: 6 * HOUR,
  monthly_quota_exceeded: 12 * HOUR,
}

/** Resend may have accepted the mail: retry with the same idempotency key only. */
const PERHAPS_ACCEPTED = new Set([
  'application_error',
  'internal_server_error',
  'concurrent_idempotent_requests',
])

/** Reads Resend's answer to one mail. */
export function answerOf({ data, error, headers }: ResendResult<{ id?: unknown }>): MailAnswer {
  if (error === null) {
    return typeof data?.id === 'string' && data.id !== ''
      ? { kind: 'sent', messageId: data.id, pauseMs: pauseOf(headers ?? {}) }
      : retry('an answer without an id', headers, null, true)
  }
  const name = typeof error.name === 'string' ? error.name : 'unreadable_answer'
  const status = typeof error.statusCode === 'number' ? error.statusCode : null
  const reason = describedError(name, status, error.message)

  if (Object.hasOwn(NOT_ACCEPTED, name))
    return retry(reason, headers, NOT_ACCEPTED[name] ?? null, false)
  if (PERHAPS_ACCEPTED.has(name)) return retry(reason, headers, null, true)
  // An error with an unknown name is judged by its status. Without a status, Resend did not answer.
  if (name === 'unreadable_answer' && status === null) return retry(reason, headers, null, true)
  if (status === 408 || status === 425 || status === 429)
    return retry(reason, headers, null, status === 408)
  if (status !== null && status >= 500) return retry(reason, headers, null, true)
  const isOurFault = status === 401 || status === 403 || name === 'invalid_from_address'
  return { kind: 'failed', reason, blames: isOurFault ? 'us' : 'mail' }
}

function retry(
  reason: string,
  headers: Headers | null,
  otherwiseMs: number | null,
  outcomeUnknown: boolean,
): MailAnswer {
  const afterMs = retryAfterOf(headers ?? {})
  // A quota does not reset within seconds, whatever the rate-limit header says.
  const wait = otherwiseMs === null ? afterMs : Math.max(afterMs ?? 0, otherwiseMs)
  return { kind: 'retry', reason, afterMs: wait, outcomeUnknown }
}

/** How long to pause before the next mail: until the rate window resets, if it is used up. */
function pauseOf(headers: Headers): number {
  const remaining = secondsIn(headers['ratelimit-remaining'])
  const reset = secondsIn(headers['ratelimit-reset'])
  return remaining !== null && remaining <= 0 && reset !== null ? reset * SECOND : 0
}

/** From `retry-after` (a date is compared with the server's own clock), else the end of the rate window. */
function retryAfterOf(headers: Headers): number | null {
  const serverTime = new Date(headers['date'] ?? Number.NaN)
  const afterMs = readRetryAfter(headers['retry-after'] ?? null, serverTime)
  if (afterMs !== null) return afterMs
  const seconds = secondsIn(headers['ratelimit-reset'])
  return seconds === null ? null : seconds * SECOND
}

function secondsIn(header: string | undefined): number | null {
  if (header === undefined || !/^\s*\d+(\.\d+)?\s*($|[,;])/.test(header)) return null
  return Math.ceil(Number.parseFloat(header))
}

/** Goes to logs and pages, so addresses that Resend's message may quote are removed. */
function describedError(name: string, status: number | null, message: unknown): string {
  const code = status === null ? name : `${name} (${status})`
  if (typeof message !== 'string' || message === '') return code
  const harmless = message
    .slice(0, 1000)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[^\s"'`<>(),;:]*@[^\s"'`<>(),;:]*/g, '[address]')
  return `${code}: ${harmless.slice(0, 300)}`
}
