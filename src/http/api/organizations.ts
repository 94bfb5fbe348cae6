import { createRoute, z } from '@hono/zod-openapi'
import { Invalid, NotFound } from '../../core/facts/errors.ts'
import type { Organization } from '../../ports/records.ts'
import type { Deps } from '../../sync/step/deps.ts'
import {
  eraseOrganization,
  type OrganizationInput,
  putOrganization,
} from '../../sync/account/organization.ts'
import { pageOf, pageQuery, sliceOf } from '../cursor.ts'
import { answer, body, createApi, idParam, list } from './describe.ts'
import { hostId } from './members.ts'
import { organizationInput, organizationSchema, organizationView } from './organization-view.ts'

const put = createRoute({
  method: 'put',
  path: '/v1/organizations/{id}',
  summary: 'Create or replace an organization with its entities and admins',
  request: { params: z.object({ id: hostId }), body: body(organizationInput) },
  responses: {
    200: answer(organizationSchema, 'Replaced'),
    201: answer(organizationSchema, 'Created'),
  },
})

const all = createRoute({
  method: 'get',
  path: '/v1/organizations',
  summary: 'List organizations',
  request: { query: pageQuery },
  responses: { 200: list(organizationSchema, 'A page of organizations') },
})

const one = createRoute({
  method: 'get',
  path: '/v1/organizations/{id}',
  summary: 'Read an organization',
  request: { params: idParam },
  responses: { 200: answer(organizationSchema, 'The organization') },
})

const erase = createRoute({
  method: 'delete',
  path: '/v1/organizations/{id}',
  summary: 'Erase everything of an organization here; no user of the host is touched',
  request: {
    params: idParam,
    query: z.object({ confirm: z.string().openapi({ description: 'The id once more' }) }),
  },
  responses: { 200: answer(z.object({ id: z.string(), erased: z.literal(true) }), 'Erased') },
})

export function organizationRoutes(deps: Deps) {
  const api = createApi()
  api.openapi(put, async (c) => {
    const { id } = c.req.valid('param')
    const { created, organization } = await putOrganization(deps, id, inputOf(c.req.valid('json')))
    const view = organizationView(organization)
    return created ? c.json(view, 201) : c.json(view, 200)
  })
  api.openapi(all, async (c) => {
    const slice = sliceOf(c.req.valid('query'), 'organizations')
    const sliced = await deps.store.organizations(slice)
    return c.json(pageOf(sliced, 'organizations', organizationView), 200)
  })
  api.openapi(one, async (c) => {
    return c.json(organizationView(await organizationOf(deps, c.req.valid('param').id)), 200)
  })
  api.openapi(erase, async (c) => {
    const { id } = c.req.valid('param')
    if (c.req.valid('query').confirm !== id) {
      throw new Invalid([{ member: 'confirm', message: 'must be the id of the organization' }])
    }
    await eraseOrganization(deps, id)
    return c.json({ id, erased: true as const }, 200)
  })
  return api
}

export async function organizationOf(deps: Pick<Deps, 'store'>, id: string): Promise<Organization> {
  const organization = await deps.store.organization(id)
  if (organization === null) throw new NotFound(id)
  return organization
}

function inputOf(given: z.output<typeof organizationInput>): OrganizationInput {
  const { locale, timezone } = given
  return { ...given, locale: locale ?? undefined, timezone: timezone ?? undefined }
}
