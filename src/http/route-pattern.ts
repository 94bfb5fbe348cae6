import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** The pattern of the route that will answer, such as `GET /v1/runs/:id`; '' where there is none. */
export function routePattern(c: Context): string {
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
  return route === undefined ? '' : `${route.method} ${route.path}`
}
