import { createRoute, z } from '@hono/zod-openapi'
import { NotFound } from '../../core/facts/errors.ts'
import type { PlannedAction } from '../../ports/records.ts'
import { preview } from '../../sync/plan/preview.ts'
import { actionView, planView } from '../../sync/plan/view.ts'
import { approve } from '../../sync/review/approve.ts'
import { reject } from '../../sync/review/reject.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { createApiRouter } from './api-router.ts'
import { listPage, listQuery, requestedSlice } from './list-page.ts'
import { idempotencyHeaders, idParam, jsonAnswer, jsonBody, listAnswer } from './schema/openapi.ts'
import {
  actionBody,
  actionSchema,
  planBody,
  planSchema,
  waitingPlanSchema,
  waitingPlanView,
} from './schema/plan.ts'
import {
  decisionView,
  planDecision,
  planDecisionOf,
  planDecisionSchema,
} from './schema/plan-decision.ts'
import { settingsPatch, settingsPatchOf } from './schema/settings.ts'

const readRoute = createRoute({
  method: 'get',
  path: '/v1/plans/{id}',
  summary: 'Read a plan',
  request: { params: idParam },
  responses: { 200: jsonAnswer(planSchema, 'The plan') },
})

const listRoute = createRoute({
  method: 'get',
  path: '/v1/plans',
  summary: 'List the plans of all accounts that wait for a decision, those that wait longest first',
  request: { query: listQuery.extend({ state: z.literal('held') }) },
  responses: { 200: listAnswer(waitingPlanSchema, 'A page of plans, without their actions') },
})

const actionsRoute = createRoute({
  method: 'get',
  path: '/v1/plans/{id}/actions',
  summary: 'List the actions of a plan in its order',
  request: { params: idParam, query: listQuery },
  responses: { 200: listAnswer(actionSchema, 'A page of actions') },
})

const decisionRequest = {
  params: idParam,
  headers: idempotencyHeaders,
  body: jsonBody(planDecision),
}

const approveRoute = createRoute({
  method: 'post',
  path: '/v1/plans/{id}/approve',
  summary:
    'Approve a held plan, or a part of it, in the revision that was shown; it is then applied',
  request: decisionRequest,
  responses: { 202: jsonAnswer(planDecisionSchema, 'Approved') },
})

const rejectRoute = createRoute({
  method: 'post',
  path: '/v1/plans/{id}/reject',
  summary: 'Reject a held plan, or a part of it: those people stay as they are until HR changes',
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
  api.openapi(listRoute, async (c) => {
    const sliced = await deps.store.plansWaiting(requestedSlice(c.req.valid('query'), 'plans'))
    return c.json(await listPage(sliced, 'plans', (plan) => waitingPlanView(deps, plan)), 200)
  })
  api.openapi(actionsRoute, async (c) => {
    const { id } = c.req.valid('param')
    const plan = await deps.store.plan(id)
    if (plan === null || plan.state === 'draft') throw new NotFound('plan')
    const slice = requestedSlice(c.req.valid('query'), `actions/${id}`)
    const sliced = await deps.store.planPage(id, slice)
    const view = (step: PlannedAction) => actionBody(actionView(step))
    return c.json(await listPage(sliced, `actions/${id}`, view), 200)
  })
  api.openapi(approveRoute, async (c) => {
    const { id } = c.req.valid('param')
    await approve(deps, id, planDecisionOf(c.req.valid('json')))
    return c.json(await decisionView(deps, id), 202)
  })
  api.openapi(rejectRoute, async (c) => {
    const { id } = c.req.valid('param')
    await reject(deps, id, planDecisionOf(c.req.valid('json')))
    return c.json(await decisionView(deps, id), 202)
  })
  api.openapi(previewRoute, async (c) => {
    const { settings } = c.req.valid('json')
    const patch = settings == null ? null : settingsPatchOf(settings)
    return c.json(planBody((await preview(deps, c.req.valid('param').id, patch)).plan), 200)
  })
  return api
}
