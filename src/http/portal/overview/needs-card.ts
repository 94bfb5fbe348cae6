import { html } from 'hono/html'
import type { ReportCode } from '../../../core/facts/report.ts'
import { numbersOf } from '../../../core/plan/counts.ts'
import { REPORT_CODES, REPORTS } from '../../../core/tell/report-catalogue.ts'
import { countsOfPlan } from '../../../sync/step/plan-people.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'

/** What waits for an admin, and reports that need no answer. */
export interface Needs {
  /** How many people the waiting plan is about; null where no plan waits. */
  readonly planned: number | null
  readonly reports: readonly ReportCount[]
  /** People whom HR shows as left, and who keep access by a decision. */
  readonly kept: number
  /** How many things wait for an admin. */
  readonly urgent: number
}

interface ReportCount {
  readonly code: ReportCode
  readonly count: number
}

export async function loadNeeds(
  { deps }: Portal,
  { account, heldPlan }: CurrentAccount,
): Promise<Needs> {
  const [counted, failedMails, counts] = await Promise.all([
    deps.store.countReports(account.id),
    deps.store.countFailedMails(account.id),
    heldPlan === null ? null : countsOfPlan(deps.store, heldPlan),
  ])
  // The people with an unknown status are in the line that asks what the status means.
  const isAsked = counted.some(({ code }) => code === 'status-word')
  const reports = REPORT_CODES.filter((code) => code !== 'unknown-status' || !isAsked).flatMap(
    (code) => {
      // Counted by mail, and known before the next run reports them.
      if (code === 'mail-failed') return failedMails === 0 ? [] : [{ code, count: failedMails }]
      return counted.filter((one) => one.code === code)
    },
  )
  const kept = reports.some(({ code }) => code === 'kept-by-override')
    ? (await deps.store.people(account.id, KEPT, { offset: 0, limit: 1 })).total
    : 0
  const urgent =
    reports.filter(isUrgent).length + (heldPlan === null ? 0 : 1) + (kept === 0 ? 0 : 1)
  const planned = counts === null ? null : numbersOf(counts, 'any').people
  return { planned, reports, kept, urgent }
}

/** The waiting plan comes first, then the urgent reports, then the others. */
export function needsCard(c: PortalContext, current: CurrentAccount, needs: Needs): Html {
  const texts = c.get('requestContext').words.texts.portalHome
  const urgent = needs.reports.filter(isUrgent)
  // People who have left and are kept are named above; a second line with the same people says no more.
  const isNamed = ({ code, count }: ReportCount) =>
    code === 'kept-by-override' && count <= needs.kept
  const rest = needs.reports.filter((report) => !isUrgent(report) && !isNamed(report))
  const line = (report: ReportCount) => reportLine(c, current, report)
  const plan = current.heldPlan === null ? [] : [planLine(c, current, needs.planned ?? 0)]
  const kept = needs.kept === 0 ? [] : [keptLine(c, current, needs.kept)]
  return html`<section class="card"><h2>${texts.needs}</h2>
${
  plan.length + kept.length + urgent.length === 0
    ? html`<p class="soft">${texts.needsNothing}</p>`
    : html`<ul class="list">${plan}${kept}${urgent.map(line)}</ul>`
}
${rest.length === 0 ? '' : html`<h3 class="between">${texts.good}</h3><ul class="list">${rest.map(line)}</ul>`}</section>`
}

function isUrgent({ code }: ReportCount): boolean {
  return REPORTS[code].urgent
}

function planLine(c: PortalContext, { account, heldPlan }: CurrentAccount, planned: number): Html {
  const { words, organization } = c.get('requestContext')
  const texts = words.texts.portalHome
  const since = heldPlan?.heldSince ?? heldPlan?.createdAt ?? null
  return linkLine({
    href: `/portal/accounts/${account.id}/review`,
    text: heldPlan?.firstSync === true ? texts.heldFirst : words.many(texts.held, planned),
    more:
      since === null
        ? ''
        : words.say(texts.heldSince, { time: words.brief(since, organization.timezone) }),
    go: texts.decide,
  })
}

/** The people of `keptLine`. */
const KEPT = { states: ['left'], reports: ['kept-by-override'] } as const

function keptLine(c: PortalContext, { account }: CurrentAccount, count: number): Html {
  const { words } = c.get('requestContext')
  const texts = words.texts.portalHome
  return linkLine({
    href: `/portal/accounts/${account.id}/people?state=left&report=kept-by-override`,
    text: words.many(texts.kept, count),
    more: texts.keptText,
    go: texts.look,
  })
}

function reportLine(
  c: PortalContext,
  { account }: CurrentAccount,
  { code, count }: ReportCount,
): Html {
  const { words } = c.get('requestContext')
  const { look } = words.texts.portalHome
  return linkLine({
    // Answered once for everybody, or about no person: the page of people would be empty.
    href:
      code === 'status-word' || code === 'mail-failed' || code === 'attribute-lost'
        ? `/portal/accounts/${account.id}/${REPORTS[code].answeredIn}`
        : `/portal/accounts/${account.id}/people?report=${code}`,
    text: words.many(words.texts.portalReports[code], count),
    more: '',
    go: look,
  })
}

function linkLine(line: { href: string; text: string; more: string; go: string }): Html {
  return html`<li><a class="through" href="${line.href}"><span><b>${line.text}</b>${line.more === '' ? '' : html`<br><span class="soft small">${line.more}</span>`}</span><span class="go">${line.go}</span></a></li>`
}
