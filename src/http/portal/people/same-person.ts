import { html } from 'hono/html'
import { NotFound } from '../../../core/facts/errors.ts'
import { decideForMany } from '../../../sync/review/decide-many.ts'
import { peopleBy } from '../../../sync/review/people-by.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, RequestContext } from '../request/request-context.ts'
import { postForm, type Html } from '../shell/elements.ts'
import { UNTYPED_LIMIT } from '../review/decision-card.ts'

/** Where an answer leads back to. */
export type AskedOn = 'review' | 'people'

/** One answer for everybody about whom it is asked whether they are the user with their address (rule 9). */
export function sameForAllForm(
  requestContext: RequestContext,
  { account }: CurrentAccount,
  count: number,
  back: AskedOn,
): Html | '' {
  const { words, mayAct } = requestContext
  if (count === 0 || !mayAct) return ''
  const t = words.texts.portalReview
  const typed =
    count > UNTYPED_LIMIT
      ? html`<label class="field"><span>${words.say(t.typePeople, { count })}</span><input type="text" inputmode="numeric" name="people" autocomplete="off" required size="8"></label>`
      : ''
  return html`<div class="between"><p>${t.sameAllText}</p>${postForm(
    requestContext,
    `/portal/accounts/${account.id}/same-person`,
    html`<input type="hidden" name="back" value="${back}">${typed}<button class="plain">${words.many(t.sameAll, count)}</button>`,
    'inline',
  )}</div>`
}

/** The two answers about one person. */
export function sameOrOtherForms(
  requestContext: RequestContext,
  account: string,
  person: string,
): Html | '' {
  if (!requestContext.mayAct) return ''
  const { answer: t } = requestContext.words.texts.portalPeople.question
  const answer = (decision: 'link' | 'not-this-person') =>
    postForm(
      requestContext,
      `/portal/accounts/${account}/people/${person}/decide`,
      html`<input type="hidden" name="back" value="review"><input type="hidden" name="decision" value="${decision}"><button class="plain small">${t[decision]}</button>`,
      'inline',
    )
  return html`<div class="row">${answer('link')}${answer('not-this-person')}</div>`
}

type AnswerForAll =
  | { readonly kind: 'taken'; readonly to: string }
  /** Another number was typed, and nothing was done. */
  | { readonly kind: 'wrong-number'; readonly count: number }

/** Takes the answer for all. */
export async function takeSameForAll(
  portal: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
): Promise<AnswerForAll> {
  const { deps } = portal
  const form = c.get('form')
  const asked = await peopleBy(deps.store, account.id, { code: 'match-unclear' })
  if (asked.length === 0) throw new NotFound('nobody is asked about')
  const typed = (form.get('people') ?? '').replaceAll(/[\s.,'’]/g, '')
  if (asked.length > UNTYPED_LIMIT && typed !== String(asked.length))
    return { kind: 'wrong-number', count: asked.length }
  const { email: actor, letInBy } = c.get('requestContext').session
  await decideForMany(deps, account.id, asked, { decision: 'link', actor, letInBy })
  flash(c, 'decided', portal)
  const base = `/portal/accounts/${account.id}`
  return { kind: 'taken', to: form.get('back') === 'people' ? `${base}/people` : `${base}/review` }
}
