import { Hono } from 'hono'
import { html } from 'hono/html'
import { Conflict } from '../../../core/facts/errors.ts'
import type { Account } from '../../../ports/records.ts'
import { requestSync } from '../../../sync/run/request.ts'
import { currentAccount, type CurrentAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { figureList, livePart, postForm, type Html } from '../shell/elements.ts'
import { portalPage } from '../shell/portal-page.ts'
import { headcountHistory, historyStart } from './headcount-history.ts'
import { movementChart } from './movement-chart.ts'
import { loadNeeds, needsCard } from './needs-card.ts'
import { runsTable } from './runs-table.ts'
import { stateCard } from './state-card.ts'

/** The overview of one HR system: whether it works, what needs a decision, and what happened. */
export function overviewRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account', async (c) => {
    const current = await currentAccount(portal, c)
    const step = unfinishedStep(current.account)
    return step === null ? overviewPage(portal, c, current) : c.redirect(step, 303)
  })

  app.post('/portal/accounts/:account/sync', async (c) => {
    const { account } = await currentAccount(portal, c)
    const started = await startSync(portal, c, account.id)
    flash(c, started ? 'sync-started' : 'sync-running', portal)
    return c.redirect(`/portal/accounts/${account.id}`, 303)
  })

  return app
}

/** The page of the next step, while the account is being linked or read for the first time; null afterwards. */
function unfinishedStep(account: Account): string | null {
  const base = `/portal/accounts/${account.id}`
  if (account.status === 'pending')
    return account.linkUrl === null ? `${base}/choose` : `${base}/connect`
  return account.status === 'importing' ? `${base}/progress` : null
}

/** False where a run is going on already. */
async function startSync({ deps }: Portal, c: PortalContext, account: string): Promise<boolean> {
  try {
    await requestSync(deps, account, 'full', c.get('requestContext').session.email)
    return true
  } catch (error) {
    if (!(error instanceof Conflict) || !('run_id' in error.facts)) throw error
    return false
  }
}

async function overviewPage(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
): Promise<Response> {
  const { account } = current
  const { words } = c.get('requestContext')
  const { store, clock } = portal.deps
  const [counts, runs, needs, firstDay, movements] = await Promise.all([
    store.counts(account),
    store.runs(account.id, { after: null, limit: 5 }),
    loadNeeds(portal, current),
    store.firstPlanDay(account.id),
    store.movements(account.id, historyStart(clock.now())),
  ])
  const texts = words.texts.portalHome
  const history = headcountHistory(clock.now(), counts.employed, { firstDay, movements })
  const isRunning = runs.rows.some(
    ({ finishedAt, state }) => finishedAt === null && state === 'reading',
  )
  const figures: readonly (readonly [string, number])[] = [
    [texts.employees, counts.employed],
    [texts.withAccess, counts.withAccess],
    [texts.invited, counts.invited],
    [texts.external, counts.external],
  ]
  return portalPage(c, {
    title: texts.title,
    entry: 'home',
    current,
    aside: syncForm(c, account, isRunning),
    refresh: isRunning ? 10 : 60,
    body: html`<div class="stack">
${livePart('state', html`<div class="stack">${stateCard(portal, c, account, { hasNeeds: needs.urgent > 0, isRunning })}</div>`, 5)}
<div class="wide-narrow">
<div class="stack">
${livePart('needs', needsCard(c, current, needs), 5)}
<section class="card"><header><h2>${texts.chart.title}</h2></header>
${figureList(words, figures)}
${movementChart(words, history)}</section>
</div>
<section class="card"><header><h2>${texts.runs.latest}</h2><a href="/portal/accounts/${account.id}/runs">${texts.runs.all}</a></header>${livePart('runs', runsTable(c, runs.rows, 'short'), 5)}</section>
</div>
</div>`,
  })
}

function syncForm(c: PortalContext, account: Account, isRunning: boolean): Html | '' {
  const requestContext = c.get('requestContext')
  const { mayAct, words } = requestContext
  if (!mayAct || !['review', 'active', 'quarantined'].includes(account.status)) return ''
  return postForm(
    requestContext,
    `/portal/accounts/${account.id}/sync`,
    html`<button class="plain"${isRunning ? html` disabled` : ''}>${words.texts.portalHome.sync}</button>`,
  )
}
