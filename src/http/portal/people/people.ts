import { Hono } from 'hono'
import { html } from 'hono/html'
import { addressOf } from '../../../core/people/fields.ts'
import type { EmployeeRow, ReportRow } from '../../../ports/records.ts'
import { ended } from '../../../words/text.ts'
import { sentences } from '../review/lines.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import type { ReportCode } from '../../../core/facts/report.ts'
import { REPORT_CODES, REPORTS } from '../../../core/tell/report-catalogue.ts'
import { type CurrentAccount, currentAccount } from '../request/current-account.ts'
import { entityName } from '../shell/entity-name.ts'
import type { PersonState } from '../../../core/people/person-state.ts'
import type { Tab } from '../settings/tabs.ts'
import { listRequest, queryString } from '../shell/list-request.ts'
import { hrName } from '../shell/hr-name.ts'
import { portalPage } from '../shell/portal-page.ts'
import { searchForm, pager } from '../shell/list-parts.ts'
import { type Html, emptyState, chip, wideTable } from '../shell/elements.ts'
import { personChip } from '../shell/status-chips.ts'
import { personName } from './person-name.ts'

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

/** The pages of the settings that end a kind of report for everybody at once. */
const SETTINGS: Readonly<Record<string, Tab>> = {
  'settings/entities': 'places',
  'settings/scope': 'rules',
  'settings/statuses': 'statuses',
}

interface Asked {
  readonly state: PersonState | null
  readonly report: ReportCode | null
  readonly search: string
  readonly page: number
}

/** Everybody HR lists, by state, by what is reported about them, or by name (rule 48). */
export function peopleRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/people', async (c) => {
    const current = await currentAccount(portal, c)
    const { words } = c.get('requestContext')
    const t = words.texts.portalPeople
    const { page: at, search, stretch } = listRequest(c)
    const asked: Asked = {
      state: STATES.find((state) => state === c.req.query('state')) ?? null,
      report: REPORT_CODES.find((code) => code === c.req.query('report')) ?? null,
      search,
      page: at,
    }
    const path = `/portal/accounts/${current.account.id}/people`
    const facts = { state: asked.state, report: asked.report }
    const { body, total } =
      asked.report === 'external-user'
        ? await usersTable(portal, c, current, asked, stretch)
        : await peopleTable(portal, c, current, asked, stretch)
    const hr = hrName(portal, current.account, words)
    return portalPage(c, {
      title: t.title,
      lead: words.say(t.lead, { hr }),
      entry: 'people',
      current,
      body: html`<div class="stack">${filters(c, path, asked, total)}
<section class="card">${searchForm(words, path, search, facts)}
<p class="soft small">${words.many(words.texts.portalReview.found, total)}</p>
${body}${pager(words, { path, kept: { ...facts, q: search }, page: at, total })}</section></div>`,
    })
  })

  return app
}

function filters(c: PortalContext, path: string, { state, report }: Asked, total: number): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalPeople
  if (report !== null) {
    const what = words.many(words.texts.portalHome.report[report], total)
    const tab = SETTINGS[REPORTS[report].answeredIn]
    const answer =
      tab === undefined
        ? ''
        : html`<a class="button small" href="${path.replace(/people$/, tab)}">${words.texts.portalPlaces.part[tab]}</a>`
    return html`<section class="note calm"><p class="row"><b class="grow">${words.say(t.report, { what })}</b>${answer}<a class="button small" href="${path}">${t.noFilter}</a></p></section>`
  }
  const link = (wanted: PersonState | null, name: string) =>
    html`<li><a class="chip ${wanted === state ? 'calm' : ''}" href="${path}${queryString({ state: wanted })}"${wanted === state ? html` aria-current="true"` : ''}>${name}</a></li>`
  return html`<nav aria-label="${t.filter}"><ul class="chips plain-list">${link(null, t.all)}${STATES.map((one) => link(one, t.state[one]))}</ul></nav>`
}

type Stretch = ReturnType<typeof listRequest>['stretch']

