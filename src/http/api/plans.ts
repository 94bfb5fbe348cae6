import { createRoute, z } from '@hono/zod-openapi'
import { NotFound } from '../../core/facts/errors.ts'
import { preview } from '../../sync/plan/preview.ts'
import { planView } from '../../sync/plan/view.ts'
import { approve } from '../../sync/review/approve.ts'
import { reject } from '../../sync/review/reject.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { createApiRouter } from './api-router.ts'
import { idempotencyHeaders, idParam, jsonAnswer, jsonBody } from './schema/openapi.ts'
import {
  decisionView,
  planBody,
  planDecision,
  planDecisionSchema,
  planSchema,
} from './schema/plan.ts'
import { actorName } from './schema/scalars.ts'
import { settingsPatch, settingsPatchOf } from './schema/settings.ts'

const readRoute = createRoute({
  method: 'get',
  path: '/v1/plans/{id}',
  summary: 'Read a plan',
  request: { params: idParam },
  responses: { 200: jsonAnswer(planSchema, 'The plan') },
})

const decisionRequest = {
  params: idParam,
  headers: idempotencyHeaders,
  body: jsonBody(planDecision),
}

const approveRoute = createRoute({
  method: 'post',
  path: '/v1/plans/{id}/approve',
  summary: 'Approve a held plan in the revision that was shown; it is then applied',
  request: decisionRequest,
  responses: { 202: jsonAnswer(planDecisionSchema, 'Approved') },
})

const rejectRoute = createRoute({
  method: 'post',
  path: '/v1/plans/{id}/reject',
  summary: 'Reject a held plan: its people stay as they are until HR changes',
  request: decisionRequest,
  responses: { 202: jsonAnswer(planDecisionSchema, 'Rejected') },
})

const previewRoute = createRoute({
  method: 'post',
  path: '/v1/accounts/{id}/preview',
  summary: 'See what a run would do, with other settings if given; nothing is applied',
  request: {
    params: idParam,
    headers: idempotencyHeaders,
    body: jsonBody(z.object({ settings: settingsPatch.nullish() })),
  },
  responses: { 200: jsonAnswer(planSchema, 'A plan that is never applied') },
})

export function planRoutes(deps: Deps) {
  const api = createApiRouter()
  api.openapi(readRoute, async (c) => {
    const plan = await planView(deps.store, c.req.valid('param').id)
    if (plan === null) throw new NotFound('plan')
    return c.json(planBody(plan), 200)
  })
  api.openapi(approveRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { revision, actor } = c.req.valid('json')
    await approve(deps, id, { revision, actor: actorName(actor) })
    return c.json(await decisionView(deps, id), 202)
  })
  api.openapi(rejectRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { revision, actor } = c.req.valid('json')
    await reject(deps, id, { revision, actor: actorName(actor) })
    return c.json(await decisionView(deps, id), 202)
  })
  api.openapi(previewRoute, async (c) => {
    const { settings } = c.req.valid('json')
    const patch = settings == null ? null : settingsPatchOf(settings)
    return c.json(planBody((await preview(deps, c.req.valid('param').id, patch)).plan), 200)
  })
  return api
}
