import { Hono } from 'hono'
import { html } from 'hono/html'
import { Conflict } from '../../../core/facts/errors.ts'
import type { Account, Organization } from '../../../ports/records.ts'
import { requestSync } from '../../../sync/run/request.ts'
import { historyOf, movementChart } from './chart.ts'
import { needsCard, needsOf } from './needs.ts'
import { runsTable } from './runs-table.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { type CurrentAccount, currentAccount, waitingPlan } from '../request/current-account.ts'
import type { PersonState } from '../../../core/people/person-state.ts'
import { emptyState, postForm, livePart, type Html } from '../shell/elements.ts'
import { portalPage } from '../shell/portal-page.ts'
import { hrNameOrNull } from '../shell/hr-name.ts'
import { accountChip } from '../shell/status-chips.ts'

/** Where one arrives, and the overview of one HR system: is it working, what needs me, what happened. */
export function homeRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal', async (c) => {
    const way = await wayFrom(portal, c)
    if (way !== null) return c.redirect(way, 303)
    return startPage(portal, c)
  })

  app.get('/portal/accounts/:account', async (c) => {
    const current = await currentAccount(portal, c)
    const step = stepOf(current.account)
    return step === null ? overview(portal, c, current) : c.redirect(step, 303)
  })

  app.post('/portal/accounts/:account/sync', async (c) => {
    const { account } = await currentAccount(portal, c)
    try {
      await requestSync(portal.deps, account.id, 'full', c.get('requestContext').session.email)
      flash(c, 'sync-started', portal)
    } catch (error) {
      if (!(error instanceof Conflict) || !('run_id' in error.facts)) throw error
      flash(c, 'sync-running', portal)
    }
    return c.redirect(`/portal/accounts/${account.id}`, 303)
  })

  return app
}

/** What the address asks for: the plan or run of a mail, the host's intent, or the only account there is. */
async function wayFrom({ deps }: Portal, c: PortalContext): Promise<string | null> {
  const { organization } = c.get('requestContext')
  const { plan: planId, run: runId, intent, account: wanted } = c.req.query()
  const plan = planId === undefined ? null : await deps.store.plan(planId)
  if (plan?.organization === organization.id)
    return `/portal/accounts/${plan.account}/review?plan=${encodeURIComponent(plan.id)}`
  const run = runId === undefined ? null : await deps.store.run(runId)
  if (run?.organization === organization.id)
    return `/portal/accounts/${run.account}/runs/${encodeURIComponent(run.id)}`
  const accounts = await accountsOf(deps.store, organization.id)
  const named = accounts.find(({ id }) => id === wanted)
  const account = named ?? (accounts.length === 1 ? accounts[0] : undefined)
  if (intent === 'link' && named === undefined) return '/portal/link'
  if (account === undefined) return null
  const base = `/portal/accounts/${account.id}`
  if (intent === 'link') return account.status === 'pending' ? base : `${base}/connection`
  if (intent === 'review' || intent === 'people' || intent === 'settings')
    return `${base}/${intent}`
  return base
}

/** Those that live; where there are none, those that were. */
async function accountsOf(
  store: Portal['deps']['store'],
  organization: string,
): Promise<readonly Account[]> {
  const all = await store.accountsOf(organization)
  const live = all.filter(({ status }) => status !== 'disconnected')
  return live.length > 0
    ? live
    : all.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, 1)
}

async function startPage(portal: Portal, c: PortalContext): Promise<Response> {
  const { words, branding, organization, mayAct } = c.get('requestContext')
  const texts = words.texts.portalHome
  const accounts = await accountsOf(portal.deps.store, organization.id)
  const facts = { product: branding.product, organization: organization.name }
  const shell = { entry: 'home', current: null } as const
  if (accounts.length === 0) {
    const go = mayAct
      ? html`<a class="button main" href="/portal/link">${texts.start}</a>`
      : html`<p class="small">${words.say(texts.startViewer, facts)}</p>`
    const body = emptyState(texts.startTitle, words.say(texts.startText, facts), go)
    return portalPage(c, { ...shell, title: texts.title, body })
  }
  const rows = await Promise.all(
    accounts.map(async (account) => {
      const held = await waitingPlan(portal.deps, account)
      const entities = organization.entities.flatMap(({ id, name }) =>
        account.entityIds === null || account.entityIds.includes(id) ? [name] : [],
      )
      return html`<li><a class="through" href="/portal/accounts/${account.id}"><span><b>${hrNameOrNull(portal, account) ?? texts.unnamed}</b> ${accountChip(words, account)}<br><span class="soft small">${words.list(entities)}</span></span><span class="go">${held === null ? texts.look : texts.decide}</span></a></li>`
    }),
  )
  return portalPage(c, {
    ...shell,
    title: texts.several,
    lead: texts.severalLead,
    body: html`<div class="stack"><section class="card"><ul class="list">${rows}</ul></section>${
      mayAct && hasFree(organization, accounts)
        ? html`<p><a class="button" href="/portal/link?new=1">${words.texts.portalLink.connection.more}</a></p>`
        : ''
    }</div>`,
  })
}

