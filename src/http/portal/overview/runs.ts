import { Hono } from 'hono'
import { html } from 'hono/html'
import { NotFound } from '../../../core/facts/errors.ts'
import { currentAccount } from '../request/current-account.ts'
import type { Portal, PortalEnv } from '../request/request-context.ts'
import { hrName } from '../shell/hr-name.ts'
import { PER_PAGE } from '../shell/list-request.ts'
import { portalPage } from '../shell/portal-page.ts'
import { runPage } from './run-page.ts'
import { runsTable } from './runs-table.ts'

/** All runs of an account, and one of them (rule 48). */
export function runRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/runs', async (c) => {
    const current = await currentAccount(portal, c)
    const { words } = c.get('requestContext')
    const { runs: texts } = words.texts.portalHome
    const before = c.req.query('before') ?? ''
    const { rows, next } = await portal.deps.store.runs(current.account.id, {
      after: /^\d{1,15}$/.test(before) ? before : null,
      limit: PER_PAGE,
    })
    const older =
      next === null
        ? ''
        : html`<p class="between"><a class="button" href="?before=${next}">${texts.older}</a></p>`
    return portalPage(c, {
      title: texts.title,
      lead: words.say(texts.lead, { hr: hrName(portal, current.account, words) }),
      entry: 'runs',
      current,
      body: html`<section class="card">${runsTable(c, rows, 'long')}${older}</section>`,
    })
  })

  app.get('/portal/accounts/:account/runs/:run', async (c) => {
    const current = await currentAccount(portal, c)
    const run = await portal.deps.store.run(c.req.param('run'))
    if (run === null || run.account !== current.account.id) throw new NotFound('no such run')
    return runPage(portal, c, current, run)
  })

  return app
}
