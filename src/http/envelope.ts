import type { MiddlewareHandler } from 'hono'
import type { Deps } from '../sync/step/deps.ts'
import { newId } from '../sync/step/ids.ts'
import type { HttpEnv } from './http-env.ts'
import { routePattern } from './route-pattern.ts'

/** What every answer has unless its route said otherwise. */
const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** A request id, safe headers and one log line: the route's pattern, never the path or the query. */
export function createEnvelope(deps: Pick<Deps, 'clock' | 'log'>): MiddlewareHandler<HttpEnv> {
  return async function envelope(c, next) {
    const began = deps.clock.now().getTime()
    const requestId = newId('req')
    c.set('requestId', requestId)
    await next()
    c.header('x-request-id', requestId)
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!c.res.headers.has(name)) c.header(name, value)
    }
    deps.log.info('request', {
      request_id: requestId,
      route: routePattern(c),
      status: c.res.status,
      ms: deps.clock.now().getTime() - began,
    })
  }
}
