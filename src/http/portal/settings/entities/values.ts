import { html } from 'hono/html'
import { fold } from '../../../../core/facts/fold.ts'
import type { Words } from '../../../../words/words.ts'
import { NO_ENTITY, VALUES_A_PAGE, type Row, type Draft } from './draft.ts'
import type { PortalContext } from '../../request/request-context.ts'
import type { Html } from '../../shell/elements.ts'
import { queryString } from '../../shell/list-request.ts'

/** The rows of this page, and of how many. */
export interface Searched {
  readonly rows: readonly Row[]
  readonly search: string
  readonly page: number
  readonly pages: number
}

export function searched(c: PortalContext, all: readonly Row[]): Searched {
  const form = c.get('form')
  const asked = (name: string) => c.req.query(name) ?? form.get(name) ?? ''
  const search = asked('q').trim().slice(0, 100)
  const found = all.filter(({ label }) => fold(label).includes(fold(search)))
  const pages = Math.max(1, Math.ceil(found.length / VALUES_A_PAGE))
  const wanted = asked('page')
  const page = /^[1-9]\d{0,4}$/.test(wanted) ? Math.min(Number(wanted), pages) : 1
  const rows = found.slice((page - 1) * VALUES_A_PAGE, page * VALUES_A_PAGE)
  return { rows, search, page, pages }
}

/** Only where one page does not hold all; on a page the script narrows down. */
export function searchCard(c: PortalContext, draft: Draft, { search, pages }: Searched): Html | '' {
  const { words } = c.get('requestContext')
  const t = words.texts.portalPlaces.places
  if (pages === 1 && search === '') return ''
  const { base, routing } = draft
  const { by, field } = routing
  return html`<form method="get" action="${base}" class="search" role="search"><input type="hidden" name="by" value="${by}"><input type="hidden" name="field" value="${field ?? ''}">
<label class="grow"><span class="unseen">${t.filter}</span><input type="search" name="q" value="${search}" placeholder="${t.filter}"></label><button class="plain">${t.find}</button>${search === '' ? '' : html`<a class="button" href="${base}${queryString({ by, field })}">${t.all}</a>`}</form>`
}

/** HR's values with their head-counts, each with the entity it means. */
export function valuesCard(c: PortalContext, draft: Draft, shown: Searched): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalPlaces
  const { routing, rows, entities } = draft
  const options = entities.map(({ id, name }) => [id, name] as const)
  if (routing.by === 'single')
    return html`<section class="card form" id="values"><label class="field"><span>${t.places.oneEntity}</span>${select('entity_id', routing.entity_id ?? '', [['', t.undecided], ...options])}</label></section>`
  if (rows.length === 0)
    return html`<section class="card" id="values"><p class="soft">${t.places.empty}</p></section>`
  const targets = [...options, [NO_ENTITY, t.places.onPurpose] as const]
  const long = rows.length > 12
  return html`<section class="card values" id="values">
<header><h2>${t.places.valuesTitle}</h2><p class="small" id="left">${leftOver(words, rows)}</p></header>
${long ? html`<label class="narrow" data-script hidden><span class="unseen">${t.places.filter}</span><input type="search" data-narrows="rows" placeholder="${t.places.filter}" autocomplete="off"></label>` : ''}
${long ? several(words, draft, targets) : ''}
${suggestions(words, draft)}
<input type="hidden" name="q" value="${shown.search}"><input type="hidden" name="page" value="${String(shown.page)}">
${shown.rows.length === 0 ? html`<p class="soft">${t.places.emptyFound}</p>` : table(words, draft, shown, targets)}
${turner(words, draft, shown)}
${long ? '' : several(words, draft, targets)}</section>`
}

function leftOver(words: Words, rows: readonly Row[]): Html {
  const t = words.texts.portalPlaces.places
  const open = rows.filter(({ given }) => given === '')
  const people = open.reduce((sum, row) => sum + row.people, 0)
  return open.length === 0
    ? html`<span class="chip good">${t.leftNone}</span>`
    : html`<b>${words.many(t.left, open.length, { people })}</b>`
}

