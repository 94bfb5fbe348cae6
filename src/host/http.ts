import pRetry from 'p-retry'
import { Webhook } from 'standardwebhooks'
import { Invalid, RetryLater, Terminal } from '../core/facts/errors.ts'
import type { User } from '../core/people/user.ts'
import type { ActionRequest, Host, HostAnswer, UnreadableUser, UserPage } from '../ports/host.ts'
import { withDeadline } from '../net/deadline.ts'
import {
  decoded,
  exchange,
  exchangeRaw,
  globalFetch,
  isOk,
  isTransient,
  USER_AGENT,
  type Exchange,
  type RawExchange,
} from '../net/exchange.ts'
import { type Digest, webDigest } from '../net/digest.ts'
import { isConfidential } from '../net/loopback.ts'
import { readRetryAfter } from '../net/retry-after.ts'
import { readErrorWord, readOutcome, readUserPage, sameAddress } from './wire.ts'

export interface HttpHostOptions {
  /** HOST_URL: https, or http to this machine. Without credentials, query or fragment. */
  readonly url: string
  readonly token: string
  /** HOST_SECRET: `whsec_` + base64. Signs actions and is never sent. */
  readonly secret: string
  readonly fetch?: typeof globalThis.fetch
  /** For one action, or for one page with its second try. Reading the body is included. */
  readonly deadlineMs?: number
  readonly now?: () => Date
  /** The runtime's quickest SHA-256; by default WebCrypto's. */
  readonly digest?: Digest
}

/**
 * A host that speaks contract 5 (docs/host.md). Reads throw `RetryLater` (`host-unreachable` or
 * `host-error`), or `Terminal` (`host-unauthorized`) where we are refused. `act` and `probe` never throw.
 */
export function createHttpHost(options: HttpHostOptions): Host {
  const base = checkedUrl(options.url)
  const webhook = checkedSecret(options.secret)
  const authorization = `Bearer ${checkedToken(options.token)}`
  const fetch = options.fetch ?? globalFetch
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS
  const now = options.now ?? (() => new Date())
  const digest = options.digest ?? webDigest
  const headers = { authorization, accept: 'application/json', 'user-agent': USER_AGENT }

  async function page(query: Record<string, string>): Promise<UserPage> {
    const read = await pageUnlike(query, undefined)
    if (read === 'as-before') throw new Error('a page without a print is as before')
    return read
  }

  async function pageUnlike(
    query: Record<string, string>,
    known: string | undefined,
  ): Promise<UserPage | 'as-before'> {
    const url = `${base}/users?${new URLSearchParams(query).toString()}`
    const call = {
      fetch,
      url,
      init: { headers },
      maxBytes: PAGE_BYTES,
      errorBodies: 'ignored',
    } as const
    const read = await withDeadline(deadlineMs, (signal) => {
      const once = async () => pageOf(await exchangeRaw({ ...call, signal }), now(), known, digest)
      const shouldRetry = ({ error }: { error: Error }) => !signal.aborted && isFleeting(error)
      return pRetry(once, { retries: 1, minTimeout: PAUSE_MS, shouldRetry })
    })
    if (read !== 'as-before' && read.next !== null && read.next === query['cursor']) {
      throw hostError('gives as the next cursor the one it was just sent')
    }
    return read
  }

  return {
    users: (async (organizationId, cursor, known) =>
      pageUnlike(
        { organization_id: organizationId, ...(cursor !== null && { cursor }) },
        known,
      )) as Host['users'],

    async user(organizationId, userId) {
      const read = await page({ organization_id: organizationId, user_id: userId })
      const user = read.users.find(({ id }) => id === userId)
      if (user !== undefined) return user
      // An empty list means "no such user" only if it is the whole answer. A host that ignores
      // user_id gives a page of others, and that must not read as "gone".
      if (read.users.length === 0 && read.unreadable.length === 0 && read.next === null) return null
      throw hostError(`does not answer user_id=${userId} with that user or an empty list`)
    },

    async usersByEmail(organizationId, email) {
      const found: { users: User[]; unreadable: UnreadableUser[] } = { users: [], unreadable: [] }
      let cursor: string | null = null
      for (let pages = 0; pages < MAX_PAGES_OF_ONE_ADDRESS; pages++) {
        const query = { organization_id: organizationId, email }
        const read: UserPage = await page(cursor === null ? query : { ...query, cursor })
        const asked = read.users.filter((user) => sameAddress(user.email, email))
        // A host that ignores the address gives everybody, and then a user without one is anybody.
        const isForAll = asked.length < read.users.length
        found.users.push(...asked)
        found.unreadable.push(
          ...read.unreadable.filter((user) =>
            user.email === null ? !isForAll : sameAddress(user.email, email),
          ),
        )
        cursor = read.next
        if (cursor === null) return found
      }
      throw hostError(`gives over ${MAX_PAGES_OF_ONE_ADDRESS} pages of users for one address`)
    },

    async act(request) {
      const at = now()
      const exchanged = await post(request.id, (await writing()).writeAction(request), at)
      const answer = answerOf(exchanged, request, at)
      if (exchanged.kind !== 'answer' || exchanged.status !== 403) return answer
      // One action may be forbidden. Only a refusal of the probe as well is one of us (contract 5).
      switch (await probe(request.organizationId, request.entityId)) {
        case 'unauthorized':
          return { kind: 'unauthorized', reason: 'HTTP 403' }
        case 'unknown':
          return { kind: 'retry', reason: 'HTTP 403', afterMs: null, outcomeUnknown: false }
        case 'taken':
          return answer
      }
    },

    probe,
  }

  async function probe(
    organizationId: string,
    entityId: string,
  ): Promise<'taken' | 'unauthorized' | 'unknown'> {
    const id = `act_probe_${crypto.randomUUID()}`
    const body = (await writing()).writeProbe(id, organizationId, entityId)
    const exchanged = await post(id, body, now())
    if (exchanged.kind === 'broken' || isTransient(exchanged.status)) return 'unknown'
    if (isRedirect(exchanged.status)) return 'unknown'
    return isRefusalOfUs(exchanged.status) ? 'unauthorized' : 'taken'
  }

  async function post(id: string, body: string, at: Date): Promise<Exchange> {
    const signed = {
      ...headers,
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': webhook.sign(id, at, body),
    }
    const init = { method: 'POST', headers: signed, body }
    const call = { fetch, url: `${base}/actions`, init, errorBodies: 'read' } as const
    return withDeadline(deadlineMs, (signal) =>
      exchange({ ...call, maxBytes: ANSWER_BYTES, signal }),
    )
  }
}

