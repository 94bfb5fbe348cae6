import { Hono } from 'hono'
import type { Unfit } from '../ports/store/store.ts'
import type { Deps } from '../sync/step/deps.ts'
import { createEnvelope } from './envelope.ts'
import { createHealth } from './health.ts'
import type { HttpEnv } from './http-env.ts'
import { clientAddress } from './limits/client-address.ts'
import { type Asked, createLimits } from './limits/limits.ts'
import { createErrorHandler, problemResponse } from './problem.ts'

/**
 * What a server answers that has started beside a database it may not touch: it lives, it is not ready, and
 * everything else is asked to come again. Merge does so after a 503.
 */
export function createNotReadyApp(
  deps: Pick<Deps, 'clock' | 'log'>,
  unfit: Unfit,
  apiKeyHashes: readonly string[],
  addressOf: (c: Asked) => string = (c) => clientAddress(c, undefined),
): Hono<HttpEnv> {
  const store = { unfit: () => Promise.resolve(unfit) }
  const app = new Hono<HttpEnv>()
  app.onError(createErrorHandler(deps.log))
  app.use(createEnvelope(deps))
  app.route('/', createHealth({ store }, apiKeyHashes, createLimits(deps.clock, addressOf)))
  app.all('*', (c) =>
    problemResponse(c, {
      status: 503,
      detail: 'this server is not ready; its log says why',
      headers: { 'retry-after': '60' },
    }),
  )
  return app
}
