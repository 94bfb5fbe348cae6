import { createRoute, z } from '@hono/zod-openapi'
import { Invalid } from '../../core/facts/errors.ts'
import { loadRoutingValues, valuesOf, type Counted } from '../../sync/account/routing-values.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { createApiRouter } from './api-router.ts'
import { listPage, listQuery, requestedSlice, sliceWhole } from './list-page.ts'
import { requireAccount } from './required.ts'
import { idParam, listAnswer } from './schema/openapi.ts'

const routingQuery = listQuery.extend({
  by: z.enum(['company', 'department', 'group', 'work_location', 'field']),
  field: z.string().trim().min(1).max(200).optional().openapi({
    description: 'With `by=field`: the custom field. With `by=group`: the type of group',
  }),
})

const routingValue = z
  .object({
    value: z.string().openapi({ description: 'The key to use in `routing.map`' }),
    label: z.string().openapi({ description: 'The name of the value in HR' }),
    people: z.int(),
  })
  .openapi('RoutingValue')

const listRoute = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/routing-values',
  summary: 'List the values in HR that people can be routed by',
  description: 'Each value comes with the number of people who have it and have not left.',
  request: { params: idParam, query: routingQuery },
  responses: { 200: listAnswer(routingValue, 'A page of values') },
})

export function routingValueRoutes(deps: Deps) {
  const api = createApiRouter()
  api.openapi(listRoute, async (c) => {
    const { id } = await requireAccount(deps, c.req.valid('param').id)
    return c.json(await routingValuePage(deps, id, c.req.valid('query')), 200)
  })
  return api
}

async function routingValuePage(
  { store }: Deps,
  account: string,
  { by, field, ...query }: z.output<typeof routingQuery>,
) {
  if (by === 'field' && field === undefined) {
    throw new Invalid([{ member: 'field', message: 'is needed with by=field' }])
  }
  const list = `routing-values/${account}/${by}/${field ?? ''}`
  const slice = requestedSlice(query, list)
  const values = valuesOf(await loadRoutingValues(store, account), by, field ?? null)
  return listPage(sliceWhole(values, slice), list, routingValueView)
}

function routingValueView({ id, label, people }: Counted) {
  return { value: id, label, people }
}