/** With the words for its reasons, which nothing else here needs. */
const writing = () => import('./write-action.ts')

const DEADLINE_MS = 30_000
const DAY_MS = 24 * 60 * 60 * 1000
const PAUSE_MS = 250
const PAGE_BYTES = 8 * 1024 * 1024
const ANSWER_BYTES = 64 * 1024
const MAX_PAGES_OF_ONE_ADDRESS = 5

async function pageOf(
  exchanged: RawExchange,
  now: Date,
  known: string | undefined,
  digest: Digest,
): Promise<UserPage | 'as-before'> {
  if (exchanged.kind === 'broken') throw unreachable(`cannot be reached (${exchanged.why})`)
  const { status, headers } = exchanged
  if (isTransient(status)) throw unreachable(`answered HTTP ${status}`, retryAfterMs(headers, now))
  if (isRefusalOfUs(status)) {
    throw new Terminal(
      `the host answered HTTP ${status} to GET /users; check HOST_TOKEN`,
      'host-unauthorized',
    )
  }
  if (!isOk(status)) throw hostError(`answered HTTP ${status} to GET /users; check HOST_URL`)
  const print = exchanged.body.kind === 'bytes' ? await digest(exchanged.body.pieces) : null
  if (print !== null && print === known) return 'as-before'
  const body = decoded(exchanged.body)
  if (body.kind === 'lost') throw unreachable(`broke off its list of users (${body.why})`)
  if (body.kind === 'unreadable') throw hostError(`gave a list of users that is ${body.why}`)
  const read = readUserPage(body.text)
  if ('problem' in read) throw hostError(`gave a list of users that ${read.problem}`)
  return print === null ? read : { ...read, print }
}

function answerOf(exchanged: Exchange, request: ActionRequest, now: Date): HostAnswer {
  if (exchanged.kind === 'broken') {
    const { why, sent } = exchanged
    return { kind: 'retry', reason: why, afterMs: null, outcomeUnknown: sent }
  }
  const { status, headers, body } = exchanged
  if (isTransient(status)) {
    const afterMs = retryAfterMs(headers, now)
    // With 425 and 429 the host did nothing; the others leave that open.
    const outcomeUnknown = status !== 425 && status !== 429
    return { kind: 'retry', reason: `HTTP ${status}`, afterMs, outcomeUnknown }
  }
  // Whoever stands between asks for a login, or HOST_URL is not the last address: no answer to the action.
  if (isRedirect(status))
    return { kind: 'retry', reason: `HTTP ${status}`, afterMs: null, outcomeUnknown: true }
  if (status === 401) return { kind: 'unauthorized', reason: 'HTTP 401' }
  if (!isOk(status)) {
    const word = body.kind === 'text' ? readErrorWord(body.text) : null
    return { kind: 'failed', reason: word === null ? `HTTP ${status}` : `HTTP ${status} ${word}` }
  }
  const answer = body.kind === 'text' ? readOutcome(body.text, request) : null
  if (answer !== null) return answer
  const why = body.kind === 'text' ? 'no readable outcome' : body.why
  return { kind: 'unverified', reason: `HTTP ${status}, ${why}` }
}

/** 401 and 403. What other 4xx mean is about the one request. */
function isRefusalOfUs(status: number): boolean {
  return status === 401 || status === 403
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400
}

/** At most a day: a host that asks for a longer wait is tried again the next day anyway. */
function retryAfterMs(headers: Headers, now: Date): number | null {
  const ms = readRetryAfter(headers.get('retry-after'), now)
  return ms === null ? null : Math.min(ms, DAY_MS)
}

/** Worth a second try at once. Not with a Retry-After: a longer wait is left to the caller. */
function isFleeting(error: Error): boolean {
  return error instanceof RetryLater && error.failure === 'host-unreachable' && !error.afterMs
}

function unreachable(what: string, afterMs: number | null = null): RetryLater {
  return new RetryLater(`the host ${what}`, 'host-unreachable', afterMs)
}

function hostError(what: string): RetryLater {
  return new RetryLater(`the host ${what}`, 'host-error')
}

function checkedUrl(value: string): string {
  const url = URL.parse(value)
  if (url === null) throw invalid('HOST_URL', 'is not a URL')
  if (!isConfidential(url)) {
    throw invalid('HOST_URL', 'must begin with https:// (http:// only for this machine)')
  }
  if (url.username || url.password || url.search || url.hash) {
    throw invalid('HOST_URL', 'must have no credentials, no query and no fragment')
  }
  return url.href.replace(/\/+$/, '')
}

function checkedToken(token: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token
  throw invalid('HOST_TOKEN', 'must be printable ASCII without spaces')
}

function checkedSecret(secret: string): Webhook {
  try {
    return new Webhook(secret)
  } catch {
    throw invalid('HOST_SECRET', 'must be whsec_ followed by base64')
  }
}

function invalid(member: string, message: string): Invalid {
  return new Invalid([{ member, message }])
}
