import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Conflict, Invalid } from '../core/facts/errors.ts'
import { sha256 } from '../sync/account/secrets.ts'
import type { Deps } from '../sync/step/deps.ts'
import type { HttpEnv } from './http-env.ts'

/**
 * Repeats the first answer when the same caller sends the same request with the same `Idempotency-Key` again.
 * A 409 or 5xx is not stored, so that the next try can succeed.
 */
export function createIdempotency(deps: Pick<Deps, 'store' | 'clock'>): MiddlewareHandler<HttpEnv> {
  return async function idempotency(c, next) {
    const header = c.req.header('idempotency-key')
    if (header === undefined || c.req.method !== 'POST') return next()
    if (!/^[\x20-\x7e]{1,255}$/.test(header)) {
      const message = 'must have 1 to 255 printable ASCII characters'
      throw new Invalid([{ member: 'Idempotency-Key', message }])
    }
    const key = `${c.get('caller').slice(0, 16)}:${header}`
    const { pathname, search } = new URL(c.req.url)
    const requestHash = await sha256(JSON.stringify([pathname + search, c.get('body')]))
    const first = await deps.store.claimKey(key, requestHash, deps.clock.now().toISOString())
    if (first !== null) return repeatedAnswer(c, first, requestHash)
    await next()
    if (c.res.status === 409 || c.res.status >= 500) return deps.store.releaseKey(key)
    await deps.store.storeAnswer(key, c.res.status, await c.res.clone().text())
  }
}

type FirstRequest = NonNullable<Awaited<ReturnType<Deps['store']['claimKey']>>>

function repeatedAnswer(c: Context<HttpEnv>, first: FirstRequest, requestHash: string): Response {
  if (first.requestHash !== requestHash) {
    const message = 'was used for another request; a new request needs a new key'
    throw new Invalid([{ member: 'Idempotency-Key', message }])
  }
  if (first.status === null) throw new Conflict('the first request with this key is still running')
  return c.body(first.body ?? '', first.status as ContentfulStatusCode, {
    'content-type': first.status < 400 ? 'application/json' : 'application/problem+json',
    'idempotency-replayed': 'true',
  })
}
