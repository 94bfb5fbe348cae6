import { createRoute, z } from '@hono/zod-openapi'
import { NotFound } from '../../core/facts/errors.ts'
import type { Account } from '../../ports/records.ts'
import { decideFor } from '../../sync/review/decide-for.ts'
import { syncEmployee } from '../../sync/run/request.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { type PersonClock, personClock } from '../../sync/step/clock/person-clock.ts'
import { english, PLAIN_NAMES, reasonMessage } from '../../words/message.ts'
import { personTimeline } from '../person-timeline.ts'
import { createApiRouter } from './api-router.ts'
import { listPage, listQuery, requestedSlice } from './list-page.ts'
import { requireAccount } from './required.ts'
import { employeeSchema, employeeState, employeeView, personSchema } from './schema/employee.ts'
import { idempotencyHeaders, idParam, jsonAnswer, jsonBody, listAnswer } from './schema/openapi.ts'
import { runStarted } from './schema/run.ts'
import { actor, actorName, dayOrTime } from './schema/scalars.ts'

const employeeParams = z.object({ id: z.string(), employee_id: z.string() })

const employeeQuery = listQuery.extend({
  state: employeeState.optional(),
  search: z
    .string()
    .trim()
    .max(100)
    .optional()
    .openapi({ description: 'A part of the name or of an e-mail address' }),
})

const listRoute = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/employees',
  summary: 'List the employees of an account',
  request: { params: idParam, query: employeeQuery },
  responses: { 200: listAnswer(employeeSchema, 'A page of employees') },
})

const readRoute = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/employees/{employee_id}',
  summary: 'Read one employee with their timeline',
  request: { params: employeeParams },
  responses: { 200: jsonAnswer(personSchema, 'The employee') },
})

const syncRoute = createRoute({
  method: 'post',
  path: '/v1/accounts/{id}/employees/{employee_id}/sync',
  summary: 'Read one employee from HR now, and reconcile',
  request: { params: employeeParams, headers: idempotencyHeaders },
  responses: { 202: jsonAnswer(runStarted, 'The run has started') },
})

const decisionInput = z
  .object({
    decision: z.enum([
      'keep',
      'postpone',
      'end',
      'now',
      'leave-out',
      'invite-again',
      'link',
      'unlink',
      'accept-email',
      'undo',
      'not-this-person',
      'keeps-access',
    ]),
    until: dayOrTime
      .nullish()
      .openapi({ description: 'With `postpone`: how long the person keeps their access' }),
    user_id: z.string().min(1).max(200).nullish().openapi({
      description:
        'With `link`: the user of the host who is this person. With `not-this-person` and `keeps-access`: the user that was asked about, or nothing',
    }),
    actor,
  })
  .openapi('PersonDecision')

const decideRoute = createRoute({
  method: 'post',
  path: '/v1/accounts/{id}/employees/{employee_id}/decisions',
  summary: 'Decide about one person',
  request: { params: employeeParams, headers: idempotencyHeaders, body: jsonBody(decisionInput) },
  responses: { 200: jsonAnswer(personSchema, 'The person; the timeline has the decision') },
})

export function employeeRoutes(deps: Deps) {
  const api = createApiRouter()
  api.openapi(listRoute, async (c) => {
    const account = await requireAccount(deps, c.req.valid('param').id)
    return c.json(await employeePage(deps, account, c.req.valid('query')), 200)
  })
  api.openapi(readRoute, async (c) => {
    const { id, employee_id } = c.req.valid('param')
    return c.json(await personView(deps, await requireAccount(deps, id), employee_id), 200)
  })
  api.openapi(syncRoute, async (c) => {
    const { id, employee_id } = c.req.valid('param')
    return c.json({ run_id: await syncEmployee(deps, id, employee_id, 'api') }, 202)
  })
  api.openapi(decideRoute, async (c) => {
    const { id, employee_id } = c.req.valid('param')
    await decideFor(deps, id, employee_id, decisionOf(c.req.valid('json')))
    return c.json(await personView(deps, await requireAccount(deps, id), employee_id), 200)
  })
  return api
}

async function employeePage(
  deps: Deps,
  account: Account,
  { state, search, ...query }: z.output<typeof employeeQuery>,
) {
  const { store } = deps
  const list = `employees/${account.id}`
  const filter = { ...(state && { state }), ...(search && { search }) }
  const sliced = await store.employees(account.id, filter, requestedSlice(query, list))
  const ids = sliced.rows.map(({ id }) => id)
  const links = new Map((await store.linksOf(account.id, ids)).map((link) => [link.employee, link]))
  const overrides = await store.overridesOf(account.id, ids)
  const now = deps.clock.now().toISOString()
  const clock = await clockOf(deps, account, now)
  return listPage(sliced, list, (row) => {
    const own = overrides.filter(({ employee }) => employee === row.id)
    const calendar = clock.calendar(row.employee)
    const facts = { row, link: links.get(row.id) ?? null, overrides: own, calendar, now }
    return employeeView(facts, account.settings)
  })
}

async function clockOf({ store }: Deps, account: Account, now: string): Promise<PersonClock> {
  const organization = await store.organization(account.organization)
  if (organization === null) throw new NotFound('organization')
  return personClock({ account, organization, now }, await store.dimensions(account.id))
}

function decisionOf({ decision, until, user_id, actor }: z.output<typeof decisionInput>) {
  return {
    // Its old name.
    decision: decision === 'now' ? ('end' as const) : decision,
    until: until ?? undefined,
    user_id: user_id ?? undefined,
    actor: actorName(actor),
  }
}

async function personView(deps: Deps, account: Account, id: string) {
  const [row, link, overrides] = await Promise.all([
    deps.store.employee(account.id, id),
    deps.store.link(account.id, id),
    deps.store.overridesOf(account.id, [id]),
  ])
  if (row === null) throw new NotFound('employee')
  const reader = { words: english(), names: PLAIN_NAMES, because: reasonMessage }
  const entries = await personTimeline(deps, account.id, id, reader)
  const timeline = entries.map(({ at, type, what, why }) => {
    return { at, type, message: [what, ...why].join('. ') }
  })
  const now = deps.clock.now().toISOString()
  const calendar = (await clockOf(deps, account, now)).calendar(row.employee)
  const facts = { row, link, overrides, calendar, now }
  return { ...employeeView(facts, account.settings), timeline }
}
