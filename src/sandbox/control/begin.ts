import type { Accounts, LinkPage } from '../hr/accounts.ts'
import { COMPANIES, COMPANY_NAME, ENTITIES, LOCATIONS, MAIL_DOMAIN } from '../hr/company.ts'
import { SHAPES, type ShapeSlug } from '../hr/shapes.ts'
import type { Sync } from '../hr/sync.ts'
import type { Log } from '../hr/webhooks.ts'
import { type Json, object, textOf } from '../json.ts'
import { type Answer, call, currentAccount, listAll, type Rollcall } from './rollcall.ts'

export const ADMINS = [
  { email: `noor@${MAIL_DOMAIN}`, name: 'Noor van Dijk', locale: 'nl' },
  { email: `bo@${MAIL_DOMAIN}`, name: 'Bo Lindqvist', locale: 'en' },
] as const

export type BeginParts = {
  rollcall: Rollcall
  accounts: Accounts
  sync: Sync
  baseUrl: string
  log: Log
  /** How long to wait for Rollcall, and how often to ask it. */
  patience?: { totalMs: number; everyMs: number }
}

/**
 * Creates what is missing: an organization, a linked account, and the routing of people to entities. The first plan then
 * waits for an approval. Safe to call at every start.
 */
export async function begin(parts: BeginParts, shape: ShapeSlug): Promise<void> {
  const { rollcall, log } = parts
  await untilReady(parts)
  const { organizationId } = rollcall
  const known = await call(rollcall, 'GET', `/v1/organizations/${organizationId}`)
  if (known.status === 404) {
    const put = await putOrganization(parts)
    log('organization', { status: put.status })
    if (put.status >= 300 || put.status === 0)
      throw new Error(failure('create the organization', put))
  }
  const account = await currentAccount(rollcall)
  if (account === 'silent') throw new Error('Rollcall does not list its accounts.')
  if (account !== 'none' && account['status'] !== 'pending') {
    await route(parts, textOf(account, 'id') ?? '', shapeOf(account) ?? shape)
    return
  }
  const link = await call(rollcall, 'POST', `/v1/organizations/${organizationId}/link`, {
    admin: { email: ADMINS[0].email, name: ADMINS[0].name },
    consent: { by: ADMINS[0].email },
  })
  if (link.status !== 201) throw new Error(failure('ask for a link', link))
  const accountId = textOf(link.body, 'account_id') ?? ''
  // Routing is set before the link, so that the first plan already places people in their entities.
  const early = await route(parts, accountId, shape)
  linkNow(parts, textOf(link.body, 'url') ?? '', shape)
  if (!early) await untilRouted(parts, accountId, shape)
}

/** Creates or replaces the organization, with every admin but those who are not to be one. */
export function putOrganization(
  { rollcall, baseUrl }: Pick<BeginParts, 'rollcall' | 'baseUrl'>,
  without: readonly string[] = [],
): Promise<Answer> {
  return call(rollcall, 'PUT', `/v1/organizations/${rollcall.organizationId}`, {
    name: COMPANY_NAME,
    locale: 'en',
    timezone: 'Europe/Amsterdam',
    entities: [...ENTITIES],
    admins: ADMINS.filter(({ email }) => !without.includes(email)),
    portal_url: `${baseUrl}/host/portal`,
  })
}

/** Completes a magic link without a browser; takes the link's token or its whole address. */
export function linkNow(
  parts: Pick<BeginParts, 'accounts' | 'sync'>,
  tokenOrUrl: string,
  shape: ShapeSlug,
): boolean {
  const page: LinkPage | null = parts.accounts.findLink(tokenOrUrl.split('/').at(-1) ?? '')
  if (page === null || page.used === 1) return false
  parts.sync.link(page, shape)
  return true
}

/** Sets the routing: which company, or which work place, is which entity. Other settings stay. */
async function route(parts: BeginParts, accountId: string, shape: ShapeSlug): Promise<boolean> {
  const path = `/v1/accounts/${accountId}/settings`
  const now = await call(parts.rollcall, 'GET', path)
  const routing = object(now.body['routing'])
  if (Object.keys(object(routing['map'])).length > 0) return true
  const by = SHAPES[shape].routesBy
  const values = by === 'company' ? COMPANIES : LOCATIONS
  const map: Json = Object.fromEntries(values.map((value) => [value.remote_id, value.entity]))
  const patched = await call(parts.rollcall, 'PATCH', path, {
    routing: { by, field: null, entity_id: null, map },
  })
  parts.log('routing', { status: patched.status })
  return patched.status === 200
}

async function untilRouted(parts: BeginParts, accountId: string, shape: ShapeSlug): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await pause(1500)
    const values = await listAll(parts.rollcall, `/v1/accounts/${accountId}/employees`)
    if (values !== null && (await route(parts, accountId, shape))) return
  }
}

async function untilReady({ rollcall, patience }: BeginParts): Promise<void> {
  const { totalMs, everyMs } = patience ?? { totalMs: 60_000, everyMs: 250 }
  for (let waited = 0; waited <= totalMs; waited += everyMs) {
    const ready = await call(rollcall, 'GET', '/readyz')
    if (ready.status === 200) return
    await pause(everyMs)
  }
  throw new Error('Rollcall was not ready in time.')
}

const shapeOf = (account: Json): ShapeSlug | null => {
  const slug = textOf(object(account['integration']), 'slug') ?? ''
  return Object.values(SHAPES).find((shape) => shape.slug === slug)?.slug ?? null
}

const failure = (what: string, answer: { status: number; body: Json }): string =>
  `Could not ${what}: ${answer.status} ${textOf(answer.body, 'detail') ?? textOf(answer.body, 'title') ?? ''}`

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
