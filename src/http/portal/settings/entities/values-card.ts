import { html } from 'hono/html'
import { fold } from '../../../../core/facts/fold.ts'
import type { Words } from '../../../../words/words.ts'
import type { PortalContext } from '../../request/request-context.ts'
import { select, type Html, type SelectOptions } from '../../shell/elements.ts'
import { pageLinks } from '../../shell/list-parts.ts'
import { queryString } from '../../shell/list-request.ts'
import type { EntitiesDraft } from './entities-draft.ts'
import { NO_ENTITY, type ValueRow } from './value-rows.ts'

/** A form with this many values stays far below the size that the guard accepts. */
const VALUES_PER_PAGE = 150

/** With more values than this, the page has a filter, and the bulk assignment stands above the table. */
const SHORT_LIST = 12

/** One page of the values that were searched for. */
export interface FoundRows {
  readonly rows: readonly ValueRow[]
  readonly search: string
  readonly page: number
  readonly pages: number
}

export function foundRows(c: PortalContext, all: readonly ValueRow[]): FoundRows {
  const form = c.get('form')
  const parameter = (name: string) => c.req.query(name) ?? form.get(name) ?? ''
  const search = parameter('q').trim().slice(0, 100)
  const found = all.filter(({ label }) => fold(label).includes(fold(search)))
  const pages = Math.max(1, Math.ceil(found.length / VALUES_PER_PAGE))
  const requested = parameter('page')
  const page = /^[1-9]\d{0,4}$/.test(requested) ? Math.min(Number(requested), pages) : 1
  const rows = found.slice((page - 1) * VALUES_PER_PAGE, page * VALUES_PER_PAGE)
  return { rows, search, page, pages }
}

/** A search over all pages of values; on a single page the script filters instead. */
export function valueSearch(
  c: PortalContext,
  draft: EntitiesDraft,
  { search, pages }: FoundRows,
): Html | '' {
  const { entities: t } = c.get('requestContext').words.texts.portalMapping
  if (pages === 1 && search === '') return ''
  const { path, routing } = draft
  const { by, field } = routing
  return html`<form method="get" action="${path}" class="search" role="search"><input type="hidden" name="by" value="${by}"><input type="hidden" name="field" value="${field ?? ''}">
<label class="grow"><span class="unseen">${t.filter}</span><input type="search" name="q" value="${search}" placeholder="${t.filter}"></label><button class="plain">${t.find}</button>${search === '' ? '' : html`<a class="button" href="${path}${queryString({ by, field })}">${t.all}</a>`}</form>`
}

/** The values in HR, each with its number of people and its entity. */
export function valuesCard(c: PortalContext, draft: EntitiesDraft, found: FoundRows): Html {
  const { words } = c.get('requestContext')
  const { entities: t, undecided } = words.texts.portalMapping
  const { routing, rows, entities } = draft
  const options = entities.map(({ id, name }) => [id, name] as const)
  if (routing.by === 'single')
    return html`<section class="card form" id="values"><label class="field"><span>${t.oneEntity}</span>${select('entity_id', routing.entity_id ?? '', [['', undecided], ...options])}</label></section>`
  if (rows.length === 0)
    return html`<section class="card" id="values"><p class="soft">${t.empty}</p></section>`
  const targets = [...options, [NO_ENTITY, t.onPurpose] as const]
  const isLong = rows.length > SHORT_LIST
  return html`<section class="card values" id="values">
<header><h2>${t.valuesTitle}</h2><p class="small" id="left">${undecidedCount(words, rows)}</p></header>
${isLong ? html`<label class="narrow" data-script hidden><span class="unseen">${t.filter}</span><input type="search" data-narrows="rows" placeholder="${t.filter}" autocomplete="off"></label>` : ''}
${isLong ? bulkAssignment(words, draft, targets) : ''}
${suggestionsButton(words, draft)}
<input type="hidden" name="q" value="${found.search}"><input type="hidden" name="page" value="${String(found.page)}">
${found.rows.length === 0 ? html`<p class="soft">${t.emptyFound}</p>` : valueTable(words, draft, found, targets)}
${valuePages(words, draft, found)}
${isLong ? '' : bulkAssignment(words, draft, targets)}</section>`
}

