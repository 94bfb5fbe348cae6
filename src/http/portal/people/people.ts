import { Hono } from 'hono'
import { html } from 'hono/html'
import type { ReportCode } from '../../../core/facts/report.ts'
import type { PersonState } from '../../../core/people/person-state.ts'
import { REPORT_CODES, REPORTS } from '../../../core/tell/report-catalogue.ts'
import { currentAccount, type CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { settingsPath, type SettingsTab } from '../settings/settings-tabs.ts'
import type { Html } from '../shell/elements.ts'
import { hrName } from '../shell/hr-name.ts'
import { pager, searchForm } from '../shell/list-parts.ts'
import { listRequest, queryString } from '../shell/list-request.ts'
import { portalPage } from '../shell/portal-page.ts'
import { sameForAllForm } from './same-person.ts'
import { externalUsersTable } from './external-users-table.ts'
import { peopleTable, type PeopleQuery, type StandingDecision } from './people-table.ts'

/** In the order of the filter. */
const STATES: readonly PersonState[] = [
  'active',
  'scheduled',
  'leaving',
  'left',
  'missing',
  'needs_attention',
  'skipped',
  'out_of_scope',
]

const STANDING: readonly StandingDecision[] = ['kept', 'ended', 'left-out']

/** The settings pages that answer all reports of a code at once. */
const ANSWERING_TABS: Readonly<Record<string, SettingsTab>> = {
  'settings/entities': 'entities',
  'settings/scope': 'scope',
  'settings/statuses': 'statuses',
}

/** Everybody in HR, by state, by report, or by name (rule 48). */
export function peopleRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/people', async (c) => {
    const current = await currentAccount(portal, c)
    const { words } = c.get('requestContext')
    const t = words.texts.portalPeople
    const query = peopleQuery(c)
    const { state, report, decision, search, page } = query
    const path = `/portal/accounts/${current.account.id}/people`
    const { body, total } =
      report === 'external-user'
        ? await externalUsersTable(portal, c, current, query)
        : await peopleTable(portal, c, current, query)
    return portalPage(c, {
      title: t.title,
      lead: words.say(t.lead, { hr: hrName(portal, current.account, words) }),
      entry: 'people',
      current,
      body: html`<div class="stack">${report === null ? filters(c, path, query) : reportNote(c, current, report, total)}
${report === 'match-unclear' ? sameForAllForm(c.get('requestContext'), current, total, 'people') : ''}
<section class="card">${searchForm(words, path, search, { state, report, decision })}
<p class="soft small">${words.many(words.texts.portalReview.found, total)}</p>
${body}${pager(words, { path, kept: { state, report, decision, q: search }, page, total })}</section></div>`,
    })
  })

  return app
}

function peopleQuery(c: PortalContext): PeopleQuery {
  return {
    ...listRequest(c),
    state: STATES.find((state) => state === c.req.query('state')) ?? null,
    report: REPORT_CODES.find((code) => code === c.req.query('report')) ?? null,
    decision: STANDING.find((one) => one === c.req.query('decision')) ?? null,
  }
}

/** By state, or by the decision that stands: one of them at a time. */
function filters(c: PortalContext, path: string, { state, decision }: PeopleQuery): Html {
  const t = c.get('requestContext').words.texts.portalPeople
  const chipOf = (href: string, name: string, isOpen: boolean) =>
    html`<li><a class="chip ${isOpen ? 'calm' : ''}" href="${href}"${isOpen ? html` aria-current="true"` : ''}>${name}</a></li>`
  const byState = (wanted: PersonState | null, name: string) =>
    chipOf(`${path}${queryString({ state: wanted })}`, name, decision === null && wanted === state)
  return html`<nav aria-label="${t.filter}"><ul class="chips plain-list">${byState(null, t.all)}${STATES.map((one) => byState(one, t.state[one]))}</ul></nav>
<nav aria-label="${t.decisionFilter}"><ul class="chips plain-list">${STANDING.map((one) =>
    chipOf(`${path}${queryString({ decision: one })}`, t.byDecision[one], one === decision),
  )}</ul></nav>`
}

/** Says which report the list is about, and leads to the settings that answer it. */
function reportNote(
  c: PortalContext,
  current: CurrentAccount,
  report: ReportCode,
  total: number,
): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalPeople
  const what = words.many(words.texts.portalReports[report], total)
  const path = `/portal/accounts/${current.account.id}/people`
  const tab = ANSWERING_TABS[REPORTS[report].answeredIn]
  const answer =
    tab === undefined
      ? ''
      : html`<a class="button small" href="${settingsPath(current, tab)}">${words.texts.portalMapping.part[tab]}</a>`
  return html`<section class="note calm"><p class="row"><b class="grow">${words.say(t.report, { what })}</b>${answer}<a class="button small" href="${path}">${t.noFilter}</a></p></section>`
}
