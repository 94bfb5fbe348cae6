/**
 * One request and its whole answer over `fetch`: no redirect is followed, the body is limited, and
 * whatever the other side does, the exchange ends with the signal it was given. Knows HTTP, not hosts.
 */
export interface Call {
  readonly fetch: typeof globalThis.fetch
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly headers: Readonly<Record<string, string>>
  /** Goes out as UTF-8, byte for byte. */
  readonly body?: string
  readonly maxBytes: number
  readonly signal: AbortSignal
  readonly now: Date
}

export type Exchange =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly retryAfterMs: number | null
      readonly body: Body
    }
  /** No status line came. `sent: false` only where the request surely never left. */
  | { readonly kind: 'broken'; readonly why: string; readonly sent: boolean }

export type Body =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'lost'; readonly why: string }
  | { readonly kind: 'unreadable'; readonly why: string }

export async function exchange(call: Call): Promise<Exchange> {
  const expired = rejectsWhenAborted(call.signal)
  let response: Response
  try {
    const { url, method, headers, signal } = call
    const init = { method, headers, signal, redirect: 'manual' as const }
    const answer = call.fetch(url, call.body === undefined ? init : { ...init, body: call.body })
    response = await Promise.race([answer, expired])
  } catch (error) {
    if (call.signal.aborted) return { kind: 'broken', why: 'no answer in time', sent: true }
    const code = codeOf(error)
    return { kind: 'broken', why: code, sent: !NEVER_SENT.has(code) }
  }
  const status = response.status
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), call.now)
  try {
    const body = await Promise.race([readBody(response, call.maxBytes), expired])
    return { kind: 'answer', status, retryAfterMs, body }
  } catch (error) {
    const why = call.signal.aborted ? 'the body did not end in time' : codeOf(error)
    return { kind: 'answer', status, retryAfterMs, body: { kind: 'lost', why } }
  }
}

/** One deadline over all that `work` waits for; the timer never outlives it. */
export async function withDeadline<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), ms)
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** 408, 425, 429 and 5xx: the same request may be sent again. */
export function isTransient(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500
}

export function isOk(status: number): boolean {
  return status >= 200 && status < 300
}

/** Seconds or an HTTP date, as milliseconds from now, at most a day; null when there is none to read. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null
  const text = header.trim()
  // Only these two forms: Date.parse reads "-5" and "1.5" as dates of 2001.
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : null
  const until = /^[A-Za-z]{3,9}, /.test(text) ? Date.parse(text) - now.getTime() : Number.NaN
  const ms = seconds ?? until
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), DAY_MS)
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Codes of Node's fetch for a connection that was never made. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Counts decompressed bytes, so a small gzip of a huge body is stopped too. */
async function readBody(response: Response, maxBytes: number): Promise<Body> {
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  while (reader !== undefined) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      // Not awaited: a peer that keeps sending must not hold us, and it may fail as it likes.
      reader.cancel().catch(() => undefined)
      return { kind: 'unreadable', why: `longer than ${maxBytes} bytes` }
    }
    chunks.push(value)
  }
  return decode(chunks, size)
}

function decode(chunks: readonly Uint8Array[], size: number): Body {
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    return { kind: 'text', text }
  } catch {
    return { kind: 'unreadable', why: 'not UTF-8' }
  }
}

/** A `fetch` that ignores its signal must not hold us either, so every wait also races this. */
function rejectsWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new Error('deadline'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

/** The code of a network error, never its text: that may hold an address. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return typeof code === 'string' ? code : 'connection broken'
}
