import pRetry from 'p-retry'
import { RetryLater, Terminal } from '../core/facts/errors.ts'
import { decodePieces, parseJson, type Pieces } from '../net/body.ts'
import { withDeadline } from '../net/deadline.ts'
import { exchangeRaw, globalFetch, USER_AGENT } from '../net/exchange.ts'
import { failureOfStatus } from './failures.ts'

/** For headers and body together, and for the second try as well (merge.md 8). */
const DEADLINE_MS = 30_000
/** A page of 100 employees has about 200 kB. */
const MAX_BYTES = 20 * 1024 * 1024
const RETRY_PAUSE_MS = 300

export interface TransportOptions {
  readonly apiKey: string
  /** With `/api` at its end. */
  readonly baseUrl: string
  readonly fetch?: typeof fetch
  readonly now?: () => Date
  readonly deadlineMs?: number
}

export interface Question {
  /** Below `/hris/v1/`. */
  readonly path: string
  /** GET unless it is said. */
  readonly method?: 'POST'
  /** Sent as JSON. */
  readonly body?: object
  readonly query?: Readonly<Record<string, string>>
  /** The account token; null for a call that needs the API key only. */
  readonly token: string | null
  /** What is asked, for error messages: ids only. */
  readonly what: string
  /** The request carries a cursor: 400, 404 or 410 then mean that the cursor has expired. */
  readonly cursor?: boolean
  /** Statuses that are an answer (`found: false`). Else a 404 means a connection to check. */
  readonly missing?: readonly number[]
}

export interface Answer extends Received {
  readonly found: boolean
  /** Parsed JSON; undefined where nothing was found. */
  readonly body: unknown
}

/** What was received, before anybody has looked into it. */
export interface RawAnswer extends Received {
  readonly found: boolean
  readonly pieces: Pieces
}

interface Received {
  readonly headers: Headers
  /** When the request that was answered was sent, RFC 3339. */
  readonly requestedAt: string
}

export type Transport = ReturnType<typeof createTransport>

/** HTTP with Merge. Each call gives a whole answer within the deadline, or throws `RetryLater` or `Terminal`. */
export function createTransport(options: TransportOptions) {
  const now = options.now ?? (() => new Date())
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS
  const fetch = options.fetch ?? globalFetch
  const root = `${options.baseUrl.replace(/\/+$/, '')}/hris/v1/`

  /** One request. No bytes where the status is no success: the body of an error is never read. */
  const send = async (url: string, init: RequestInit, signal: AbortSignal, what: string) => {
    const limits = { maxBytes: MAX_BYTES, signal, errorBodies: 'ignored' } as const
    const answer = await exchangeRaw({ fetch, url, init, ...limits })
    if (answer.kind === 'broken') throw unreachable(what, answer.why)
    const { status, headers, body } = answer
    if (body.kind === 'lost') throw unreachable(what, body.why)
    if (body.kind === 'unreadable') {
      throw new RetryLater(`Merge's answer (${what}) is ${body.why}`, 'malformed-page')
    }
    return { status, headers, pieces: body.pieces }
  }

  /** Two attempts at most: only a failure that may pass within seconds is tried again at once. */
  const withRetry = <T>(what: string, once: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    withDeadline(deadlineMs, async (signal) => {
      try {
        return await pRetry(() => once(signal), {
          retries: 1,
          minTimeout: RETRY_PAUSE_MS,
          randomize: true,
          signal,
          shouldRetry: ({ error }) => !signal.aborted && isFleeting(error),
        })
      } catch (error) {
        if (error instanceof RetryLater || error instanceof Terminal) throw error
        throw unreachable(what, signal.aborted ? 'no answer in time' : 'the request cannot be sent')
      }
    })

  const urlOf = ({ path, query }: Pick<Question, 'path' | 'query'>): string => {
    const search = new URLSearchParams(query).toString()
    return `${root}${path}${search === '' ? '' : `?${search}`}`
  }

  const initOf = ({ method, body, token }: Pick<Question, 'method' | 'body' | 'token'>) => ({
    method: method ?? 'GET',
    headers: {
      ...headersOf(token),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

  const headersOf = (token: string | null): Record<string, string> => ({
    accept: 'application/json',
    authorization: `Bearer ${options.apiKey}`,
    'user-agent': USER_AGENT,
    ...(token === null ? {} : { 'x-account-token': token }),
  })

  /** One question and its answer, as it came. */
  const receive = (question: Question): Promise<RawAnswer> =>
    withRetry(question.what, async (signal) => {
      const { what } = question
      const began = now()
      const answer = await send(urlOf(question), initOf(question), signal, what)
      const missing = question.missing?.includes(answer.status) === true
      const failure = missing
        ? null
        : failureOfStatus(answer, { what, cursor: question.cursor === true, now: now() })
      if (failure !== null) throw failure
      const { headers, pieces } = answer
      return { found: !missing, pieces, headers, requestedAt: began.toISOString() }
    })

  /** One question and its answer, whatever the answer's text. */
  const request = async (
    question: Question,
  ): Promise<{ found: boolean; text: string } & Received> => {
    const { pieces, ...answer } = await receive(question)
    return { ...answer, text: textOf(pieces, question.what) }
  }

  /** One question and its answer in JSON. */
  const ask = async (question: Question): Promise<Answer> => {
    const { text, ...answer } = await request(question)
    return { ...answer, body: answer.found ? jsonOf(text, question.what) : undefined }
  }

  /** One POST without a body, and no second try. Gives the status; the answer itself is not read. */
  const postOnce = ({ path, token, what }: Pick<Question, 'path' | 'token' | 'what'>) =>
    withDeadline(deadlineMs, async (signal) => {
      const init = initOf({ method: 'POST', token })
      return (await send(urlOf({ path }), init, signal, what)).status
    })

  return { ask, receive, request, postOnce, now }
}

/** Throws `RetryLater` where the answer is not UTF-8. */
export function textOf(pieces: Pieces, what: string): string {
  const text = decodePieces(pieces)
  if (text !== null) return text
  throw new RetryLater(`Merge's answer (${what}) is not UTF-8`, 'malformed-page')
}

/** Throws `RetryLater` where the answer is not JSON. */
export function jsonOf(text: string, what: string): unknown {
  const json = parseJson(text)
  if (json !== undefined) return json
  throw new RetryLater(`Merge's answer (${what}) is not JSON`, 'malformed-page')
}

function isFleeting(error: Error): boolean {
  if (!(error instanceof RetryLater) || error.afterMs !== null) return false
  return error.failure === 'source-unreachable' || error.failure === 'source-error'
}

function unreachable(what: string, why: string): RetryLater {
  return new RetryLater(`Merge could not be reached (${what}): ${why}`, 'source-unreachable')
}
