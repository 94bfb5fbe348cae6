import { decodePieces, type Pieces, readPieces } from './body.ts'
import { orAborted } from './deadline.ts'

/** The `User-Agent` header of all our requests. */
export const USER_AGENT = 'Rollcall'

export interface Call {
  readonly fetch: typeof fetch
  readonly url: string
  /** Method, headers and body. */
  readonly init: Omit<RequestInit, 'signal' | 'redirect'>
  /** Limit for the body, decompressed. */
  readonly maxBytes: number
  /** Ends the whole exchange, the body included. */
  readonly signal: AbortSignal
  /** The body of an answer outside 200 to 299. `ignored`: the status is enough, and the text stays empty. */
  readonly errorBodies: 'read' | 'ignored'
}

export type Exchange = ExchangeOf<AnswerBody>
/** With a body that nobody has decoded yet. */
export type RawExchange = ExchangeOf<RawBody>

type ExchangeOf<Body> =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Headers
      readonly body: Body
    }
  /** No status line came. `sent: false` only where the request surely never left. */
  | { readonly kind: 'broken'; readonly why: string; readonly sent: boolean }

export type AnswerBody = { readonly kind: 'text'; readonly text: string } | NoBody
export type RawBody = { readonly kind: 'bytes'; readonly pieces: Pieces } | NoBody

type NoBody =
  /** The connection broke, or the deadline passed, before the end. */
  | { readonly kind: 'lost'; readonly why: string }
  /** Too long, or not UTF-8. */
  | { readonly kind: 'unreadable'; readonly why: string }

/**
 * One request and its whole answer. Follows no redirect, reads at most `maxBytes`, ends with its
 * signal whatever the other side does, and never throws. `why` never quotes an error's text, which
 * may hold a header, and with it a token, or an address.
 */
export async function exchange(call: Call): Promise<Exchange> {
  const raw = await exchangeRaw(call)
  return raw.kind === 'broken' ? raw : { ...raw, body: decoded(raw.body) }
}

/** The same, with the body as it came. */
export async function exchangeRaw(call: Call): Promise<RawExchange> {
  const { fetch, signal } = call
  let response: Response
  try {
    // Not `redirect: 'error'`: workerd knows only `follow` and `manual`.
    const answer = fetch(call.url, { ...call.init, signal, redirect: 'manual' })
    response = await orAborted(answer, signal)
  } catch (error) {
    if (signal.aborted) return { kind: 'broken', why: 'no answer in time', sent: true }
    const code = codeOf(error)
    return { kind: 'broken', why: code ?? UNKNOWN, sent: !NEVER_SENT.has(code ?? UNKNOWN) }
  }
  const { status, headers } = response
  return { kind: 'answer', status, headers, body: await bodyOf(response, call) }
}

/**
 * The global `fetch`, looked up at each call, so that replacing it later takes effect. A function of
 * our own, because workerd refuses its `fetch` as a method of another object.
 */
export const globalFetch: typeof fetch = (input, init) => globalThis.fetch(input, init)

export function isOk(status: number): boolean {
  return status >= 200 && status < 300
}

/** 408, 425, 429 and 5xx: the same request may be sent again. */
export function isTransient(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500
}

const UNKNOWN = 'connection broken'

/** Codes of Node's fetch for a connection that was never made. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

export function decoded(body: RawBody): AnswerBody {
  if (body.kind !== 'bytes') return body
  const text = decodePieces(body.pieces)
  return text === null ? { kind: 'unreadable', why: 'not UTF-8' } : { kind: 'text', text }
}

async function bodyOf(response: Response, call: Call): Promise<RawBody> {
  if (call.errorBodies === 'ignored' && !isOk(response.status)) {
    response.body?.cancel().catch(() => undefined)
    return { kind: 'bytes', pieces: [] }
  }
  try {
    const pieces = await readPieces(response.body, call.maxBytes, call.signal)
    if (pieces === null) return { kind: 'unreadable', why: `longer than ${call.maxBytes} bytes` }
    return { kind: 'bytes', pieces }
  } catch (error) {
    const why = call.signal.aborted ? 'the body did not end in time' : (codeOf(error) ?? UNKNOWN)
    return { kind: 'lost', why }
  }
}

function codeOf(error: unknown): string | null {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code) ? code : null
}
