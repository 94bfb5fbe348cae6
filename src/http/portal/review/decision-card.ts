import { html } from 'hono/html'
import type { Plan } from '../../../ports/records.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { PortalContext } from '../request/request-context.ts'
import { postForm, type Html } from '../shell/elements.ts'
import type { OwnEnding } from './own-ending.ts'
import { seenFields } from './counts-comparison.ts'
import type { ReviewCounts } from './review-groups.ts'

/** To approve more leavers than this, the admin has to type their number. */
export const UNTYPED_LIMIT = 10

export function needsTypedNumber({ leaving }: Pick<ReviewCounts, 'leaving'>): boolean {
  return leaving > UNTYPED_LIMIT
}

/** Approve and reject. Both forms contain what was shown: the plan, its revision and its numbers. */
export function decisionCard(
  c: PortalContext,
  { account }: CurrentAccount,
  { plan, counts, own }: { plan: Plan; counts: ReviewCounts; own: OwnEnding | null },
): Html {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalReview
  if (!requestContext.mayAct)
    return html`<section class="card"><h2>${t.decide}</h2><p class="soft">${t.viewer}</p></section>`
  const base = `/portal/accounts/${account.id}`
  const seen = seenFields(plan, counts)
  const typed = needsTypedNumber(counts)
    ? html`<label class="field"><span>${words.say(t.typeNumber, { count: counts.leaving })}</span><input type="text" inputmode="numeric" name="leavers" autocomplete="off" required size="8"></label>`
    : ''
  const approve =
    own === null
      ? html`<p>${words.many(t.approveText, counts.decided)}</p>
${postForm(requestContext, `${base}/review/approve`, html`${seen}${typed}<button class="main">${t.approve}</button>`)}`
      : own.whose === 'own'
        ? html`<div class="note bad"><h3>${t.own}</h3><p>${t.ownText}</p><p class="row"><a class="button" href="${base}/people/${own.employee}">${t.ownPage}</a></p></div>`
        : html`<div class="note bad"><h3>${t.ofMaker}</h3><p>${words.say(t.ofMakerText, { by: requestContext.session.letInBy ?? '', product: requestContext.branding.product })}</p></div>`
  return html`<section class="card stack" id="decide"><h2>${t.decide}</h2>
<div class="pair"><div class="stack">${approve}</div>
<div class="stack"><p>${plan.firstSync ? t.rejectFirst : t.rejectText}</p>
${postForm(requestContext, `${base}/review/reject`, html`${seen}<button class="grave">${t.reject}</button>`)}</div></div></section>`
}
