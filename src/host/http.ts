import pRetry from 'p-retry'
import { Webhook } from 'standardwebhooks'
import { Invalid, RetryLater, Terminal } from '../core/facts/errors.ts'
import type { User } from '../core/people/user.ts'
import type { ActionRequest, Host, HostAnswer, UserPage } from '../ports/host.ts'
import { withDeadline } from '../net/deadline.ts'
import {
  exchange,
  globalFetch,
  isOk,
  isTransient,
  USER_AGENT,
  type Exchange,
} from '../net/exchange.ts'
import { isConfidential } from '../net/loopback.ts'
import { readRetryAfter } from '../net/retry-after.ts'
import { readErrorWord, readOutcome, readUserPage, sameAddress, writeAction } from './wire.ts'

export interface HttpHostOptions {
  /** HOST_URL: https, or http to this very machine; without credentials or query. */
  readonly url: string
  readonly token: string
  /** `whsec_` + base64; signs, and never travels. */
  readonly secret: string
  readonly fetch?: typeof globalThis.fetch
  /** For one page or action, its body and the second try of a page included. */
  readonly deadlineMs?: number
  readonly now?: () => Date
}

/**
 * A host that speaks contract section 5 (docs/host.md). Reading throws `RetryLater` (`host-unreachable`,
 * `host-error`) or, for a refused token, `Terminal`; `act` answers and never throws.
 */
export function createHttpHost(options: HttpHostOptions): Host {
  const base = checkedUrl(options.url)
  const webhook = checkedSecret(options.secret)
  const authorization = `Bearer ${checkedToken(options.token)}`
  const fetch = options.fetch ?? globalFetch
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS
  const now = options.now ?? (() => new Date())
  const headers = { authorization, accept: 'application/json', 'user-agent': USER_AGENT }

  async function page(query: Record<string, string>): Promise<UserPage> {
    const url = `${base}/users?${new URLSearchParams(query).toString()}`
    const call = {
      fetch,
      url,
      init: { headers },
      maxBytes: PAGE_BYTES,
      errorBodies: 'ignored',
    } as const
    const read = await withDeadline(deadlineMs, (signal) => {
      const once = async () => pageOf(await exchange({ ...call, signal }), now())
      const shouldRetry = ({ error }: { error: Error }) => !signal.aborted && isBrief(error)
      return pRetry(once, { retries: 1, minTimeout: PAUSE_MS, shouldRetry })
    })
    if (read.next !== null && read.next === query['cursor']) {
      throw hostError('gives the cursor it was just sent as the next one')
    }
    return read
  }

  return {
    users: (organizationId, cursor) =>
      page({ organization_id: organizationId, ...(cursor !== null && { cursor }) }),

    async user(organizationId, userId) {
      const read = await page({ organization_id: organizationId, user_id: userId })
      const user = read.users.find(({ id }) => id === userId)
      if (user !== undefined) return user
      // "Nobody" is believed only where nothing else was said: an ignored user_id would say "gone".
      if (read.users.length === 0 && read.unreadable === 0 && read.next === null) return null
      throw hostError(`does not answer user_id=${userId} with that user or an empty list`)
    },

    async usersByEmail(organizationId, email) {
      const found: User[] = []
      let cursor: string | null = null
      for (let pages = 0; pages < MOST_PAGES_OF_ONE_ADDRESS; pages++) {
        const query = { organization_id: organizationId, email }
        const read: UserPage = await page(cursor === null ? query : { ...query, cursor })
        if (read.unreadable > 0) throw hostError('gives users for an address that cannot be read')
        found.push(...read.users.filter((user) => sameAddress(user.email, email)))
        cursor = read.next
        if (cursor === null) return found
      }
      throw hostError(`gives over ${MOST_PAGES_OF_ONE_ADDRESS} pages of users for one address`)
    },

    async act(request) {
      const body = writeAction(request)
      const at = now()
      const signed = {
        ...headers,
        'content-type': 'application/json',
        'webhook-id': request.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': webhook.sign(request.id, at, body),
      }
      const init = { method: 'POST', headers: signed, body }
      const post = { fetch, url: `${base}/actions`, init, errorBodies: 'read' } as const
      const exchanged = await withDeadline(deadlineMs, (signal) =>
        exchange({ ...post, maxBytes: ANSWER_BYTES, signal }),
      )
      return answerOf(exchanged, request, at)
    },
  }
}

const DEADLINE_MS = 30_000
const DAY_MS = 24 * 60 * 60 * 1000
const PAUSE_MS = 250
const PAGE_BYTES = 8 * 1024 * 1024
const ANSWER_BYTES = 64 * 1024
const MOST_PAGES_OF_ONE_ADDRESS = 5

function pageOf(exchanged: Exchange, now: Date): UserPage {
  if (exchanged.kind === 'broken') throw unreachable(`cannot be reached (${exchanged.why})`)
  const { status, headers, body } = exchanged
  if (isTransient(status)) throw unreachable(`answered HTTP ${status}`, retryAfterMs(headers, now))
  if (status === 401 || status === 403) {
    throw new Terminal(`the host answered HTTP ${status}; check HOST_TOKEN`, 'host-error')
  }
  if (!isOk(status)) throw hostError(`answered HTTP ${status} to /users; check HOST_URL`)
  if (body.kind === 'lost') throw unreachable(`broke off its list of users (${body.why})`)
  if (body.kind === 'unreadable') throw hostError(`gave a list of users that is ${body.why}`)
  const read = readUserPage(body.text)
  if ('problem' in read) throw hostError(`gave a list of users that ${read.problem}`)
  return read
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
  if (!isOk(status)) {
    const word = body.kind === 'text' ? readErrorWord(body.text) : null
    return { kind: 'failed', reason: word === null ? `HTTP ${status}` : `HTTP ${status} ${word}` }
  }
  const answer = body.kind === 'text' ? readOutcome(body.text, request) : null
  if (answer !== null) return answer
  const why = body.kind === 'text' ? 'no readable outcome' : body.why
  return { kind: 'unverified', reason: `HTTP ${status}, ${why}` }
}

/** At most a day: a host that asks for more is tried again the next day all the same. */
function retryAfterMs(headers: Headers, now: Date): number | null {
  const ms = readRetryAfter(headers.get('retry-after'), now)
  return ms === null ? null : Math.min(ms, DAY_MS)
}

/** Once more at once, but never against a Retry-After: what takes longer is the caller's to wait for. */
function isBrief(error: Error): boolean {
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
  if (url === null) throw wrong('HOST_URL', 'is not a URL')
  if (!isConfidential(url)) {
    throw wrong('HOST_URL', 'must begin with https:// (http:// only for this machine)')
  }
  if (url.username || url.password || url.search || url.hash) {
    throw wrong('HOST_URL', 'must have no credentials, no query and no fragment')
  }
  return url.href.replace(/\/+$/, '')
}

function checkedToken(token: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token
  throw wrong('HOST_TOKEN', 'must be printable ASCII without spaces')
}

function checkedSecret(secret: string): Webhook {
  try {
    return new Webhook(secret)
  } catch {
    throw wrong('HOST_SECRET', 'must be whsec_ followed by base64')
  }
}

function wrong(member: string, message: string): Invalid {
  return new Invalid([{ member, message }])
}
