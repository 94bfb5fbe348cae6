import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Dimension } from '../../../core/people/employee.ts'
import type { RunPhase } from '../../../ports/bookmark.ts'
import type { Account, Run } from '../../../ports/records.ts'
import { currentAccount, type CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { figureList, livePart, type Html } from '../shell/elements.ts'
import { hrName } from '../shell/hr-name.ts'
import { portalPage } from '../shell/portal-page.ts'
import { linkSteps } from './link-steps.ts'
import { routingHint } from './routing-hint.ts'

type StageState = 'done' | 'now' | 'later' | 'stuck'

/** The fourth step of linking: the progress of Merge's import and of our first read (rule 4). */
export function progressRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/progress', async (c) => {
    const current = await currentAccount(portal, c)
    const { account } = current
    if (current.heldPlan !== null) return c.redirect(`/portal/accounts/${account.id}/review`, 303)
    if (account.status !== 'importing' && !isStuck(account))
      return c.redirect(`/portal/accounts/${account.id}`, 303)
    const { words } = c.get('requestContext')
    const { progress: texts } = words.texts.portalLink
    const hr = hrName(portal, account, words)
    const [[run], dimensions] = await Promise.all([
      portal.deps.store.openRuns(account.id),
      portal.deps.store.dimensions(account.id),
    ])
    return portalPage(c, {
      title: words.say(texts.title, { hr }),
      lead: texts.lead,
      entry: null,
      current,
      refresh: 5,
      body: html`${linkSteps(words, 'read')}
<div class="wide-narrow">
<section class="card">${livePart('progress', stageList(c, current, hr, run ?? null, dimensions))}</section>
<div class="stack">${routingHint(c, account)}
<section class="card stack">
<p><a href="/portal/accounts/${account.id}/people">${texts.people}</a></p>
<p><a href="/portal/accounts/${account.id}/settings">${texts.settings}</a></p>
<p class="small"><a class="soft" href="/portal/accounts/${account.id}/progress">${texts.plain}</a></p>
</section></div>
</div>`,
    })
  })

  return app
}

function isStuck({ status, approvedAt }: Account): boolean {
  return approvedAt === null && (status === 'needs_relink' || status === 'quarantined')
}

function stageList(
  c: PortalContext,
  { account }: CurrentAccount,
  hr: string,
  run: Run | null,
  dimensions: readonly Dimension[],
): Html {
  const { words, organization, branding } = c.get('requestContext')
  const { progress: texts } = words.texts.portalLink
  const moment = (at: string) => words.brief(at, organization.timezone)
  const hasBegun = run !== null
  const isRead = run !== null && !READ_PHASES.includes(run.bookmark.phase)
  const problem = account.problem
  const stuck = problem !== null && !hasBegun
  const facts = { hr, product: branding.product }
  const cause = problem === null ? null : words.texts.causes[problem.code]
  const trouble =
    !stuck || cause === null
      ? ''
      : html`<div class="note bad"><h3>${texts.stuck}</h3>
<p>${words.say(cause.what, facts)} ${words.say(cause.todo, facts)}</p>${
          account.status === 'needs_relink'
            ? html`<p class="row"><a class="button" href="/portal/accounts/${account.id}/connection">${words.texts.portalHome.relink}</a></p>`
            : account.nextSyncAt === null
              ? ''
              : html`<p class="soft small">${words.say(texts.nextTry, { time: moment(account.nextSyncAt) })}</p>`
        }</div>`
  return html`<ol class="stages">
${stageItem('done', texts.connected, words.say(texts.connectedBy, { name: account.linkAdmin.name ?? account.linkAdmin.email, time: moment(account.consent.at) }))}
${stageItem(hasBegun ? 'done' : stuck ? 'stuck' : 'now', words.say(texts.collect, facts), hasBegun ? '' : stuck ? trouble : words.say(texts.collectNow, { time: moment(account.consent.at) }))}
${stageItem(isRead ? 'done' : hasBegun ? 'now' : 'later', texts.read, hasBegun ? readCounts(c, run, dimensions) : '')}
${stageItem(isRead ? 'now' : 'later', words.say(texts.compare, facts), isRead ? texts.compareText : '')}
${stageItem('later', texts.plan, texts.planText)}
</ol>`
}

/** The phases in which a run reads from HR. */
const READ_PHASES: readonly RunPhase[] = [
  'begin',
  'resync',
  'companies',
  'groups',
  'locations',
  'employees',
  'people',
]

function stageItem(state: StageState, title: string, more: Html | string): Html {
  return html`<li class="${state}"${state === 'now' ? html` aria-current="step"` : ''}><h3>${title}</h3>${
    more === '' ? '' : html`<div class="more">${more}</div>`
  }</li>`
}

function readCounts(c: PortalContext, run: Run, dimensions: readonly Dimension[]): Html {
  const { words } = c.get('requestContext')
  const { counts: names } = words.texts.portalLink.progress
  const countOf = (kind: Dimension['kind']) => dimensions.filter((one) => one.kind === kind).length
  const figures: readonly (readonly [string, number])[] = [
    [names.employees, run.employeesRead],
    [names.pages, run.pagesRead],
    [names.companies, countOf('company')],
    [names.groups, countOf('group')],
    [names.locations, countOf('work_location')],
  ]
  return figureList(words, figures)
}