async function peopleTable(
  portal: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
  { state, report, search }: Asked,
  stretch: Stretch,
): Promise<{ body: Html; total: number }> {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalPeople
  const { column, because } = { column: t.column, because: words.texts.portalReview.because }
  const { store } = portal.deps
  const { rows, total } = await store.people(
    account.id,
    {
      ...(state === null ? {} : { states: [state] }),
      ...(report === null ? {} : { reports: [report] }),
      search,
    },
    stretch,
  )
  const ids = rows.map(({ id }) => id)
  const [links, reports] = await Promise.all([
    store.linksOf(account.id, ids),
    report === null
      ? []
      : store.openReports(account.id, {
          code: report,
          ...(rows.length === 0 ? {} : { employees: ids }),
        }),
  ])
  const linked = new Set(
    links.filter((link) => link.state === 'live').map(({ employee }) => employee),
  )
  if (rows.length === 0) {
    // Some reports are about nobody in particular, such as a field that HR no longer gives.
    const said = sentences(
      requestContext,
      reports.filter((one) => one.report.employeeId === null).map((one) => one.report.reason),
    )
    const body =
      said.length > 0 && search === ''
        ? html`<ul class="list">${said.map((line) => html`<li>${ended(line)}</li>`)}</ul>`
        : emptyState(t.none, t.noneText)
    return { body, total }
  }
  const differs = report === 'email-differs' || report === 'email-conflict'
  const product = words.say(column.product, { product: requestContext.branding.product })
  const table = html`<table class="folds">
<thead><tr><th scope="col">${words.texts.portalReview.person}</th>${differs ? html`<th scope="col">${column.hr}</th><th scope="col">${product}</th>` : html`<th scope="col">${words.texts.portalReview.entity}</th>`}<th scope="col">${column.state}</th><th scope="col">${because}</th></tr></thead>
<tbody>${rows.map((row) => {
    const own = reports.filter((one) => one.report.employeeId === row.id)
    return html`<tr>${personCell(account.id, row, account.settings)}${
      differs
        ? differenceCells(own)
        : html`<td>${row.entityIds.map((id) => entityName(requestContext, id)).join(', ')}</td>`
    }<td>${personChip(words, row.state)}${linked.has(row.id) ? '' : html` ${chip('', t.unlinked)}`}</td>
<td class="small">${sentences(requestContext, report === null ? row.why : own.map((one) => one.report.reason)).map((line) => html`<span>${ended(line)} </span>`)}</td></tr>`
  })}</tbody></table>`
  return { body: wideTable(t.title, table), total }
}

function personCell(
  account: string,
  row: EmployeeRow,
  settings: CurrentAccount['account']['settings'],
): Html {
  const name = personName(row, settings)
  const email = addressOf(row.employee, settings)
  return html`<td><a href="/portal/accounts/${account}/people/${row.id}">${name}</a>${email === null || email === name ? '' : html`<br><span class="soft small">${email}</span>`}</td>`
}

function differenceCells(reports: readonly ReportRow[]): Html {
  const detail = reports[0]?.report.detail
  return html`<td>${detail?.['hr'] ?? ''}</td><td>${detail?.['host'] ?? ''}</td>`
}

async function usersTable(
  portal: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
  { search }: Asked,
  stretch: Stretch,
): Promise<{ body: Html; total: number }> {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalPeople
  const filter = { code: 'external-user', search } as const
  const { rows, total } = await portal.deps.store.reportedUsers(account.id, filter, stretch)
  if (rows.length === 0) return { body: emptyState(t.none, t.noneText), total }
  const table = html`<table class="folds">
<thead><tr><th scope="col">${t.person.user}</th><th scope="col">${words.texts.portalReview.entity}</th><th scope="col">${t.column.state}</th></tr></thead>
<tbody>${rows.map((user) => {
    const name = [user.firstName, user.lastName].filter(Boolean).join(' ')
    return html`<tr><td><b>${name === '' ? user.email : name}</b>${name === '' ? '' : html`<br><span class="soft small">${user.email}</span>`}</td>
<td>${user.entityIds.map((id) => entityName(requestContext, id)).join(', ')}</td><td>${chip('', t.person.userState[user.status])}</td></tr>`
  })}</tbody></table>`
  return { body: wideTable(t.title, table), total }
}
