import { createRoute, z } from '@hono/zod-openapi'
import type { EventRow } from '../../ports/store/events.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { pageOf, pageQuery, sliceOf } from '../cursor.ts'
import { createApi, list } from './describe.ts'
import { instant } from './members.ts'

const eventSchema = z
  .object({
    id: z.int(),
    organization_id: z.string(),
    account_id: z.string().nullable(),
    type: z.string(),
    subject: z.string().openapi({ description: 'The id of what it is about' }),
    facts: z.record(z.string(), z.unknown()),
    at: instant,
  })
  .openapi('Event')

const after = createRoute({
  method: 'get',
  path: '/v1/events',
  summary: 'Every fact in order, for hosts that missed something',
  request: {
    query: pageQuery.extend({
      after: z.coerce
        .number()
        .int()
        .min(0)
        .default(0)
        .openapi({ description: 'The id of the last event that is known' }),
    }),
  },
  responses: { 200: list(eventSchema, 'Events after that one, oldest first') },
})

export function eventRoutes(deps: Deps) {
  const api = createApi()
  api.openapi(after, async (c) => {
    const { after, ...page } = c.req.valid('query')
    const slice = sliceOf(page, 'events')
    const from = slice.after === null ? after : Number(slice.after)
    const rows = await deps.store.events({}, from, slice.limit + 1)
    const shown = rows.slice(0, slice.limit)
    const next = rows.length > slice.limit ? String(shown.at(-1)?.id ?? from) : null
    return c.json(pageOf({ rows: shown, next }, 'events', eventView), 200)
  })
  return api
}

function eventView({ id, organization, account, type, subject, facts, at }: EventRow) {
  return { id, organization_id: organization, account_id: account, type, subject, facts, at }
}
