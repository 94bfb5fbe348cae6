import { Hono } from 'hono'
import type { HttpEnv } from './http-env.ts'

/** How routes that are loaded later get the variables of a request. */
interface Bindings {
  readonly outer: HttpEnv['Variables']
}

/**
 * Routes whose code is loaded with the first request for one of them. They see the request, its variables and the
 * runtime's environment as if they were mounted here.
 *
 * @param patterns All of them, as `GET /portal/people/:id`; `ALL /portal/*` takes what is left.
 */
export function lazyRoutes(
  patterns: readonly string[],
  load: () => Promise<Hono<HttpEnv>>,
): Hono<HttpEnv> {
  let loaded: ReturnType<typeof inside> | null = null
  async function inside() {
    const app = new Hono<HttpEnv & { Bindings: Bindings }>()
    app.use(async (c, next) => {
      for (const name of ['requestId', 'caller', 'body'] as const) c.set(name, c.env.outer[name])
      await next()
    })
    // Answered where all errors are.
    app.onError((error) => {
      throw error
    })
    return app.route('/', await load())
  }

  const app = new Hono<HttpEnv>()
  for (const pattern of patterns) {
    const [method = '', path = ''] = pattern.split(' ')
    app.on(method, path, async (c) => {
      loaded ??= inside()
      const routes = await loaded.catch((error: unknown) => {
        loaded = null
        throw error
      })
      return routes.fetch(c.req.raw, { ...(c.env as object), outer: c.var })
    })
  }
  return app
}
