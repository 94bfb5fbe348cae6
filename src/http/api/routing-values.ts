import { createRoute, z } from '@hono/zod-openapi'
import { Invalid } from '../../core/facts/errors.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { loadRoutingValues, valuesOf, type Counted } from '../../sync/account/routing-values.ts'
import { pageOf, pageQuery, sliceOf, sliceWhole } from '../cursor.ts'
import { accountOf } from './account-view.ts'
import { createApi, idParam, list } from './describe.ts'

const query = pageQuery.extend({
  by: z.enum(['company', 'department', 'group', 'work_location', 'field']),
  field: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: 'The custom field, or the type of group' }),
})
type Wanted = Pick<z.output<typeof query>, 'by' | 'field'>

const routingValue = z
  .object({
    value: z.string().openapi({ description: 'What to write as a key of `routing.map`' }),
    label: z.string(),
    people: z.int(),
  })
  .openapi('RoutingValue')

const values = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/routing-values',
  summary: 'What HR has to route people by, with the number of people who have not left',
  request: { params: idParam, query },
  responses: { 200: list(routingValue, 'A page of values') },
})

export function routingValueRoutes(deps: Deps) {
  const api = createApi()
  api.openapi(values, async (c) => {
    const { id } = await accountOf(deps, c.req.valid('param').id)
    const { by, field, ...page } = c.req.valid('query')
    if (by === 'field' && field === undefined) {
      throw new Invalid([{ member: 'field', message: 'is needed with by=field' }])
    }
    const name = `routing-values/${id}/${by}/${field ?? ''}`
    const slice = sliceOf(page, name)
    const sliced = sliceWhole(await routingValuesOf(deps, id, { by, field }), slice)
    return c.json(
      pageOf(sliced, name, ({ id: value, label, people }) => ({ value, label, people })),
      200,
    )
  })
  return api
}

/** What somebody has who has not left; of a custom field that settings do not name, what the last read counted. */
async function routingValuesOf(
  { store }: Pick<Deps, 'store'>,
  account: string,
  { by, field }: Wanted,
): Promise<readonly Counted[]> {
  return valuesOf(await loadRoutingValues(store, account), by, field ?? null)
}
