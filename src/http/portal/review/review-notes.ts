import { html } from 'hono/html'
import type { Plan } from '../../../ports/records.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'
import { countsComparison, seenCounts } from './counts-comparison.ts'
import { reviewCounts } from './review-groups.ts'

/** For a plan that has a new revision since the page was opened: the numbers the admin saw beside the current ones. */
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

/** Nobody can approve now: either no entity is chosen in the routing, or HR cannot be read. */
export function cannotApproveNote(c: PortalContext, { account }: CurrentAccount): Html {
  const t = c.get('requestContext').words.texts.portalReview
  const base = `/portal/accounts/${account.id}`
  return account.status === 'active' || account.status === 'review'
    ? html`<section class="note warn" role="alert"><p>${t.unrouted}</p><p class="row"><a class="button" href="${base}/settings/entities">${t.toSettings}</a></p></section>`
    : html`<section class="note warn" role="alert"><p>${t.unreadable}</p></section>`
}

/** The admin typed another number than that of the people it is about. */
export function wrongNumberNote(c: PortalContext, count: number): Html {
  const { words } = c.get('requestContext')
  const text = words.say(words.texts.portalReview.wrongNumber, { count })
  return html`<section class="note bad" role="alert"><p>${text}</p></section>`
}
