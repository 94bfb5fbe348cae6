import { createRoute, z } from '@hono/zod-openapi'
import { Invalid } from '../../core/facts/errors.ts'
import { eraseOrganization, putOrganization } from '../../sync/account/organization.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { createApiRouter } from './api-router.ts'
import { listPage, listQuery, requestedSlice } from './list-page.ts'
import { requireOrganization } from './required.ts'
import { idParam, jsonAnswer, jsonBody, listAnswer } from './schema/openapi.ts'
import {
  organizationBody,
  organizationInputOf,
  organizationSchema,
  organizationView,
} from './schema/organization.ts'
import { hostId } from './schema/scalars.ts'

const putRoute = createRoute({
  method: 'put',
  path: '/v1/organizations/{id}',
  summary: 'Create or replace an organization with its entities and admins',
  request: { params: z.object({ id: hostId }), body: jsonBody(organizationBody) },
  responses: {
    200: jsonAnswer(organizationSchema, 'Replaced'),
    201: jsonAnswer(organizationSchema, 'Created'),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/v1/organizations',
  summary: 'List all organizations',
  request: { query: listQuery },
  responses: { 200: listAnswer(organizationSchema, 'A page of organizations') },
})

const readRoute = createRoute({
  method: 'get',
  path: '/v1/organizations/{id}',
  summary: 'Read an organization',
  request: { params: idParam },
  responses: { 200: jsonAnswer(organizationSchema, 'The organization') },
})

const eraseRoute = createRoute({
  method: 'delete',
  path: '/v1/organizations/{id}',
  summary: 'Erase all that Rollcall stores about an organization; no user of the host changes',
  request: {
    params: idParam,
    query: z.object({
      confirm: z.string().openapi({ description: 'The id of the organization again' }),
    }),
  },
  responses: { 200: jsonAnswer(z.object({ id: z.string(), erased: z.literal(true) }), 'Erased') },
})

export function organizationRoutes(deps: Deps) {
  const api = createApiRouter()
  api.openapi(putRoute, async (c) => {
    const input = organizationInputOf(c.req.valid('json'))
    const { created, organization } = await putOrganization(deps, c.req.valid('param').id, input)
    const view = organizationView(organization)
    return created ? c.json(view, 201) : c.json(view, 200)
  })
  api.openapi(listRoute, async (c) => {
    const slice = requestedSlice(c.req.valid('query'), 'organizations')
    const sliced = await deps.store.organizations(slice)
    return c.json(await listPage(sliced, 'organizations', organizationView), 200)
  })
  api.openapi(readRoute, async (c) => {
    const organization = await requireOrganization(deps, c.req.valid('param').id)
    return c.json(organizationView(organization), 200)
  })
  api.openapi(eraseRoute, async (c) => {
    const { id } = c.req.valid('param')
    requireConfirmation(id, c.req.valid('query').confirm)
    await eraseOrganization(deps, id, 'api')
    return c.json({ id, erased: true as const }, 200)
  })
  return api
}

function requireConfirmation(id: string, confirm: string): void {
  if (confirm === id) return
  throw new Invalid([{ member: 'confirm', message: 'must be the id of the organization' }])
}
