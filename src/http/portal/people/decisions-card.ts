import { html } from 'hono/html'
import type { DecisionName } from '../../../sync/review/offers.ts'
import type { RequestContext } from '../request/request-context.ts'
import { postForm, type Html } from '../shell/elements.ts'
import type { KnownPerson } from './known-person.ts'
import { ANSWERS } from './question-card.ts'
import { personName } from './person-name.ts'

export const DECISIONS: readonly DecisionName[] = [
  'keep',
  'postpone',
  'end',
  'leave-out',
  'undo',
  'invite-again',
  'accept-email',
  'not-this-person',
  'keeps-access',
  'link',
  'unlink',
]

/** The decisions that make sense for this person, each as a form (rule 35). */
export function decisionsCard(requestContext: RequestContext, person: KnownPerson): Html {
  const { words, branding } = requestContext
  const t = words.texts.portalPeople
  if (!requestContext.mayAct)
    return html`<section class="card"><h2>${t.person.decide}</h2><p class="soft">${t.person.viewer}</p></section>`
  const { account, row } = person
  const action = `/portal/accounts/${account.id}/people/${row.id}/decide`
  const name = personName(row, account.settings)
  const fields: Readonly<Partial<Record<DecisionName, Html>>> = {
    postpone: html`<label class="field"><span>${t.date}</span><input type="date" name="until" required></label>`,
    link: html`<label class="field"><span>${t.userId}</span><input type="text" name="user_id" maxlength="200" autocomplete="off" required></label>`,
    end: html`<label class="tick"><input type="checkbox" name="sure" value="yes" required><span>${words.say(t.sure, { name })}</span></label>`,
  }
  return html`<section class="card"><h2>${t.person.decide}</h2><p class="soft">${t.person.decideLead}</p>
<ul class="list between">${possibleDecisions(person).map(
    (decision) =>
      html`<li class="stack"><p><b>${t.decision[decision]}</b><br><span class="soft small">${words.say(t.decisionText[decision], { product: branding.product })}</span></p>${postForm(
        requestContext,
        action,
        html`<input type="hidden" name="decision" value="${decision}">${fields[decision] ?? ''}<button class="${decision === 'end' ? 'grave' : 'plain'}">${t.decision[decision]}</button>`,
        'inline',
      )}</li>`,
  )}</ul></section>`
}

/** Whom to link is asked only while nobody is linked. */
function possibleDecisions({ link, question, whyNot }: KnownPerson): readonly DecisionName[] {
  const isLinked = link?.state === 'live'
  const answers: readonly DecisionName[] = question === null ? [] : ANSWERS[question.about]
  return DECISIONS.filter(
    (decision) =>
      whyNot(decision) === null &&
      !(decision === 'link' && isLinked) &&
      // The card with the question has these.
      !answers.includes(decision),
  )
}
