import { html } from 'hono/html'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { ReportCode } from '../../../core/facts/report.ts'
import { REPORT_CODES, REPORTS } from '../../../core/tell/report-catalogue.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Html } from '../shell/elements.ts'

export interface Needs {
  /** Steps of the plan that waits; null where none does. */
  readonly planned: number | null
  readonly reports: readonly { readonly code: ReportCode; readonly count: number }[]
  /** How many things wait for a person. */
  readonly urgent: number
}

export async function needsOf(
  { deps }: Portal,
  { account, heldPlan }: CurrentAccount,
): Promise<Needs> {
  const [counted, planned] = await Promise.all([
    deps.store.countReports(account.id),
    heldPlan === null ? null : deps.store.countPlanned(heldPlan.id),
  ])
  const reports = REPORT_CODES.flatMap((code) => counted.filter((one) => one.code === code))
  const urgent =
    reports.filter(({ code }) => REPORTS[code].urgent).length + (heldPlan === null ? 0 : 1)
  return { planned, reports, urgent }
}

/** The plan first, then what a person should look at, then what is good to know; each with its way. */
export function needsCard(
  c: PortalContext,
  { account, heldPlan }: CurrentAccount,
  needs: Needs,
): Html {
  const { words, organization } = c.get('requestContext')
  const texts = words.texts.portalHome
  const base = `/portal/accounts/${account.id}`
  const line = (href: string, text: string, more: string, go: string): Html =>
    html`<li><a class="through" href="${href}"><span><b>${text}</b>${more === '' ? '' : html`<br><span class="soft small">${more}</span>`}</span><span class="go">${go}</span></a></li>`
  const report = ({ code, count }: Needs['reports'][number]): Html =>
    line(`${base}/people?report=${code}`, words.many(texts.report[code], count), '', texts.look)
  const since = heldPlan?.heldSince ?? heldPlan?.createdAt
  const plan =
    heldPlan === null
      ? []
      : [
          line(
            `${base}/review`,
            heldPlan.firstSync ? texts.heldFirst : words.many(texts.held, needs.planned ?? 0),
            since === undefined
              ? ''
              : words.say(texts.heldSince, { time: words.brief(since, organization.timezone) }),
            texts.decide,
          ),
        ]
  const urgent = needs.reports.filter(({ code }) => REPORTS[code].urgent)
  const rest = needs.reports.filter(({ code }) => !REPORTS[code].urgent)
  return html`<section class="card"><h2>${texts.needs}</h2>
${
  plan.length + urgent.length === 0
    ? html`<p class="soft">${texts.needsNothing}</p>`
    : html`<ul class="list">${plan}${urgent.map(report)}</ul>`
}
${rest.length === 0 ? '' : html`<h3 class="between">${texts.good}</h3><ul class="list">${rest.map(report)}</ul>`}</section>`
}
