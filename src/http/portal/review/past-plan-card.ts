import { html } from 'hono/html'
import type { Plan } from '../../../ports/records.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'
import { countsComparison } from './counts-comparison.ts'
import { reviewCounts, type ReviewCounts } from './review-groups.ts'

/** For a plan that was decided or superseded: what became of it, and the plan that waits now. */
export async function pastPlanCard(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
  counts: ReviewCounts,
): Promise<Html> {
  const t = c.get('requestContext').words.texts.portalReview
  const base = `/portal/accounts/${current.account.id}`
  const { heldPlan } = current
  const became = outcomeSentences(c, plan)
  if (heldPlan === null || heldPlan.id === plan.id)
    return html`<section class="note calm"><p>${became}</p><p class="row"><a class="button" href="${base}/runs/${plan.run}">${t.toRun}</a></p></section>`
  const newest = await reviewCounts(portal, current, heldPlan)
  return html`<section class="note warn"><h2>${plan.part === null ? t.notNewest : t.restWaits}</h2><p>${became}</p>
${countsComparison(c, { before: [t.thisPlan, counts], after: [t.newest, newest] })}
<p class="row"><a class="button main" href="${base}/review">${t.toNewest}</a></p></section>`
}

/** What was decided about other parts of the plan that waits. */
export async function earlierParts(
  { deps }: Portal,
  c: PortalContext,
  { id, run }: Plan,
): Promise<Html | ''> {
  const plans = await deps.store.plansOfRun(run)
  const parts = plans.filter((one) => one.id !== id && one.part !== null && one.state !== 'held')
  if (parts.length === 0) return ''
  return html`<section class="note calm">${parts.map((one) => html`<p>${outcomeSentences(c, one)}</p>`)}</section>`
}

function outcomeSentences(c: PortalContext, plan: Plan): string {
  const { words } = c.get('requestContext')
  const { part } = plan
  const about = part === null ? '' : ` ${words.say(words.texts.portalReview.part, { ...part })}`
  return `${outcomeSentence(c, plan)}.${about}`
}

function outcomeSentence(c: PortalContext, plan: Plan): string {
  const { words, organization } = c.get('requestContext')
  const t = words.texts.portalReview
  // A decided plan stays held until the run that applies it begins.
  const state = plan.state === 'held' || plan.state === 'draft' ? 'approved' : plan.state
  const time = words.brief(plan.decidedAt ?? plan.createdAt, organization.timezone)
  const name = plan.decidedBy === null ? '' : words.actor(plan.decidedBy)
  return state === 'superseded' || plan.decidedBy !== null
    ? words.say(t.state[state], { name, time })
    : t.state.released
}
