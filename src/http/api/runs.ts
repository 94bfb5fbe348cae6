import { createRoute, z } from '@hono/zod-openapi'
import { NotFound } from '../../core/facts/errors.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { requestSync } from '../../sync/run/request.ts'
import { pageOf, pageQuery, sliceOf } from '../cursor.ts'
import { accountOf } from './account-view.ts'
import { answer, body, createApi, idempotent, idParam, list } from './describe.ts'
import { runSchema, runView } from './run-view.ts'

export const runStarted = z.object({ run_id: z.string() })

const sync = createRoute({
  method: 'post',
  path: '/v1/accounts/{id}/sync',
  summary: 'Read HR now and reconcile',
  description: 'While a run is under way: 409 with its `run_id`.',
  request: {
    params: idParam,
    headers: idempotent,
    body: body(z.object({ mode: z.enum(['full', 'delta']).default('full') })),
  },
  responses: { 202: answer(runStarted, 'The run was begun') },
})

const all = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/runs',
  summary: 'List the runs of an account, newest first',
  request: { params: idParam, query: pageQuery },
  responses: { 200: list(runSchema, 'A page of runs') },
})

const one = createRoute({
  method: 'get',
  path: '/v1/runs/{id}',
  summary: 'Read a run',
  request: { params: idParam },
  responses: { 200: answer(runSchema, 'The run') },
})

export function runRoutes(deps: Deps) {
  const api = createApi()
  api.openapi(sync, async (c) => {
    const { mode } = c.req.valid('json')
    const run = await requestSync(deps, c.req.valid('param').id, mode, 'api')
    return c.json({ run_id: run }, 202)
  })
  api.openapi(all, async (c) => {
    const { id } = await accountOf(deps, c.req.valid('param').id)
    const slice = sliceOf(c.req.valid('query'), `runs/${id}`)
    const { rows, next } = await deps.store.runs(id, slice)
    const views = await Promise.all(rows.map((run) => runView(deps, run)))
    return c.json(
      pageOf({ rows: views, next }, `runs/${id}`, (view) => view),
      200,
    )
  })
  api.openapi(one, async (c) => {
    const run = await deps.store.run(c.req.valid('param').id)
    if (run === null) throw new NotFound('run')
    return c.json(await runView(deps, run), 200)
  })
  return api
}
