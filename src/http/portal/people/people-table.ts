import { html } from 'hono/html'
import type { ReportCode } from '../../../core/facts/report.ts'
import { addressOf } from '../../../core/people/fields.ts'
import type { PersonState } from '../../../core/people/person-state.ts'
import { hasAccess } from '../../../core/people/user.ts'
import type { Account, EmployeeRow, Link, ReportRow } from '../../../ports/records.ts'
import type { PeopleFilter } from '../../../ports/store/reads/lists.ts'
import { ended } from '../../../words/text.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import { chip, emptyState, wideTable, type Html } from '../shell/elements.ts'
import { entitiesOf, entityName } from '../../../sync/step/entity-names.ts'
import type { listRequest } from '../shell/list-request.ts'
import { reasonSentences } from '../shell/reason-sentences.ts'
import { personChip } from '../shell/status-chips.ts'
import { personName } from './person-name.ts'

export interface PeopleQuery extends ReturnType<typeof listRequest> {
  readonly state: PersonState | null
  readonly report: ReportCode | null
  readonly decision: StandingDecision | null
}

/** What a decision of an admin that stands does: the person keeps access, lost it, or gets none. */
export type StandingDecision = 'kept' | 'ended' | 'left-out'

/** A rejected plan keeps whoever has a user, and leaves out whoever has none. */
const STANDING: Readonly<Record<StandingDecision, PeopleFilter>> = {
  kept: { decisions: ['keep', 'postpone', 'undo', 'rejected'], linked: true },
  ended: { decisions: ['end'] },
  'left-out': { decisions: ['leave-out', 'rejected'], linked: false },
}

/** One page of people. With a report, the reason column explains the report instead of the person's state. */
export async function peopleTable(
  { deps }: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
  query: PeopleQuery,
): Promise<{ body: Html; total: number }> {
  const { words } = c.get('requestContext')
  const { state, report, decision, search } = query
  const { store } = deps
  const { rows, total } = await store.people(
    account.id,
    {
      ...(state === null ? {} : { states: [state] }),
      ...(report === null ? {} : { reports: [report] }),
      ...(decision === null ? {} : STANDING[decision]),
      search,
    },
    query.stretch,
  )
  const ids = rows.map(({ id }) => id)
  const [links, failed, reports, ofNobody] = await Promise.all([
    store.linksOf(account.id, ids),
    store.failedInvitations(account.id, ids),
    report === null ? [] : store.openReports(account.id, { code: report, employees: ids }),
    report === null ? [] : store.openReports(account.id, { code: report, ofNobody: true }),
  ])
  const facts = factsOfNobody(c, query, ofNobody)
  if (rows.length === 0) {
    const { none, noneText } = words.texts.portalPeople
    return { body: facts ?? emptyState(none, noneText), total }
  }
  const live = links.filter((link) => link.state === 'live')
  const linked = new Set(live.map(({ employee }) => employee))
  const working = await withAccess(deps, c, account, live)
  const table = html`<table class="folds">
${tableHead(c, query)}
<tbody>${rows.map((row) => {
    const own = reports.filter((open) => open.report.employeeId === row.id)
    const known = {
      isLinked: linked.has(row.id),
      hasAccess: working.has(row.id),
      isUnreached: failed.has(row.id),
    }
    return personRow(c, account, query, { row, reports: own, ...known })
  })}</tbody></table>`
  const people = wideTable(words.texts.portalPeople.title, table)
  return { body: facts === null ? people : html`${facts}${people}`, total }
}

/** Employees whose user has access in one of the account's entities. */
async function withAccess(
  { store }: Portal['deps'],
  c: PortalContext,
  account: Account,
  links: readonly Link[],
): Promise<ReadonlySet<string>> {
  const { organization } = c.get('requestContext')
  const owned = entitiesOf(account, organization)
  const ids = links.map(({ userId }) => userId)
  const users = new Map((await store.usersById(organization.id, ids)).map((one) => [one.id, one]))
  const working = links.filter(({ userId }) => {
    const user = users.get(userId)
    return user !== undefined && owned.some((id) => hasAccess(user, id))
  })
  return new Set(working.map(({ employee }) => employee))
}

/** A report may be about no person, such as a field that HR no longer gives. Null: there is none to show. */
function factsOfNobody(
  c: PortalContext,
  { search, page }: PeopleQuery,
  reports: readonly ReportRow[],
): Html | null {
  if (reports.length === 0 || search !== '' || page > 1) return null
  const sentences = reasonSentences(
    c.get('requestContext'),
    reports.map(({ report }) => report.reason),
  )
  return html`<ul class="list">${sentences.map((sentence) => html`<li>${ended(sentence)}</li>`)}</ul>`
}

/** The report is about two addresses, which are shown side by side. */
function comparesAddresses({ report }: PeopleQuery): boolean {
  return report === 'email-differs' || report === 'email-conflict'
}

function tableHead(c: PortalContext, query: PeopleQuery): Html {
  const { words, branding } = c.get('requestContext')
  const { portalReview: texts, portalPeople } = words.texts
  const { column } = portalPeople
  const product = words.say(column.product, { product: branding.product })
  const middle = comparesAddresses(query)
    ? html`<th scope="col">${column.hr}</th><th scope="col">${product}</th>`
    : html`<th scope="col">${texts.entity}</th>`
  return html`<thead><tr><th scope="col">${texts.person}</th>${middle}<th scope="col">${column.state}</th><th scope="col">${texts.because}</th></tr></thead>`
}

function personRow(
  c: PortalContext,
  account: Account,
  query: PeopleQuery,
  {
    row,
    reports,
    isLinked,
    hasAccess: works,
    isUnreached,
  }: {
    row: EmployeeRow
    reports: readonly ReportRow[]
    isLinked: boolean
    hasAccess: boolean
    isUnreached: boolean
  },
): Html {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const name = personName(row, account.settings)
  const email = addressOf(row.employee, account.settings)
  const detail = reports[0]?.report.detail
  const middle = comparesAddresses(query)
    ? html`<td>${detail?.['hr'] ?? ''}</td><td>${detail?.['host'] ?? ''}</td>`
    : html`<td>${row.entityIds.map((id) => entityName(requestContext, id)).join(', ')}</td>`
  const reasons = query.report === null ? row.why : reports.map(({ report }) => report.reason)
  return html`<tr><td><a href="/portal/accounts/${account.id}/people/${row.id}">${name}</a>${email === null || email === name ? '' : html`<br><span class="soft small">${email}</span>`}</td>${middle}<td>${personChip(words, row.state, works)}${isLinked ? '' : html` ${chip('', words.texts.portalPeople.unlinked)}`}${isUnreached ? html` ${chip('bad', words.texts.portalMails.failed)}` : ''}</td>
<td class="small">${reasonSentences(requestContext, reasons).map((sentence) => html`<span>${ended(sentence)} </span>`)}</td></tr>`
}