/** An entity that follows no HR system. */
function hasFree({ entities }: Organization, accounts: readonly Account[]): boolean {
  const live = accounts.filter(({ status }) => status !== 'disconnected')
  return entities.some(
    ({ id }) => !live.some(({ entityIds }) => entityIds === null || entityIds.includes(id)),
  )
}

/** An account that is not linked yet, or was never read: one goes on where one left. */
function stepOf(account: Account): string | null {
  const base = `/portal/accounts/${account.id}`
  if (account.status === 'pending')
    return account.linkUrl === null ? `${base}/choose` : `${base}/connect`
  return account.status === 'importing' ? `${base}/progress` : null
}

const HERE: readonly PersonState[] = [
  'active',
  'leaving',
  'out_of_scope',
  'skipped',
  'needs_attention',
]

async function overview(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
): Promise<Response> {
  const { account } = current
  const { words, mayAct } = c.get('requestContext')
  const { store, clock } = portal.deps
  const [counts, linked, runs, needs, history] = await Promise.all([
    store.counts(account),
    // Of the people who are there: who left keeps their link, and would make this more than everybody.
    store.people(account.id, { linked: true, states: HERE }, { offset: 0, limit: 0 }),
    store.runs(account.id, { after: null, limit: 5 }),
    needsOf(portal, current),
    historyOf(portal, account, clock.now()),
  ])
  const texts = words.texts.portalHome
  const running = runs.rows.some(
    ({ finishedAt, state }) => finishedAt === null && state === 'reading',
  )
  const sync =
    mayAct && ['review', 'active', 'quarantined'].includes(account.status)
      ? postForm(
          c.get('requestContext'),
          `/portal/accounts/${account.id}/sync`,
          html`<button class="plain"${running ? html` disabled` : ''}>${texts.sync}</button>`,
        )
      : ''
  const figures: readonly (readonly [string, number])[] = [
    [texts.employees, history.at(-1)?.people ?? counts.employees],
    [texts.linked, linked.total],
    [texts.external, counts.external],
  ]
  return portalPage(c, {
    title: texts.title,
    entry: 'home',
    current,
    aside: sync,
    refresh: running ? 10 : 60,
    body: html`<div class="stack">
${livePart('state', html`<div class="stack">${stateCard(portal, c, current, needs.urgent > 0, running)}</div>`, 5)}
<div class="wide-narrow">
<div class="stack">
${livePart('needs', needsCard(c, current, needs), 5)}
<section class="card"><header><h2>${texts.chart.title}</h2></header>
<dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${words.number(value)}</dd></div>`)}</dl>
${movementChart(words, history)}</section>
</div>
<section class="card"><header><h2>${texts.runs.latest}</h2><a href="/portal/accounts/${account.id}/runs">${texts.runs.all}</a></header>${livePart('runs', runsTable(c, runs.rows, 'short'), 5)}</section>
</div>
</div>`,
  })
}

function stateCard(
  portal: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
  needs: boolean,
  running: boolean,
): Html {
  const { words, branding, organization, mayAct } = c.get('requestContext')
  const texts = words.texts.portalHome
  const hr = hrNameOrNull(portal, account) ?? texts.unnamed
  const facts = { hr, product: branding.product }
  const moment = (at: string | null, none: string) =>
    at === null ? none : words.brief(at, organization.timezone)
  const { problem, status } = account
  const stopped = status === 'needs_relink' || status === 'quarantined'
  const tone = stopped
    ? 'bad'
    : status === 'active'
      ? needs || problem !== null
        ? 'warn'
        : 'good'
      : status === 'review'
        ? 'warn'
        : ''
  const headline = stopped
    ? texts.headline.stopped
    : status === 'review' || status === 'importing' || status === 'disconnected'
      ? texts.headline[status]
      : needs
        ? texts.headline.activeNeeds
        : texts.headline.active
  const cause = problem === null ? null : words.texts.causes[problem.code]
  return html`<section class="note ${tone} state"><h2>${words.say(headline, facts)}</h2>
${
  cause === null || problem === null
    ? ''
    : html`<p>${words.say(cause.what, facts)} ${words.say(cause.todo, facts)}</p><p class="soft small">${words.say(texts.since, { time: moment(problem.since, '') })}</p>`
}
${stopped ? html`<p>${words.say(texts.stillWorks, facts)}</p>` : ''}
<dl class="facts"><dt>${texts.lastRead}</dt><dd>${moment(account.lastCompleteReadAt, words.texts.portal.never)}</dd>${
    status === 'disconnected'
      ? ''
      : html`<dt>${texts.nextSync}</dt><dd>${running ? html`<span class="spin" aria-hidden="true"></span> ${texts.running}` : moment(account.nextSyncAt, texts.nextByHand)}</dd>`
  }</dl>
${
  status === 'needs_relink' && mayAct
    ? html`<p class="row"><a class="button main" href="/portal/accounts/${account.id}/connection">${texts.relink}</a></p>`
    : status === 'disconnected' && mayAct
      ? html`<p class="row"><a class="button main" href="/portal/link">${texts.start}</a></p>`
      : ''
}</section>`
}
