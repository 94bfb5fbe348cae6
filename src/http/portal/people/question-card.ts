import { html } from 'hono/html'
import type { QuestionKind } from '../../../core/decide/identity/question.ts'
import { addressOf } from '../../../core/people/fields.ts'
import type { User } from '../../../core/people/user.ts'
import type { DecisionName } from '../../../sync/review/offers.ts'
import type { RequestContext } from '../request/request-context.ts'
import { cardText } from '../shell/card-text.ts'
import { factList, postForm, type Html } from '../shell/elements.ts'
import type { KnownPerson } from './known-person.ts'
import { personName } from './person-name.ts'

type Answer = Extract<DecisionName, 'link' | 'end' | 'keeps-access' | 'not-this-person'>

/** What can be answered, the most likely first. */
export const ANSWERS: Readonly<Record<QuestionKind, readonly Answer[]>> = {
  'identity-change': ['link', 'not-this-person'],
  'left-with-access': ['end', 'keeps-access', 'not-this-person'],
  'same-person': ['link', 'keeps-access', 'not-this-person'],
}

/** Whose user a user is, with HR and product side by side and one button for each answer (rules 9, 10, 12 and 36). */
export function questionCard(requestContext: RequestContext, person: KnownPerson): Html | '' {
  const { question, row, account } = person
  if (question === null) return ''
  const { words, branding } = requestContext
  const { question: t, person: labels, column } = words.texts.portalPeople
  const { user, about } = question
  const inHr = nameAndAddress(
    personName(row, account.settings),
    addressOf(row.employee, account.settings),
  )
  const cards = user.cards.filter(({ status }) => status === 'active')
  const facts: readonly (readonly [string, string])[] = [
    [column.hr, inHr],
    [words.say(column.product, { product: branding.product }), userText(user)],
    ...(cards.length === 0
      ? []
      : [[labels.cards, words.list(cards.map((card) => cardText(words, card)))] as const]),
  ]
  return html`<section class="card note" id="question"><h2>${t.title[about]}</h2>${factList(facts)}${
    requestContext.mayAct ? answerForms(requestContext, person) : ''
  }</section>`
}

export function userText({ firstName, lastName, email }: User): string {
  return nameAndAddress([firstName, lastName].filter(Boolean).join(' '), email)
}

function nameAndAddress(name: string, address: string | null): string {
  return address === null || name === address ? name : `${name} ${address}`.trim()
}

function answerForms(requestContext: RequestContext, person: KnownPerson): Html {
  const { words } = requestContext
  const { question: t, sure } = words.texts.portalPeople
  const { question, account, row, whyNot } = person
  if (question === null) return html``
  const action = `/portal/accounts/${account.id}/people/${row.id}/decide`
  const name = personName(row, account.settings)
  const follows: Readonly<Partial<Record<Answer, string>>> = t.follows[question.about]
  const possible = ANSWERS[question.about].filter((answer) => whyNot(answer) === null)
  return html`<ul class="list between">${possible.map(
    (answer) =>
      html`<li class="stack"><p class="soft small">${follows[answer] ?? ''}</p>${postForm(
        requestContext,
        action,
        html`<input type="hidden" name="decision" value="${answer}"><input type="hidden" name="user_id" value="${question.user.id}">${
          answer === 'end'
            ? html`<label class="tick"><input type="checkbox" name="sure" value="yes" required><span>${words.say(sure, { name })}</span></label>`
            : ''
        }<button class="${answer === 'end' ? 'grave' : 'plain'}">${t.answer[answer]}</button>`,
        'inline',
      )}</li>`,
  )}</ul>`
}
