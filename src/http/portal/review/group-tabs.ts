import { html } from 'hono/html'
import type { Plan } from '../../../ports/records.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { PortalContext } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'
import { queryString } from '../shell/list-request.ts'
import { REVIEW_GROUPS, type ReviewCounts, type ReviewGroup } from './review-groups.ts'

/** What a page of a plan shows. */
export interface ShownPlan {
  readonly plan: Plan
  /** The group whose people are listed. */
  readonly group: ReviewGroup
  readonly counts: ReviewCounts
  /** The plan still waits for a decision. */
  readonly isOpen: boolean
}

/** The number of people in each group, with a link to the group. */
export function groupTabs(
  c: PortalContext,
  { account }: CurrentAccount,
  { plan, group: open, counts }: ShownPlan,
): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalReview
  const path = `/portal/accounts/${account.id}/review`
  const shown = REVIEW_GROUPS.filter(
    (group) => (group !== 'back' && group !== 'unclear') || counts[group] > 0 || open === group,
  )
  return html`<nav aria-label="${t.counts}"><ul class="tiles">${shown.map(
    (group) =>
      html`<li><a href="${path}${queryString({ plan: plan.id, group })}"${group === open ? html` aria-current="true"` : ''}><span>${t.group[group]}</span> <b>${words.number(counts[group])}</b></a></li>`,
  )}</ul></nav>`
}
