import { createRoute, z } from '@hono/zod-openapi'
import { NotFound } from '../../core/facts/errors.ts'
import { approve } from '../../sync/review/approve.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { planView } from '../../sync/plan/view.ts'
import { preview } from '../../sync/plan/preview.ts'
import { reject } from '../../sync/review/reject.ts'
import { answer, body, createApi, idempotent, idParam } from './describe.ts'
import { actor, actorOf } from './members.ts'
import { planSchema } from './plan-schema.ts'
import { patchOf, settingsPatch } from './settings-schema.ts'

const read = createRoute({
  method: 'get',
  path: '/v1/plans/{id}',
  summary: 'Read a plan',
  request: { params: idParam },
  responses: { 200: answer(planSchema, 'The plan') },
})

const decided = z.object({ id: z.string(), state: z.string(), revision: z.int() })
const decision = {
  params: idParam,
  headers: idempotent,
  body: body(z.object({ revision: z.int(), actor }).openapi('PlanDecision')),
}

const approval = createRoute({
  method: 'post',
  path: '/v1/plans/{id}/approve',
  summary: 'Let the shown revision of a held plan happen',
  request: decision,
  responses: { 202: answer(decided, 'Approved') },
})

const rejection = createRoute({
  method: 'post',
  path: '/v1/plans/{id}/reject',
  summary: 'Keep the people of a held plan until HR changes',
  request: decision,
  responses: { 202: answer(decided, 'Rejected') },
})

const tryOut = createRoute({
  method: 'post',
  path: '/v1/accounts/{id}/preview',
  summary: 'See what a run would do, with other settings if given; never applied',
  request: {
    params: idParam,
    headers: idempotent,
    body: body(z.object({ settings: settingsPatch.nullish() })),
  },
  responses: { 200: answer(planSchema, 'A plan that is never applied') },
})

export function planRoutes(deps: Deps) {
  const api = createApi()
  api.openapi(read, async (c) => {
    const plan = await planView(deps.store, c.req.valid('param').id)
    if (plan === null) throw new NotFound('plan')
    return c.json(plan, 200)
  })
  api.openapi(approval, async (c) => {
    const { id } = c.req.valid('param')
    const { revision, actor } = c.req.valid('json')
    await approve(deps, id, { revision, actor: actorOf(actor) })
    return c.json(await stateOf(deps, id), 202)
  })
  api.openapi(rejection, async (c) => {
    const { id } = c.req.valid('param')
    const { revision, actor } = c.req.valid('json')
    await reject(deps, id, { revision, actor: actorOf(actor) })
    return c.json(await stateOf(deps, id), 202)
  })
  api.openapi(tryOut, async (c) => {
    const { settings } = c.req.valid('json')
    const patch = settings == null ? null : patchOf(settings)
    return c.json(await preview(deps, c.req.valid('param').id, patch), 200)
  })
  return api
}

async function stateOf(deps: Pick<Deps, 'store'>, id: string) {
  const plan = await deps.store.plan(id)
  if (plan === null) throw new NotFound('plan')
  // The run that applies it moves the state; the decision is made already.
  const decided = plan.state === 'held' && plan.decidedAt !== null
  return { id, state: decided ? 'approved' : plan.state, revision: plan.revision }
}
