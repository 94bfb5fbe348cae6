import { createRoute, z } from '@hono/zod-openapi'
import { Invalid } from '../../core/errors.ts'
import type { Dimension } from '../../core/employee.ts'
import { routingValues } from '../../core/scope.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { Sliced } from '../../ports/store.ts'
import type { Deps } from '../../sync/deps.ts'
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

export interface Counted {
  readonly id: string
  readonly label: string
  readonly people: number
}

/** Values that nobody has are shown too: they can be mapped before the first person comes. */
export async function routingValuesOf(
  deps: Pick<Deps, 'store'>,
  account: string,
  wanted: Wanted,
): Promise<readonly Counted[]> {
  const dimensions = await deps.store.dimensions(account)
  const byId = new Map(dimensions.map((dimension) => [dimension.id, dimension]))
  const found = new Map<string, Counted>()
  for (const dimension of dimensions.filter((one) => offers(one, wanted))) {
    const { id, remoteId, name } = dimension
    add(found, { id: remoteId ?? id, label: name ?? remoteId ?? id, people: 0 })
  }
  let after: string | null = null
  do {
    const slice = { after, limit: 500 }
    const page: Sliced<EmployeeRow> = await deps.store.employees(account, {}, slice)
    for (const { employee } of page.rows.filter(isCounted)) {
      for (const { value, label } of routingValues(
        employee,
        wanted.by,
        wanted.field ?? null,
        byId,
      )) {
        add(found, { id: value, label, people: 1 })
      }
    }
    after = page.next
  } while (after !== null)
  return [...found.values()]
}

function add(found: Map<string, Counted>, one: Counted): void {
  const known = found.get(one.id)
  found.set(one.id, known === undefined ? one : { ...known, people: known.people + one.people })
}

function isCounted(row: EmployeeRow): boolean {
  return row.state !== 'left' && row.reducedAt === null
}

function offers(dimension: Dimension, { by, field }: Wanted): boolean {
  const type = dimension.type?.toLowerCase()
  switch (by) {
    case 'company':
      return dimension.kind === 'company'
    case 'work_location':
      return dimension.kind === 'work_location'
    case 'department':
      return dimension.kind === 'group' && type === 'department'
    case 'group':
      return dimension.kind === 'group' && (field === undefined || type === field.toLowerCase())
    case 'field':
      return false
  }
}
