import { createRoute, z } from '@hono/zod-openapi'
import { emailKey } from '../../core/people/email.ts'
import { Invalid } from '../../core/facts/errors.ts'
import type { Organization } from '../../ports/records.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { createToken } from '../../sync/account/portal-sessions.ts'
import { answer, body, createApi, idempotent } from './describe.ts'
import { email, instant, line, locale, webUrl } from './members.ts'
import { organizationOf } from './organizations.ts'

const input = z
  .object({
    organization_id: z.string(),
    admin: z.object({
      email,
      name: line.nullish(),
      locale: locale.nullish(),
      role: z.enum(['admin', 'viewer']).default('admin').openapi({
        description: 'A viewer sees everything and changes nothing',
      }),
    }),
    intent: z.enum(['home', 'link', 'review', 'people', 'settings']).default('home'),
    account_id: z.string().nullish(),
    return_url: webUrl.nullish().openapi({
      description:
        "Where the portal's way back leads; on the origin of the organization's portal_url, or of Rollcall",
    }),
  })
  .openapi('PortalSessionInput')

const open = createRoute({
  method: 'post',
  path: '/v1/portal-sessions',
  summary: 'Let an admin into the portal: an address that opens once, within five minutes',
  request: { headers: idempotent, body: body(input) },
  responses: {
    201: answer(z.object({ url: z.string(), expires_at: instant }), 'Send the admin there'),
  },
})

export function portalSessionRoutes(deps: Deps, publicUrl: string) {
  const api = createApi()
  api.openapi(open, async (c) => {
    const { admin, ...given } = c.req.valid('json')
    const organization = await organizationOf(deps, given.organization_id)
    const returnUrl = allowed(given.return_url ?? null, organization, publicUrl)
    const account = await accountNamed(deps, organization, given.account_id ?? null)
    const { secret, expiresAt } = await createToken(deps, {
      organization: organization.id,
      kind: 'session',
      email: emailKey(admin.email) ?? admin.email,
      name: admin.name ?? null,
      locale: admin.locale ?? null,
      role: admin.role,
      intent: given.intent,
      account,
      returnUrl,
      madeBy: 'api',
    })
    return c.json({ url: `${publicUrl}/portal/enter/${secret}`, expires_at: expiresAt }, 201)
  })
  return api
}

/** An open redirect would lend our name to anybody's page. */
function allowed(url: string | null, organization: Organization, publicUrl: string): string | null {
  if (url === null) return null
  const origins = [organization.portalUrl, publicUrl].flatMap((one) => {
    return one === null ? [] : [new URL(one).origin]
  })
  if (origins.includes(new URL(url).origin)) return url
  const message = `must be on ${origins.join(' or ')}; set portal_url of the organization to allow another origin`
  throw new Invalid([{ member: 'return_url', message }])
}

async function accountNamed(
  deps: Deps,
  organization: Organization,
  id: string | null,
): Promise<string | null> {
  if (id === null) return null
  const account = await deps.store.account(id)
  if (account?.organization === organization.id) return id
  throw new Invalid([{ member: 'account_id', message: 'is no account of this organization' }])
}
