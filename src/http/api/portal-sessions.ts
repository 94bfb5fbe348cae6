import { createRoute, z } from '@hono/zod-openapi'
import { Invalid } from '../../core/facts/errors.ts'
import { emailKey } from '../../core/people/email.ts'
import type { Organization } from '../../ports/records.ts'
import { createToken, endSessions, type TokenInput } from '../../sync/account/portal-sessions.ts'
import type { Deps } from '../../sync/step/deps.ts'
import type { Limits } from '../limits/limits.ts'
import { createApiRouter } from './api-router.ts'
import { requireOrganization } from './required.ts'
import { idempotencyHeaders, jsonAnswer, jsonBody } from './schema/openapi.ts'
import { email, instant, line, locale, webUrl } from './schema/scalars.ts'

const sessionInput = z
  .object({
    organization_id: z.string(),
    admin: z.object({
      email,
      name: line.nullish(),
      locale: locale.nullish(),
      role: z.enum(['admin', 'viewer']).default('admin').openapi({
        description: 'A viewer can see everything and change nothing',
      }),
    }),
    intent: z
      .enum(['home', 'link', 'review', 'people', 'settings'])
      .default('home')
      .openapi({ description: 'The page on which the session starts' }),
    account_id: z.string().nullish().openapi({
      description: 'The account to open; without it, the only account, or a list to choose from',
    }),
    return_url: webUrl.nullish().openapi({
      description:
        "The target of the portal's link back to the host; must have the origin of the organization's portal_url, or of Rollcall",
    }),
  })
  .openapi('PortalSessionInput')

const createSessionRoute = createRoute({
  method: 'post',
  path: '/v1/portal-sessions',
  summary: 'Create a URL that signs an admin in to the portal once, within five minutes',
  request: { headers: idempotencyHeaders, body: jsonBody(sessionInput) },
  responses: {
    201: jsonAnswer(z.object({ url: z.string(), expires_at: instant }), 'The sign-in URL'),
  },
})

const endSessionsRoute = createRoute({
  method: 'delete',
  path: '/v1/portal-sessions',
  operationId: 'endPortalSessions',
  summary:
    'Sign a person out of the portal everywhere, and close the links made for them that nobody has used',
  request: {
    query: z.object({
      organization_id: z.string(),
      email: email.openapi({ description: 'The address they signed in with' }),
    }),
  },
  responses: {
    200: jsonAnswer(
      z
        .object({ organization_id: z.string(), email: z.string(), ended: z.literal(true) })
        .openapi('PortalSessionsEnded'),
      'Signed out; the same where nobody of this address was signed in',
    ),
  },
})

export function portalSessionRoutes(deps: Deps, publicUrl: string, limits: Limits) {
  const api = createApiRouter()
  api.openapi(createSessionRoute, async (c) => {
    const token = await tokenInput(deps, publicUrl, c.req.valid('json'))
    limits.require('door', token.organization)
    const { secret, expiresAt } = await createToken(deps, token)
    return c.json({ url: `${publicUrl}/portal/enter/${secret}`, expires_at: expiresAt }, 201)
  })
  api.openapi(endSessionsRoute, async (c) => {
    const { organization_id: id, email: address } = c.req.valid('query')
    const organization = await requireOrganization(deps, id)
    const key = emailKey(address) ?? address
    await endSessions(deps, organization, key, 'api')
    return c.json({ organization_id: organization.id, email: key, ended: true as const }, 200)
  })
  return api
}

async function tokenInput(
  deps: Deps,
  publicUrl: string,
  { admin, ...input }: z.output<typeof sessionInput>,
): Promise<TokenInput> {
  const organization = await requireOrganization(deps, input.organization_id)
  return {
    organization: organization.id,
    email: emailKey(admin.email) ?? admin.email,
    name: admin.name ?? null,
    locale: admin.locale ?? null,
    role: admin.role,
    intent: input.intent,
    returnUrl: requireKnownOrigin(input.return_url ?? null, organization, publicUrl),
    account: await requireOwnAccount(deps, organization, input.account_id ?? null),
  }
}

/** Without this check, a link to our portal could lead on to anybody's page (an open redirect). */
function requireKnownOrigin(
  url: string | null,
  organization: Organization,
  publicUrl: string,
): string | null {
  if (url === null) return null
  const origins = [organization.portalUrl, publicUrl].flatMap((known) => {
    return known === null ? [] : [new URL(known).origin]
  })
  if (origins.includes(new URL(url).origin)) return url
  const message = `must be on ${origins.join(' or ')}; set portal_url of the organization to allow another origin`
  throw new Invalid([{ member: 'return_url', message }])
}

async function requireOwnAccount(
  { store }: Deps,
  organization: Organization,
  id: string | null,
): Promise<string | null> {
  if (id === null) return null
  const account = await store.account(id)
  if (account?.organization === organization.id) return id
  throw new Invalid([{ member: 'account_id', message: 'is not an account of this organization' }])
}
