import { createRoute, z } from '@hono/zod-openapi'
import { NotFound } from '../../core/facts/errors.ts'
import { requestSync } from '../../sync/run/request.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { createApiRouter } from './api-router.ts'
import { listPage, listQuery, requestedNumbers } from './list-page.ts'
import { requireAccount } from './required.ts'
import { idempotencyHeaders, idParam, jsonAnswer, jsonBody, listAnswer } from './schema/openapi.ts'
import { runSchema, runStarted, runView } from './schema/run.ts'

const syncRoute = createRoute({
  method: 'post',
  path: '/v1/accounts/{id}/sync',
  summary: 'Read HR now, and reconcile',
  description: 'While another run is going on: 409 with its `run_id`.',
  request: {
    params: idParam,
    headers: idempotencyHeaders,
    body: jsonBody(
      z.object({
        mode: z.enum(['full', 'delta']).default('full').openapi({
          description: '`full` reads everybody; `delta` reads what changed since the last read',
        }),
      }),
    ),
  },
  responses: { 202: jsonAnswer(runStarted, 'The run has started') },
})

const listRoute = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/runs',
  summary: 'List the runs of an account, newest first',
  request: { params: idParam, query: listQuery },
  responses: { 200: listAnswer(runSchema, 'A page of runs') },
})

const readRoute = createRoute({
  method: 'get',
  path: '/v1/runs/{id}',
  summary: 'Read a run',
  request: { params: idParam },
  responses: { 200: jsonAnswer(runSchema, 'The run') },
})

export function runRoutes(deps: Deps) {
  const api = createApiRouter()
  api.openapi(syncRoute, async (c) => {
    const { mode } = c.req.valid('json')
    return c.json({ run_id: await requestSync(deps, c.req.valid('param').id, mode, 'api') }, 202)
  })
  api.openapi(listRoute, async (c) => {
    const { id } = await requireAccount(deps, c.req.valid('param').id)
    const slice = requestedNumbers(c.req.valid('query'), `runs/${id}`)
    const sliced = await deps.store.runs(id, slice)
    return c.json(await listPage(sliced, `runs/${id}`, (run) => runView(deps, run)), 200)
  })
  api.openapi(readRoute, async (c) => {
    const run = await deps.store.run(c.req.valid('param').id)
    if (run === null) throw new NotFound('run')
    return c.json(await runView(deps, run), 200)
  })
  return api
}
