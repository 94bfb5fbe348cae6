import { createRoute, z } from '@hono/zod-openapi'
import { NotFound } from '../../core/facts/errors.ts'
import type { Account } from '../../ports/records.ts'
import { decideFor } from '../../sync/review/decide-for.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { syncEmployee } from '../../sync/run/request.ts'
import { pageOf, pageQuery, sliceOf } from '../cursor.ts'
import { accountOf } from './account-view.ts'
import { answer, body, createApi, idempotent, idParam, list } from './describe.ts'
import { employeeSchema, employeeState, employeeView, personSchema } from './employee-view.ts'
import { actor, actorOf, dayOrTime } from './members.ts'
import { runStarted } from './runs.ts'
import { timelineOf } from './timeline.ts'

const personParams = z.object({ id: z.string(), employee_id: z.string() })

const all = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/employees',
  summary: 'List the employees of an account',
  request: {
    params: idParam,
    query: pageQuery.extend({
      state: employeeState.optional(),
      search: z.string().trim().max(100).optional(),
    }),
  },
  responses: { 200: list(employeeSchema, 'A page of employees') },
})

const one = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/employees/{employee_id}',
  summary: 'Read one person with their timeline',
  request: { params: personParams },
  responses: { 200: answer(personSchema, 'The person') },
})

const sync = createRoute({
  method: 'post',
  path: '/v1/accounts/{id}/employees/{employee_id}/sync',
  summary: 'Read one person again and reconcile',
  request: { params: personParams, headers: idempotent },
  responses: { 202: answer(runStarted, 'The run was begun') },
})

const decisionInput = z
  .object({
    decision: z.enum([
      'keep',
      'postpone',
      'now',
      'invite-again',
      'link',
      'unlink',
      'accept-email',
      'undo',
    ]),
    until: dayOrTime.nullish().openapi({ description: 'For `postpone`' }),
    user_id: z.string().min(1).max(200).nullish().openapi({ description: 'For `link`' }),
    actor,
  })
  .openapi('PersonDecision')

const decide = createRoute({
  method: 'post',
  path: '/v1/accounts/{id}/employees/{employee_id}/decisions',
  summary: 'Decide about one person',
  request: { params: personParams, headers: idempotent, body: body(decisionInput) },
  responses: { 200: answer(personSchema, 'The person, with the decision in the timeline') },
})

export function employeeRoutes(deps: Deps) {
  const api = createApi()
  api.openapi(all, async (c) => {
    const account = await accountOf(deps, c.req.valid('param').id)
    const { state, search, ...page } = c.req.valid('query')
    const name = `employees/${account.id}`
    const filter = { ...(state && { state }), ...(search && { search }) }
    const sliced = await deps.store.employees(account.id, filter, sliceOf(page, name))
    const links = await deps.store.linksOf(
      account.id,
      sliced.rows.map(({ id }) => id),
    )
    const byEmployee = new Map(links.map((link) => [link.employee, link]))
    const view = pageOf(sliced, name, (row) =>
      employeeView(row, byEmployee.get(row.id) ?? null, account.settings),
    )
    return c.json(view, 200)
  })
  api.openapi(one, async (c) => {
    const { id, employee_id } = c.req.valid('param')
    return c.json(await personView(deps, await accountOf(deps, id), employee_id), 200)
  })
  api.openapi(sync, async (c) => {
    const { id, employee_id } = c.req.valid('param')
    return c.json({ run_id: await syncEmployee(deps, id, employee_id, 'api') }, 202)
  })
  api.openapi(decide, async (c) => {
    const { id, employee_id } = c.req.valid('param')
    const { decision, actor, until, user_id } = c.req.valid('json')
    await decideFor(deps, id, employee_id, {
      decision,
      until: until ?? undefined,
      user_id: user_id ?? undefined,
      actor: actorOf(actor),
    })
    return c.json(await personView(deps, await accountOf(deps, id), employee_id), 200)
  })
  return api
}

async function personView(deps: Deps, account: Account, id: string) {
  const [row, link] = await Promise.all([
    deps.store.employee(account.id, id),
    deps.store.link(account.id, id),
  ])
  if (row === null) throw new NotFound('employee')
  const timeline = await timelineOf(deps, account.id, id)
  return { ...employeeView(row, link, account.settings), timeline }
}
