import { createRoute, z } from '@hono/zod-openapi'
import type { EventRow } from '../../ports/store/reads/events.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { createApiRouter } from './api-router.ts'
import { listPage, listQuery, requestedNumbers } from './list-page.ts'
import { listAnswer } from './schema/openapi.ts'
import { instant } from './schema/scalars.ts'

const eventSchema = z
  .object({
    id: z.int(),
    organization_id: z.string(),
    account_id: z.string().nullable(),
    type: z.string(),
    subject: z
      .string()
      .openapi({ description: 'The id of the employee, plan, run, … that the event is about' }),
    facts: z.record(z.string(), z.unknown()),
    at: instant,
  })
  .openapi('Event')

const eventQuery = listQuery.extend({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .openapi({ description: 'The id of the last event that the host has' }),
})

const listRoute = createRoute({
  method: 'get',
  path: '/v1/events',
  summary: 'List all events in order, for a host that missed some',
  request: { query: eventQuery },
  responses: { 200: listAnswer(eventSchema, 'The events after `after`, oldest first') },
})

export function eventRoutes(deps: Deps) {
  const api = createApiRouter()
  api.openapi(listRoute, async (c) => {
    return c.json(await eventPage(deps, c.req.valid('query')), 200)
  })
  return api
}

async function eventPage({ store }: Deps, { after, ...query }: z.output<typeof eventQuery>) {
  const slice = requestedNumbers(query, 'events')
  const from = slice.after === null ? after : Number(slice.after)
  const events = await store.events({}, from, slice.limit + 1)
  const rows = events.slice(0, slice.limit)
  const next = events.length > slice.limit ? String(rows.at(-1)?.id ?? from) : null
  return listPage({ rows, next }, 'events', eventView)
}

function eventView({ id, organization, account, type, subject, facts, at }: EventRow) {
  return { id, organization_id: organization, account_id: account, type, subject, facts, at }
}
