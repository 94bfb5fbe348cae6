import { html } from 'hono/html'
import { addressOf, unreadableAddress } from '../../../core/people/fields.ts'
import type { User } from '../../../core/people/user.ts'
import type { PortalContext } from '../request/request-context.ts'
import { cardText } from '../shell/card-text.ts'
import { chip, factList, type Html } from '../shell/elements.ts'
import { entityName } from '../../../sync/step/entity-names.ts'
import type { KnownPerson } from './known-person.ts'

/** What HR and the host say about a person. */
export function personFactsCard(c: PortalContext, person: KnownPerson): Html {
  const { account, row, link, user } = person
  const requestContext = c.get('requestContext')
  const { words, branding } = requestContext
  const { person: t } = words.texts.portalPeople
  const { employee } = row
  const day = (date: string | null) => (date === null ? t.unknown : words.date(date))
  const entities = row.entityIds.map((id) => entityName(requestContext, id))
  const facts: readonly (readonly [string, string | Html])[] = [
    [
      t.email,
      addressOf(employee, account.settings) ??
        unreadableAddress(employee, account.settings) ??
        t.unknown,
    ],
    [t.number, employee.employeeNumber ?? t.unknown],
    [t.starts, day(person.firstDay)],
    [t.ends, day(person.lastDay)],
    [t.entities, entities.length === 0 ? t.noEntity : words.list(entities)],
    [
      t.user,
      link?.state !== 'live'
        ? t.noUser
        : html`${link.userId} ${user === null ? '' : chip(user.status === 'inactive' ? '' : 'good', user.words?.status ?? t.userState[user.status])}`,
    ],
    ...(user === null
      ? []
      : ([
          [words.say(t.userEmail, { product: branding.product }), user.email],
          [t.cards, cardList(c, user)],
        ] as const)),
  ]
  return html`<section class="card"><h2>${t.facts}</h2>${factList(facts)}</section>`
}

/** The cards, as in the latest user list of the host. */
function cardList(c: PortalContext, { cards }: User): Html {
  const { words } = c.get('requestContext')
  const { status } = words.texts.labels.card
  if (cards.length === 0) return html`${words.texts.portalPeople.person.cardsNone}`
  return html`<ul class="spaced">${cards.map((card) => html`<li>${cardText(words, card)} ${chip(card.status === 'active' ? 'good' : '', card.words?.status ?? status[card.status])}</li>`)}</ul>`
}
