import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../../sync/step/deps.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Limits } from '../limits/limits.ts'
import { accountRoutes } from './accounts.ts'
import { decisionRoutes } from './decisions.ts'
import { serveDocument } from './document.ts'
import { employeeRoutes } from './employees.ts'
import { eventRoutes } from './events.ts'
import { lostAttributeRoutes } from './lost-attributes.ts'
import { mailRoutes } from './mails.ts'
import { organizationRoutes } from './organizations.ts'
import { planRoutes } from './plans.ts'
import { portalSessionRoutes } from './portal-sessions.ts'
import { routingValueRoutes } from './routing-values.ts'
import { runRoutes } from './runs.ts'
import { settingsRoutes } from './settings.ts'

export interface Api {
  readonly deps: Deps
  /** The public URL of this server, without a slash at the end. */
  readonly publicUrl: string
  readonly limits: Limits
}

/** Every route under `/v1`, and the document that describes them. Loaded with the first request for one. */
export function createApi({ deps, publicUrl, limits }: Api): OpenAPIHono<HttpEnv> {
  const api = new OpenAPIHono<HttpEnv>()
  api.route('/', organizationRoutes(deps))
  api.route('/', accountRoutes(deps))
  api.route('/', settingsRoutes(deps))
  api.route('/', lostAttributeRoutes(deps))
  api.route('/', runRoutes(deps))
  api.route('/', planRoutes(deps))
  api.route('/', decisionRoutes(deps))
  api.route('/', employeeRoutes(deps))
  api.route('/', routingValueRoutes(deps))
  api.route('/', eventRoutes(deps))
  api.route('/', mailRoutes(deps))
  api.route('/', portalSessionRoutes(deps, publicUrl, limits))
  serveDocument(api)
  return api
}