function undecidedCount(words: Words, rows: readonly ValueRow[]): Html {
  const { entities: t } = words.texts.portalMapping
  const open = rows.filter(({ assigned }) => assigned === '')
  const people = open.reduce((sum, row) => sum + row.people, 0)
  return open.length === 0
    ? html`<span class="chip good">${t.leftNone}</span>`
    : html`<b>${words.many(t.left, open.length, { people })}</b>`
}

function valueTable(
  words: Words,
  draft: EntitiesDraft,
  found: FoundRows,
  targets: SelectOptions,
): Html {
  const { entities: t, people, entity } = words.texts.portalMapping
  return html`<table class="folds"><thead><tr><th scope="col"><input type="checkbox" data-ticks="pick" aria-label="${t.tickAll}" data-script hidden></th><th scope="col">${t.value}</th><th scope="col" class="number">${people}</th><th scope="col">${entity}</th></tr></thead>
<tbody id="rows">${found.rows.map((row) => valueTableRow(words, draft, row, targets))}</tbody></table>`
}

function valueTableRow(
  words: Words,
  draft: EntitiesDraft,
  row: ValueRow,
  targets: SelectOptions,
): Html {
  const { entities: t, entity, undecided } = words.texts.portalMapping
  const { key, label, people, assigned, mark } = row
  const chip =
    mark === 'gone'
      ? html` <span class="chip">${t.gone}</span>`
      : mark === null
        ? ''
        : html` <span class="chip warn open">${mark === 'new' ? t.isNew : undecided}</span>`
  return html`<tr data-words="${label}"><td class="pick"><input type="checkbox" name="pick" value="${key}" data-still aria-label="${words.say(t.tick, { value: label })}"></td><td>${label}${chip}</td><td class="number">${words.number(people)}</td><td>${select(`to:${key}`, assigned, [['', undecided], ...targets], `${entity}: ${label}`)}${suggestion(words, draft, row)}</td></tr>`
}

function suggestion(words: Words, { entities, path }: EntitiesDraft, row: ValueRow): Html | '' {
  const { entities: t } = words.texts.portalMapping
  const { key, label, assigned, suggested } = row
  const name = assigned === '' ? entities.find(({ id }) => id === suggested)?.name : undefined
  if (name === undefined) return ''
  const text = words.say(t.hint, { entity: name })
  return html`<span class="hint open">${text} <button class="link" name="do" value="take:${key}" formaction="${path}/preview#values" aria-label="${text}: ${label}. ${t.take}">${t.take}</button></span>`
}

/** Gives one entity to all ticked values. */
function bulkAssignment(words: Words, { path }: EntitiesDraft, targets: SelectOptions): Html {
  const { entities: t } = words.texts.portalMapping
  return html`<fieldset class="several"><legend>${t.several}</legend><p class="soft small">${t.severalHint}</p><div class="row"><label class="row grow"><span>${t.giveTo}</span>${select('give_to', '', [['', '…'], ...targets], undefined, true)}</label><button class="plain" name="do" value="give" formaction="${path}/preview#values">${t.give}</button></div></fieldset>`
}

function suggestionsButton(words: Words, { path, rows }: EntitiesDraft): Html | '' {
  const { entities: t } = words.texts.portalMapping
  const open = rows.filter(({ assigned, suggested }) => assigned === '' && suggested !== null)
  return open.length < 2
    ? ''
    : html`<p class="row"><button class="plain small" name="do" value="take" formaction="${path}/preview#values">${words.many(t.takeAll, open.length)}</button></p>`
}

function valuePages(
  words: Words,
  { path, routing }: EntitiesDraft,
  { page, pages, search }: FoundRows,
): Html | '' {
  if (pages === 1) return ''
  const { by, field } = routing
  const links = pageLinks(words, page, pages, (target) => {
    return `${path}${queryString({ by, field, q: search, page: target })}#values`
  })
  return html`${links}<p class="soft small">${words.texts.portalMapping.entities.turn}</p>`
}
