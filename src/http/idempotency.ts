import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Conflict, Invalid } from '../core/facts/errors.ts'
import type { Deps } from '../sync/step/deps.ts'
import type { HttpEnv } from './http-env.ts'
import { sha256 } from './digest.ts'

/**
 * The first answer to an `Idempotency-Key` is given again to the same request of the same caller. Answers that
 * say "not now" (409, 5xx) are not kept: nothing was done, and the next try may succeed.
 */
export function createIdempotency(deps: Pick<Deps, 'store' | 'clock'>): MiddlewareHandler<HttpEnv> {
  return async function idempotency(c, next) {
    const given = c.req.header('idempotency-key')
    if (given === undefined || c.req.method !== 'POST') return next()
    if (!/^[\x20-\x7e]{1,255}$/.test(given)) {
      const message = 'must have 1 to 255 printable ASCII characters'
      throw new Invalid([{ member: 'Idempotency-Key', message }])
    }
    const key = `${c.get('caller').slice(0, 16)}:${given}`
    const { pathname, search } = new URL(c.req.url)
    const request = await sha256(JSON.stringify([pathname + search, c.get('body')]))
    const known = await deps.store.claimKey(key, request, deps.clock.now().toISOString())
    if (known !== null) return answerAgain(c, known, request)
    await next()
    if (c.res.status === 409 || c.res.status >= 500) return deps.store.releaseKey(key)
    await deps.store.storeAnswer(key, c.res.status, await c.res.clone().text())
  }
}

type Known = NonNullable<Awaited<ReturnType<Deps['store']['claimKey']>>>

function answerAgain(c: Context<HttpEnv>, known: Known, request: string): Response {
  if (known.requestHash !== request) {
    const message = 'was used for another request; a new request needs a new key'
    throw new Invalid([{ member: 'Idempotency-Key', message }])
  }
  if (known.status === null) throw new Conflict('the first request with this key is still running')
  return c.body(known.body ?? '', known.status as ContentfulStatusCode, {
    'content-type': known.status < 400 ? 'application/json' : 'application/problem+json',
    'idempotency-replayed': 'true',
  })
}
