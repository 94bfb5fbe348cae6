import { createRoute, z } from '@hono/zod-openapi'
import type { Deps } from '../../sync/step/deps.ts'
import { disconnect } from '../../sync/account/disconnect.ts'
import { type LinkInput, startLink } from '../../sync/account/link.ts'
import { pageOf, pageQuery, sliceOf, sliceWhole } from '../cursor.ts'
import { accountOf, accountSchema, accountView } from './account-view.ts'
import { answer, body, createApi, idempotent, idParam, list } from './describe.ts'
import { email, hostId, instant, line } from './members.ts'
import { organizationOf } from './organizations.ts'

const linkInput = z
  .object({
    admin: z.object({ email, name: line.nullish() }),
    consent: z.object({ by: line }),
    integration: line.nullish(),
    entity_ids: z.array(hostId).min(1).nullish(),
    account_id: z.string().nullish().openapi({ description: 'Relinks this account' }),
  })
  .openapi('LinkInput')

const link = createRoute({
  method: 'post',
  path: '/v1/organizations/{id}/link',
  summary: 'Get the hosted page on which an admin connects the HR system',
  request: { params: idParam, headers: idempotent, body: body(linkInput) },
  responses: {
    201: answer(
      z.object({ account_id: z.string(), url: z.string(), expires_at: instant }),
      'The page and the account it will connect',
    ),
  },
})

const all = createRoute({
  method: 'get',
  path: '/v1/organizations/{id}/accounts',
  summary: 'List the accounts of an organization',
  request: { params: idParam, query: pageQuery },
  responses: { 200: list(accountSchema, 'A page of accounts') },
})

const one = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}',
  summary: 'Read an account',
  request: { params: idParam },
  responses: { 200: answer(accountSchema, 'The account') },
})

const remove = createRoute({
  method: 'delete',
  path: '/v1/accounts/{id}',
  summary: 'Disconnect: stops syncing, removes nobody, blocks nothing',
  request: { params: idParam },
  responses: { 200: answer(accountSchema, 'The account, disconnected') },
})

export function accountRoutes(deps: Deps) {
  const api = createApi()
  api.openapi(link, async (c) => {
    const started = await startLink(deps, c.req.valid('param').id, inputOf(c.req.valid('json')))
    const { accountId, url, expiresAt } = started
    return c.json({ account_id: accountId, url, expires_at: expiresAt }, 201)
  })
  api.openapi(all, async (c) => {
    const { id } = await organizationOf(deps, c.req.valid('param').id)
    const slice = sliceOf(c.req.valid('query'), `accounts/${id}`)
    const sliced = sliceWhole(await deps.store.accountsOf(id), slice)
    const views = await Promise.all(sliced.rows.map((row) => accountView(deps, row)))
    const rows = { rows: views, next: sliced.next }
    return c.json(
      pageOf(rows, `accounts/${id}`, (view) => view),
      200,
    )
  })
  api.openapi(one, async (c) => {
    const account = await accountOf(deps, c.req.valid('param').id)
    return c.json(await accountView(deps, account), 200)
  })
  api.openapi(remove, async (c) => {
    const { id } = await accountOf(deps, c.req.valid('param').id)
    await disconnect(deps, id, 'api')
    return c.json(await accountView(deps, await accountOf(deps, id)), 200)
  })
  return api
}

function inputOf({ admin, consent, ...more }: z.output<typeof linkInput>): LinkInput {
  return {
    admin: { email: admin.email, name: admin.name ?? undefined },
    consent,
    integration: more.integration ?? undefined,
    entity_ids: more.entity_ids ?? undefined,
    account_id: more.account_id ?? undefined,
  }
}
