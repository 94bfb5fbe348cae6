import { Hono } from 'hono'
import type { Hint } from '../ports/source.ts'
import type { Deps } from '../sync/step/deps.ts'
import { ALLOWED_CALLERS } from './allowed-callers.ts'
import type { Api } from './api/api.ts'
import { createApiGuard } from './api-guard.ts'
import { createEnvelope } from './envelope.ts'
import { createHealth } from './health.ts'
import type { HttpEnv } from './http-env.ts'
import { createIdempotency } from './idempotency.ts'
import { createJsonBody } from './json-body.ts'
import { clientAddress } from './limits/client-address.ts'
import { type Asked, createLimits } from './limits/limits.ts'
import { lazyRoutes } from './lazy-routes.ts'
import { createMailWebhooks } from './mail-webhooks.ts'
import { createMetrics } from './metrics/metrics.ts'
import type { Portal } from './portal/request/request-context.ts'
import { createNotFound } from './not-found.ts'
import { createErrorHandler } from './problem.ts'
import { KIB, MIB } from './request-bytes.ts'
import { createWebhooks, noRejections } from './webhooks.ts'

export interface AppOptions {
  /** SHA-256 (lower-case hex) of each key that `/v1` and `/metrics` accept. */
  readonly apiKeyHashes: readonly string[]
  /** False: `/webhooks/merge` does not exist. */
  readonly mergeWebhooks: boolean
  /** Stores what a webhook of Merge's says; by default each alone. */
  readonly accept?: (hint: Hint) => Promise<void>
  /** The public URL of this server (ROLLCALL_URL), without a slash at the end; links to the portal start with it. */
  readonly publicUrl?: string
  /** Who is at the other end of a request; by default what a proxy says. */
  readonly addressOf?: (c: Asked) => string
}

/** The whole HTTP interface: middleware and routes, in the order a request passes them. */
export function createApp(deps: Deps, options: AppOptions): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  const rejections = noRejections()
  const limits = createLimits(deps.clock, options.addressOf ?? ((c) => clientAddress(c, undefined)))
  const guard = createApiGuard(options.apiKeyHashes, limits)
  const publicUrl = options.publicUrl ?? 'http://localhost'

  app.onError(createErrorHandler(deps.log))
  app.notFound(createNotFound(deps.config.productName))
  if (options.mergeWebhooks) app.route('/', createWebhooks(deps, rejections, options.accept))
  app.use(createEnvelope(deps))
  app.route('/', createHealth({ store: deps.store, reads: deps }, options.apiKeyHashes, limits))
  app.use('/metrics', guard)
  app.route('/', createMetrics(deps, rejections))
  if (deps.mailer.hears) app.route('/', createMailWebhooks(deps, rejections))

  app.use('/v1/*', guard, createJsonBody(bodyLimit), createIdempotency(deps))
  app.route(
    '/',
    lazyRoutes(API, () => api({ deps, publicUrl, limits })),
  )
  app.route(
    '/',
    lazyRoutes(PORTAL, () => portal({ deps, publicUrl, limits })),
  )
  return app
}

const API = Object.keys(ALLOWED_CALLERS).filter((route) => route.includes(' /v1/'))

async function api(parts: Api): Promise<Hono<HttpEnv>> {
  const { createApi } = await import('./api/api.ts')
  return createApi(parts)
}

const PORTAL = [
  ...Object.keys(ALLOWED_CALLERS).filter((route) => / \/(portal|link)(\/|$)/.test(route)),
  'ALL /portal/*',
  'ALL /link/*',
]

/** A product that never shows its admins the portal never loads it. */
async function portal(parts: Portal): Promise<Hono<HttpEnv>> {
  const { createPortal } = await import('./portal/portal.ts')
  return new Hono<HttpEnv>().route('/', createPortal(parts))
}

/** Organizations and settings contain lists (entities, departments); all other bodies are short. */
function bodyLimit(request: Request): number {
  const large = request.method !== 'POST' || new URL(request.url).pathname.endsWith('/preview')
  return large ? MIB : 64 * KIB
}
