import { Hono } from 'hono'
import type { Deps } from '../sync/step/deps.ts'
import type { HttpEnv } from './http-env.ts'
import { problemResponse } from './problem.ts'

/** `/healthz`: the process runs. `/readyz`: it can work (contract 10). */
export function createHealth(deps: Pick<Deps, 'store'>): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      const ready = await deps.store.ready().catch(() => false)
      if (ready) return c.json({ status: 'ready', dead_jobs: (await deps.store.countJobs()).dead })
      const detail = 'the database does not answer or its migrations are not current'
      return problemResponse(c, { status: 503, detail })
    })
}
