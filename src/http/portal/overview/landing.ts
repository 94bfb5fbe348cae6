import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Account, Organization } from '../../../ports/records.ts'
import { waitingPlan } from '../request/current-account.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { emptyState, type Html } from '../shell/elements.ts'
import { hrName } from '../shell/hr-name.ts'
import { portalPage } from '../shell/portal-page.ts'
import { accountChip } from '../shell/status-chips.ts'

/** The first page: redirects to what the query asks for, else lists the accounts of the organization. */
export function landingRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal', async (c) => {
    const target = await landingTarget(portal, c)
    return target === null ? landingPage(portal, c) : c.redirect(target, 303)
  })

  return app
}

/** The plan, run or person that a mail links to, else the page that the host asked for; null if several accounts fit. */
async function landingTarget({ deps }: Portal, c: PortalContext): Promise<string | null> {
  const { organization } = c.get('requestContext')
  const { plan: planId, run: runId, person, intent, account: accountId } = c.req.query()
  const plan = planId === undefined ? null : await deps.store.plan(planId)
  if (plan?.organization === organization.id)
    return `/portal/accounts/${plan.account}/review?plan=${encodeURIComponent(plan.id)}`
  const run = runId === undefined ? null : await deps.store.run(runId)
  if (run?.organization === organization.id)
    return `/portal/accounts/${run.account}/runs/${encodeURIComponent(run.id)}`
  const accounts = await shownAccounts(deps.store, organization.id)
  for (const { id } of person === undefined ? [] : accounts)
    if ((await deps.store.employee(id, person ?? '')) !== null)
      return `/portal/accounts/${id}/people/${encodeURIComponent(person ?? '')}`
  const named = accounts.find(({ id }) => id === accountId)
  const account = named ?? (accounts.length === 1 ? accounts[0] : undefined)
  if (intent === 'link' && named === undefined) return '/portal/link'
  if (account === undefined) return null
  const base = `/portal/accounts/${account.id}`
  if (intent === 'link') return account.status === 'pending' ? base : `${base}/connection`
  if (intent === 'review' || intent === 'people' || intent === 'settings')
    return `${base}/${intent}`
  return base
}

/** The accounts that are not disconnected; where there are none, the newest disconnected one. */
async function shownAccounts(
  store: Portal['deps']['store'],
  organization: string,
): Promise<readonly Account[]> {
  const all = await store.accountsOf(organization)
  const live = all.filter(({ status }) => status !== 'disconnected')
  return live.length > 0
    ? live
    : all.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, 1)
}

async function landingPage(portal: Portal, c: PortalContext): Promise<Response> {
  const { words, branding, organization, mayAct } = c.get('requestContext')
  const texts = words.texts.portalHome
  const accounts = await shownAccounts(portal.deps.store, organization.id)
  const shell = { entry: 'home', current: null } as const
  if (accounts.length === 0) {
    const facts = { product: branding.product, organization: organization.name }
    const start = mayAct
      ? html`<a class="button main" href="/portal/link">${texts.start}</a>`
      : html`<p class="small">${words.say(texts.startViewer, facts)}</p>`
    const body = emptyState(texts.startTitle, words.say(texts.startText, facts), start)
    return portalPage(c, { ...shell, title: texts.title, body })
  }
  const rows = await Promise.all(accounts.map((account) => accountRow(portal, c, account)))
  return portalPage(c, {
    ...shell,
    title: texts.several,
    lead: texts.severalLead,
    body: html`<div class="stack"><section class="card"><ul class="list">${rows}</ul></section>${
      mayAct && hasFreeEntity(organization, accounts)
        ? html`<p><a class="button" href="/portal/link?new=1">${words.texts.portalLink.connection.more}</a></p>`
        : ''
    }</div>`,
  })
}

async function accountRow(portal: Portal, c: PortalContext, account: Account): Promise<Html> {
  const { words, organization } = c.get('requestContext')
  const texts = words.texts.portalHome
  const heldPlan = await waitingPlan(portal.deps, account)
  const entities = organization.entities.flatMap(({ id, name }) =>
    account.entityIds === null || account.entityIds.includes(id) ? [name] : [],
  )
  return html`<li><a class="through" href="/portal/accounts/${account.id}"><span><b>${hrName(portal, account, words)}</b> ${accountChip(words, account)}<br><span class="soft small">${words.list(entities)}</span></span><span class="go">${heldPlan === null ? texts.look : texts.decide}</span></a></li>`
}

/** Whether at least one entity has no connected account. */
function hasFreeEntity({ entities }: Organization, accounts: readonly Account[]): boolean {
  const live = accounts.filter(({ status }) => status !== 'disconnected')
  return entities.some(
    ({ id }) => !live.some(({ entityIds }) => entityIds === null || entityIds.includes(id)),
  )
}