type Options = readonly (readonly [value: string, name: string])[]

function table(words: Words, draft: Draft, shown: Searched, targets: Options): Html {
  const t = words.texts.portalPlaces
  return html`<table class="folds"><thead><tr><th scope="col"><input type="checkbox" data-ticks="pick" aria-label="${t.places.tickAll}" data-script hidden></th><th scope="col">${t.places.value}</th><th scope="col" class="number">${t.people}</th><th scope="col">${t.entity}</th></tr></thead>
<tbody id="rows">${shown.rows.map((row) => valueRow(words, draft, row, targets))}</tbody></table>`
}

function valueRow(words: Words, { entities, base }: Draft, row: Row, targets: Options): Html {
  const t = words.texts.portalPlaces
  const { key, label, people, given, mark, suggested } = row
  const hint = given === '' ? entities.find(({ id }) => id === suggested)?.name : undefined
  const chip =
    mark === 'gone'
      ? html` <span class="chip">${t.places.gone}</span>`
      : mark === null
        ? ''
        : html` <span class="chip warn open">${mark === 'new' ? t.places.isNew : t.undecided}</span>`
  return html`<tr data-words="${label}"><td class="pick"><input type="checkbox" name="pick" value="${key}" data-still aria-label="${words.say(t.places.tick, { value: label })}"></td><td>${label}${chip}</td><td class="number">${words.number(people)}</td><td>${select(`to:${key}`, given, [['', t.undecided], ...targets], `${t.entity}: ${label}`)}${
    hint === undefined
      ? ''
      : html`<span class="hint open">${words.say(t.places.hint, { entity: hint })} <button class="link" name="do" value="take:${key}" formaction="${base}/preview#values" aria-label="${words.say(t.places.hint, { entity: hint })}: ${label}. ${t.places.take}">${t.places.take}</button></span>`
  }</td></tr>`
}

function several(words: Words, { base }: Draft, targets: Options): Html {
  const t = words.texts.portalPlaces.places
  return html`<fieldset class="several"><legend>${t.several}</legend><p class="soft small">${t.severalHint}</p><div class="row"><label class="row grow"><span>${t.giveTo}</span>${select('give_to', '', [['', '…'], ...targets], undefined, true)}</label><button class="plain" name="do" value="give" formaction="${base}/preview#values">${t.give}</button></div></fieldset>`
}

function suggestions(words: Words, { base, rows }: Draft): Html | '' {
  const t = words.texts.portalPlaces.places
  const open = rows.filter(({ given, suggested }) => given === '' && suggested !== null)
  return open.length < 2
    ? ''
    : html`<p class="row"><button class="plain small" name="do" value="take" formaction="${base}/preview#values">${words.many(t.takeAll, open.length)}</button></p>`
}

/** Pages of values; where all fit on one there is nothing to turn. */
function turner(words: Words, draft: Draft, { page, pages, search }: Searched): Html | '' {
  const texts = words.texts.portalReview
  if (pages === 1) return ''
  const { by, field } = draft.routing
  const to = (wanted: number, name: string) =>
    wanted < 1 || wanted > pages
      ? html`<span></span>`
      : html`<a class="button small" href="${draft.base}${queryString({ by, field, q: search, page: wanted })}#values">${name}</a>`
  return html`<nav class="row between between-ends" aria-label="${texts.pages}">${to(page - 1, texts.previous)}<span class="soft small">${words.say(texts.page, { page, pages })}</span>${to(page + 1, texts.next)}</nav><p class="soft small">${words.texts.portalPlaces.places.turn}</p>`
}

/** `still`: choosing it alone changes nothing. */
export function select(
  name: string,
  value: string,
  options: Options,
  label?: string,
  still = false,
): Html {
  return html`<select name="${name}"${label === undefined ? '' : html` aria-label="${label}"`}${still ? html` data-still` : ''}>${options.map(
    ([one, said]) =>
      html`<option value="${one}"${one === value ? html` selected` : ''}>${said}</option>`,
  )}</select>`
}
