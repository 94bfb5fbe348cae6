import pRetry from 'p-retry'
import { RetryLater, Terminal } from '../core/facts/errors.ts'
import { failureOfStatus } from './failures.ts'

/** Headers and body together: a body that stalls would otherwise hang for ever (merge.md 8). */
const DEADLINE_MS = 30_000
/** A page of 100 employees is about 200 kB; the cap is for gzip bombs and endless bodies. */
const MOST_BYTES = 20 * 1024 * 1024
const RETRY_PAUSE_MS = 300
export const USER_AGENT = 'Rollcall'

export interface TransportOptions {
  readonly apiKey: string
  /** Includes `/api`, as Merge's SDK wants it. */
  readonly baseUrl: string
  readonly fetch?: typeof fetch
  readonly now?: () => Date
  readonly deadlineMs?: number
}

export interface Question {
  /** Below `/hris/v1/`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Account token; null for calls that belong to the key alone. */
  readonly token: string | null
  /** What is read, with ids only: it goes into messages. */
  readonly what: string
  /** A 400, 404 or 410 to a request that carries a cursor means that the cursor has expired. */
  readonly cursor?: boolean
  /** Then a 404 is an answer (`body: undefined`), else a suspect connection. */
  readonly mayBeMissing?: boolean
}

export interface Answer {
  readonly found: boolean
  readonly body: unknown
  readonly headers: Headers
  /** When the request that was answered began, RFC 3339. */
  readonly requestedAt: string
}

export type Transport = ReturnType<typeof createTransport>

/** HTTP with Merge: whole answers within a deadline or an error of the closed set, nothing between. */
export function createTransport(options: TransportOptions) {
  const now = options.now ?? (() => new Date())
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS
  // Looked up per call and called bare: workerd refuses `fetch` as a method of another object.
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init))
  const root = `${options.baseUrl.replace(/\/+$/, '')}/hris/v1/`

  /** One request, at most 20 MiB read, no redirect followed. The body of an error is never read. */
  const exchange = async (url: string, init: RequestInit, deadline: AbortSignal, what: string) => {
    const stopped = whenStopped(deadline)
    try {
      // Not `redirect: 'error'`: workerd knows only `follow` and `manual`.
      const asked = send(url, { ...init, redirect: 'manual', signal: deadline })
      const response = await Promise.race([asked, stopped.promise])
      const ok = response.status >= 200 && response.status < 300
      if (!ok) response.body?.cancel().catch(() => undefined)
      const text = ok ? await wholeText(response, stopped.promise, what) : ''
      return { status: response.status, headers: response.headers, text }
    } catch (error) {
      throw known(error) ?? unreachable(what, error, deadline)
    } finally {
      stopped.forget()
    }
  }

  /** Twice at most: only what may pass within seconds is tried again, and only inside the deadline. */
  const persist = async <T>(
    what: string,
    attempt: (deadline: AbortSignal) => Promise<T>,
  ): Promise<T> => {
    const deadline = AbortSignal.timeout(deadlineMs)
    try {
      return await pRetry(() => attempt(deadline), {
        retries: 1,
        minTimeout: RETRY_PAUSE_MS,
        randomize: true,
        signal: deadline,
        shouldRetry: ({ error }) => !deadline.aborted && isFleeting(error),
      })
    } catch (error) {
      throw known(error) ?? unreachable(what, error, deadline)
    }
  }

  const ask = (question: Question): Promise<Answer> =>
    persist(question.what, async (deadline) => {
      const began = now()
      const headers: Record<string, string> = {
        accept: 'application/json',
        authorization: `Bearer ${options.apiKey}`,
        'user-agent': USER_AGENT,
      }
      if (question.token !== null) headers['x-account-token'] = question.token
      const search = new URLSearchParams(question.query).toString()
      const url = `${root}${question.path}${search === '' ? '' : `?${search}`}`
      const { what } = question
      const answer = await exchange(url, { headers }, deadline, what)
      const missing = answer.status === 404 && question.mayBeMissing === true
      const failure = missing
        ? null
        : failureOfStatus(answer, { what, cursor: question.cursor === true, now: now() })
      if (failure !== null) throw failure
      return {
        found: !missing,
        body: missing ? undefined : parseJson(answer.text, what),
        headers: answer.headers,
        requestedAt: began.toISOString(),
      }
    })

  return { ask, exchange, persist, now }
}

export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RetryLater(`Merge's answer (${what}) is no JSON`, 'malformed-page')
  }
}

async function wholeText(response: Response, stopped: Promise<never>, what: string) {
  const reader = response.body?.getReader()
  if (reader === undefined) return ''
  const decoder = newDecoder()
  let text = ''
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), stopped])
      if (done) return text + decode(decoder, undefined, what)
      bytes += value.byteLength
      if (bytes > MOST_BYTES) {
        throw new RetryLater(`Merge's answer (${what}) is over 20 MiB`, 'malformed-page')
      }
      text += decode(decoder, value, what)
    }
  } catch (error) {
    reader.cancel().catch(() => undefined)
    throw error
  }
}

const newDecoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
type Decoder = ReturnType<typeof newDecoder>

function decode(decoder: Decoder, bytes: Uint8Array | undefined, what: string): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    throw new RetryLater(`Merge's answer (${what}) is no UTF-8`, 'malformed-page')
  }
}

/** Rejects when the deadline passes, even where a `fetch` or a body does not listen to its signal. */
function whenStopped(deadline: AbortSignal) {
  let stop = (): void => undefined
  const promise = new Promise<never>((_, reject) => {
    stop = () => reject(new Error('deadline'))
  })
  promise.catch(() => undefined)
  if (deadline.aborted) stop()
  deadline.addEventListener('abort', stop)
  return { promise, forget: () => deadline.removeEventListener('abort', stop) }
}

function known(error: unknown): RetryLater | Terminal | null {
  return error instanceof RetryLater || error instanceof Terminal ? error : null
}

function isFleeting(error: Error): boolean {
  if (!(error instanceof RetryLater) || error.afterMs !== null) return false
  return error.failure === 'source-unreachable' || error.failure === 'source-error'
}

/** The text of a network error may quote a header, thus a token: only its code is kept. */
function unreachable(what: string, error: unknown, deadline: AbortSignal): RetryLater {
  const reason = deadline.aborted ? 'no whole answer in time' : `connection ${codeOf(error)}`
  return new RetryLater(`Merge could not be reached (${what}): ${reason}`, 'source-unreachable')
}

function codeOf(error: unknown): string {
  const inner = error instanceof Error ? error.cause : undefined
  const code = typeof inner === 'object' && inner !== null && 'code' in inner ? inner.code : null
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code) ? code : 'failed'
}
