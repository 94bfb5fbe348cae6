import { createRoute, z } from '@hono/zod-openapi'
import { disconnect } from '../../sync/account/disconnect.ts'
import { startLink, type LinkInput } from '../../sync/account/link.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { createApiRouter } from './api-router.ts'
import { listPage, listQuery, requestedSlice, sliceWhole } from './list-page.ts'
import { requireAccount, requireOrganization } from './required.ts'
import { accountSchema, accountView } from './schema/account.ts'
import { idempotencyHeaders, idParam, jsonAnswer, jsonBody, listAnswer } from './schema/openapi.ts'
import { email, hostId, instant, line } from './schema/scalars.ts'

const linkInput = z
  .object({
    admin: z.object({ email, name: line.nullish() }),
    consent: z
      .object({ by: line })
      .openapi({ description: 'Who agreed to reading HR data and syncing employees' }),
    integration: line.nullish().openapi({
      description:
        "Merge's slug of the HR system, such as `bamboohr`; without it, the admin chooses",
    }),
    entity_ids: z
      .array(hostId)
      .min(1)
      .nullish()
      .openapi({ description: 'The entities whose users follow this HR system; without it, all' }),
    account_id: z
      .string()
      .nullish()
      .openapi({ description: 'The account to link again; without it, a new account' }),
  })
  .openapi('LinkInput')

const linkRoute = createRoute({
  method: 'post',
  path: '/v1/organizations/{id}/link',
  summary: 'Get the hosted page on which an admin connects the HR system',
  request: { params: idParam, headers: idempotencyHeaders, body: jsonBody(linkInput) },
  responses: {
    201: jsonAnswer(
      z.object({ account_id: z.string(), url: z.string(), expires_at: instant }),
      'The page, and the account that it connects',
    ),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/v1/organizations/{id}/accounts',
  summary: 'List the accounts of an organization',
  request: { params: idParam, query: listQuery },
  responses: { 200: listAnswer(accountSchema, 'A page of accounts') },
})

const readRoute = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}',
  summary: 'Read an account',
  request: { params: idParam },
  responses: { 200: jsonAnswer(accountSchema, 'The account') },
})

const disconnectRoute = createRoute({
  method: 'delete',
  path: '/v1/accounts/{id}',
  summary: 'Disconnect an account: the sync stops, nobody is removed and no card is blocked',
  request: { params: idParam },
  responses: { 200: jsonAnswer(accountSchema, 'The account, now disconnected') },
})

export function accountRoutes(deps: Deps) {
  const api = createApiRouter()
  api.openapi(linkRoute, async (c) => {
    const input = linkInputOf(c.req.valid('json'))
    const { accountId, url, expiresAt } = await startLink(deps, c.req.valid('param').id, input)
    return c.json({ account_id: accountId, url, expires_at: expiresAt }, 201)
  })
  api.openapi(listRoute, async (c) => {
    const { id } = await requireOrganization(deps, c.req.valid('param').id)
    const slice = requestedSlice(c.req.valid('query'), `accounts/${id}`)
    const sliced = sliceWhole(await deps.store.accountsOf(id), slice)
    return c.json(await listPage(sliced, `accounts/${id}`, (row) => accountView(deps, row)), 200)
  })
  api.openapi(readRoute, async (c) => {
    const account = await requireAccount(deps, c.req.valid('param').id)
    return c.json(await accountView(deps, account), 200)
  })
  api.openapi(disconnectRoute, async (c) => {
    const { id } = await requireAccount(deps, c.req.valid('param').id)
    await disconnect(deps, id, 'api')
    return c.json(await accountView(deps, await requireAccount(deps, id)), 200)
  })
  return api
}

function linkInputOf({ admin, consent, ...rest }: z.output<typeof linkInput>): LinkInput {
  return {
    admin: { email: admin.email, name: admin.name ?? undefined },
    consent,
    integration: rest.integration ?? undefined,
    entity_ids: rest.entity_ids ?? undefined,
    account_id: rest.account_id ?? undefined,
  }
}
