import { html } from 'hono/html'
import type { Plan } from '../../../ports/records.ts'
import { seconds } from '../../../sync/step/durations.ts'
import { routingHint } from '../connect/routing-hint.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import { emptyState, livePart, type Html } from '../shell/elements.ts'
import { listRequest } from '../shell/list-request.ts'
import { portalPage } from '../shell/portal-page.ts'
import { decisionCard } from './decision-card.ts'
import { groupCard } from './group-card.ts'
import { groupTabs } from './group-tabs.ts'
import { holdReasonsCard } from './hold-reasons-card.ts'
import { ownEnding } from './own-ending.ts'
import { earlierParts, pastPlanCard } from './past-plan-card.ts'
import { isReviewGroup, REVIEW_GROUPS, reviewCounts } from './review-groups.ts'

/** The plan waits for a decision. A decided plan stays `held` until it is applied. */
export function isOpenPlan(plan: Plan): boolean {
  return plan.state === 'held' && plan.decidedAt === null
}

export async function reviewPage(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
  { status = 200, note }: { status?: 200 | 409 | 422; note?: Html } = {},
): Promise<Response> {
  const { words, session } = c.get('requestContext')
  const t = words.texts.portalReview
  const { account } = current
  const isOpen = isOpenPlan(plan)
  // Until its leavers have been read again, a plan contains what the decision left out.
  const isPart = plan.part !== null && plan.state !== 'held'
  const counts = await reviewCounts(portal, current, plan)
  const requested = c.req.query('group')
  const group = isReviewGroup(requested)
    ? requested
    : (REVIEW_GROUPS.find((one) => counts[one] > 0) ?? 'leaving')
  const shown = { plan, group, counts, isOpen }
  const own = isOpen ? await ownEnding(portal, plan, session) : null
  const isRenewing = isOpen && (await isBeingRenewed(portal, current))
  const csv = `/portal/accounts/${account.id}/review.csv?plan=${encodeURIComponent(plan.id)}`
  const body = html`<div class="stack">
${note ?? (isOpen && plan.firstSync ? routingHint(c, account) : '')}
${isRenewing ? html`<p class="note calm waiting" role="status"><span class="spin" aria-hidden="true"></span>${t.renewing}</p>` : ''}
${isOpen ? await earlierParts(portal, c, plan) : ''}
${isOpen ? holdReasonsCard(c, plan, current.account) : await pastPlanCard(portal, c, current, plan, counts)}
${groupTabs(c, current, shown)}
${await groupCard(portal, c, current, { ...shown, ...listRequest(c) })}
${isOpen ? decisionCard(c, current, { plan, counts, own }) : ''}
</div>`
  return portalPage(c, {
    title: t.title,
    lead: isOpen ? t.lead : isPart ? t.leadPart : t.leadDone,
    entry: 'review',
    current,
    status,
    ...(isRenewing && { refresh: 5 }),
    aside: html`<a class="button" href="${csv}" download>${t.csv}</a>`,
    body: livePart('plan', body, isRenewing ? 3 : null),
  })
}

/** No plan waits for a decision. */
export function noPlanPage(
  c: PortalContext,
  current: CurrentAccount,
): Response | Promise<Response> {
  const t = c.get('requestContext').words.texts.portalReview
  const runs = html`<a class="button" href="/portal/accounts/${current.account.id}/runs">${t.noneGo}</a>`
  return portalPage(c, {
    title: t.title,
    entry: 'review',
    current,
    body: emptyState(t.none, t.noneText, runs),
  })
}

const SOON = seconds(20)

/** The settings have changed since the plan was made, and the run that makes it again is due or has begun. */
async function isBeingRenewed({ deps }: Portal, { account }: CurrentAccount): Promise<boolean> {
  const { settingsAt, plannedSettingsAt, nextSyncAt } = account
  if (plannedSettingsAt === null || plannedSettingsAt === settingsAt) return false
  const soon = new Date(deps.clock.now().getTime() + SOON).toISOString()
  if (nextSyncAt !== null && nextSyncAt <= soon) return true
  return (await deps.store.openRuns(account.id)).length > 0
}
