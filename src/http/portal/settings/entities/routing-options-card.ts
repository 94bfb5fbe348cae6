import { html } from 'hono/html'
import type { Routing } from '../../../../core/facts/settings.ts'
import { bestRoutingOption, type RoutingOption } from '../../../../sync/account/routing-values.ts'
import type { Words } from '../../../../words/words.ts'
import type { PortalContext } from '../../request/request-context.ts'
import type { Html } from '../../shell/elements.ts'
import { queryString } from '../../shell/list-request.ts'
import type { EntitiesDraft } from './entities-draft.ts'
import { isSameRouting } from './requested-routing.ts'

/** A way to decide the entity: a field of HR, or the same entity for everybody. */
type ShownOption = Omit<RoutingOption, 'by'> & { readonly by: Routing['by'] }

const SINGLE: ShownOption = {
  by: 'single',
  field: null,
  values: 1,
  people: 0,
  samples: [],
  more: false,
}

/** Every field of HR that could decide the entity. A field without values is shown too, and says so. */
export function routingOptionsCard(c: PortalContext, draft: EntitiesDraft): Html {
  const { words } = c.get('requestContext')
  const { entities: t } = words.texts.portalMapping
  const { options, routing, current } = draft
  const saved = current.account.settings.routing
  const note = isSameRouting(routing, saved)
    ? ''
    : isDecided(saved)
      ? words.say(t.fresh, { now: routingName(words, saved) })
      : t.freshFirst
  return html`<section class="card stack"><h2>${t.decides}</h2>
<ul class="routing-options">${[...options, SINGLE].map((option) => optionItem(words, draft, option))}</ul>
${note === '' ? '' : html`<p class="note calm small">${note}</p>`}</section>`
}

function optionItem(words: Words, draft: EntitiesDraft, option: ShownOption): Html {
  const { entities: t } = words.texts.portalMapping
  const { options, values, routing, current, path } = draft
  const saved = current.account.settings.routing
  const best = bestRoutingOption(values, options)
  const isUsable = option.by === 'single' || (option.values > 0 && !option.more)
  const isOpen = isSameRouting(option, routing)
  const mark =
    isDecided(saved) && isSameRouting(option, saved)
      ? html` <span class="chip good">${t.inUse}</span>`
      : !isDecided(saved) && best !== null && isSameRouting(option, best)
        ? html` <span class="chip calm">${t.suggested}</span>`
        : ''
  const text = html`<b>${routingName(words, option)}</b>${mark}${option.by === 'single' ? '' : coverage(words, draft, option)}`
  if (!isUsable && !isOpen) return html`<li class="none"><div>${text}</div></li>`
  const href = `${path}${queryString({ by: option.by, field: option.field })}`
  return html`<li><a href="${href}"${isOpen ? html` aria-current="true"` : ''}>${text}</a></li>`
}

function isDecided(saved: Routing): boolean {
  return saved.by !== 'single' || saved.entity_id !== null
}

/** "Department", "Group of the kind “team”". */
function routingName(words: Words, { by, field }: Pick<Routing, 'by' | 'field'>): string {
  const { way, kind } = words.texts.portalMapping.entities
  const isKnown = by === 'group' && field !== null && Object.hasOwn(kind, field)
  return words.say(way[by], { field: isKnown ? kind[field as keyof typeof kind] : (field ?? '') })
}

/** How many values the field has, how many people have one, and some of the values. */
function coverage(words: Words, { values }: EntitiesDraft, option: ShownOption): Html {
  const { entities: t } = words.texts.portalMapping
  if (option.values === 0)
    return html`<small>${option.more ? t.crowded : values.people === 0 ? t.unread : t.none}</small>`
  const people = Math.min(option.people, values.people)
  const samples =
    option.samples.length === 0
      ? ''
      : words.say(t.samples, { samples: words.list([...option.samples]) })
  return html`<small>${words.many(t.values, option.values)} · ${words.say(t.reach, { people, all: values.people })}</small>
<small>${option.more ? t.crowded : samples}</small>`
}
