import { html } from 'hono/html'
import type { Plan } from '../../../ports/records.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'
import { countsComparison, seenCounts } from './counts-comparison.ts'
import { reviewCounts, type ReviewCounts } from './review-groups.ts'

/** The plan was made again after the page was opened: what the person saw, beside what there is now. */
export async function changedNote(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
): Promise<Html> {
  const t = c.get('requestContext').words.texts.portalReview
  const counts = await reviewCounts(portal, current, plan)
  return html`<section class="note warn" role="alert"><h2>${t.changed}</h2><p>${t.changedText}</p>
${countsComparison(c, { before: [t.then, seenCounts(c.get('form'))], after: [t.now, counts] })}</section>`
}

/** The account's status does not allow the decision. */
export function notNowNote(c: PortalContext, { account }: CurrentAccount): Html {
  const t = c.get('requestContext').words.texts.portalReview
  const base = `/portal/accounts/${account.id}`
  return account.status === 'active' || account.status === 'review'
    ? html`<section class="note warn" role="alert"><p>${t.unrouted}</p><p class="row"><a class="button" href="${base}/settings/entities">${t.toSettings}</a></p></section>`
    : html`<section class="note warn" role="alert"><p>${t.unreadable}</p></section>`
}

/** The typed number of leavers is not the number of the plan. */
export function wrongNumberNote(c: PortalContext, { leaving }: ReviewCounts): Html {
  const { words } = c.get('requestContext')
  const text = words.say(words.texts.portalReview.wrongNumber, { count: leaving })
  return html`<section class="note bad" role="alert"><p>${text}</p></section>`
}
