import type { MiddlewareHandler } from 'hono'
import type { Deps } from '../sync/step/deps.ts'
import { newId } from '../sync/step/ids.ts'
import type { HttpEnv } from './http-env.ts'
import { routePattern } from './route-pattern.ts'

/** Set on every answer, unless its route has set the header itself. */
export const DEFAULT_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Adds a request id and the default headers, and logs one line: the route's pattern, never its path or query. */
export function createEnvelope(deps: Pick<Deps, 'clock' | 'log'>): MiddlewareHandler<HttpEnv> {
  return async function envelope(c, next) {
    const startedAt = deps.clock.now().getTime()
    const requestId = newId('req')
    c.set('requestId', requestId)
    await next()
    c.header('x-request-id', requestId)
    for (const [name, value] of Object.entries(DEFAULT_HEADERS)) {
      if (!c.res.headers.has(name)) c.header(name, value)
    }
    deps.log.info('request', {
      request_id: requestId,
      route: routePattern(c),
      status: c.res.status,
      ms: deps.clock.now().getTime() - startedAt,
    })
  }
}
