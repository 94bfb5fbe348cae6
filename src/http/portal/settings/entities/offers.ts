import { html } from 'hono/html'
import type { Routing } from '../../../../core/facts/settings.ts'
import type { Words } from '../../../../words/words.ts'
import { bestRoutingOption, type RoutingOption } from '../../../../sync/account/routing-values.ts'
import { isSameWay, type Draft } from './draft.ts'
import type { PortalContext } from '../../request/request-context.ts'
import type { Html } from '../../shell/elements.ts'
import { queryString } from '../../shell/list-request.ts'

/** Everything HR could tell entities by; what it gives nothing for is there too, and says so. */
export function offersCard(c: PortalContext, draft: Draft): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalPlaces.places
  const { offers, survey, routing, current } = draft
  const saved = current.account.settings.routing
  const best = bestRoutingOption(survey, offers)
  const decided = saved.by !== 'single' || saved.entity_id !== null
  const single = {
    by: 'single',
    field: null,
    values: 1,
    people: 0,
    samples: [],
    more: false,
  } as const
  const note = isSameWay(routing, saved)
    ? ''
    : decided
      ? words.say(t.fresh, { now: wayName(words, saved) })
      : t.freshFirst
  return html`<section class="card stack"><h2>${t.decides}</h2>
<ul class="ways">${[...offers, single].map((offer) => {
    const usable = offer.by === 'single' || (offer.values > 0 && !offer.more)
    const marks = [
      decided && isSameWay(offer, saved) ? html` <span class="chip good">${t.inUse}</span>` : '',
      !decided && best !== null && isSameWay(offer, best)
        ? html` <span class="chip calm">${t.suggested}</span>`
        : '',
    ]
    const shown = isSameWay(offer, routing)
    const inside = html`<b>${wayName(words, offer)}</b>${marks}${offer.by === 'single' ? '' : reach(words, draft, offer)}`
    const href = `/portal/accounts/${current.account.id}/places${queryString({ by: offer.by, field: offer.field })}`
    return usable || shown
      ? html`<li><a href="${href}"${shown ? html` aria-current="true"` : ''}>${inside}</a></li>`
      : html`<li class="none"><div>${inside}</div></li>`
  })}</ul>
${note === '' ? '' : html`<p class="note calm small">${note}</p>`}</section>`
}

/** “Department”, “Group of the kind ‘Team’”. */
export function wayName(words: Words, { by, field }: Pick<Routing, 'by' | 'field'>): string {
  const { way, kind } = words.texts.portalPlaces.places
  const known = by === 'group' && field !== null && Object.hasOwn(kind, field)
  return words.say(way[by], { field: known ? kind[field as keyof typeof kind] : (field ?? '') })
}

function reach(words: Words, { survey }: Draft, offer: RoutingOption): Html {
  const t = words.texts.portalPlaces.places
  if (offer.values === 0)
    return html`<small>${offer.more ? t.crowded : survey.people === 0 ? t.unread : t.none}</small>`
  const people = Math.min(offer.people, survey.people)
  const samples =
    offer.samples.length === 0
      ? ''
      : words.say(t.samples, { samples: words.list([...offer.samples]) })
  return html`<small>${words.many(t.values, offer.values)} · ${words.say(t.reach, { people, all: survey.people })}</small>
<small>${offer.more ? t.crowded : samples}</small>`
}
