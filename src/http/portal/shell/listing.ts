import { html } from 'hono/html'
import { addressOf, nameOf } from '../../../core/people/fields.ts'
import type { Settings } from '../../../core/facts/settings.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { Stretch } from '../../../ports/store/lists.ts'
import type { Words } from '../../../words/words.ts'
import type { Html } from './frame.ts'
import type { PortalContext } from './request-context.ts'

export const PER_PAGE = 50
const MOST_SEARCHED = 100

/** What the address asks of a list: which page of it, and what was searched for. */
export function wantedOf(c: PortalContext): { page: number; search: string; stretch: Stretch } {
  const asked = c.req.query('page') ?? ''
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
  const search = (c.req.query('q') ?? '').trim().slice(0, MOST_SEARCHED)
  return { page, search, stretch: { offset: (page - 1) * PER_PAGE, limit: PER_PAGE } }
}

/** The address of the same list with other facts; what is empty or null is left out. */
export function query(facts: Readonly<Record<string, string | number | null>>): string {
  const kept = Object.entries(facts).filter(([, value]) => value !== null && value !== '')
  const params = new URLSearchParams(
    kept.map(([name, value]): [string, string] => [name, String(value)]),
  )
  return params.size === 0 ? '' : `?${params.toString()}`
}

/** A table that may be wider than its place: it can be moved sideways, by keyboard too. */
export function wideTable(name: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${table}</div>`
}

type Facts = Readonly<Record<string, string | null>>

export function searchForm(words: Words, path: string, search: string, facts: Facts): Html {
  const texts = words.texts.portalReview
  const kept = Object.entries(facts).filter(([, value]) => value !== null && value !== '')
  return html`<form method="get" action="${path}" class="search" role="search">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value ?? ''}">`)}
<label class="grow"><span class="unseen">${texts.search}</span><input type="search" name="q" value="${search}" placeholder="${texts.search}"></label>
<button class="plain">${texts.find}</button>
${search === '' ? '' : html`<a class="button" href="${path}${query(facts)}">${texts.all}</a>`}
</form>`
}

/** Earlier and later pages; nothing where one page is all. */
export function pager(
  words: Words,
  { path, facts, page, total }: { path: string; facts: Facts; page: number; total: number },
): Html | '' {
  const texts = words.texts.portalReview
  const pages = Math.ceil(total / PER_PAGE)
  if (pages <= 1) return ''
  const to = (wanted: number, name: string) =>
    wanted < 1 || wanted > pages
      ? html`<span></span>`
      : html`<a class="button small" href="${path}${query({ ...facts, page: wanted })}">${name}</a>`
  return html`<nav class="row between between-ends" aria-label="${texts.pages}">${to(page - 1, texts.previous)}<span class="soft small">${words.say(texts.page, { page, pages })}</span>${to(page + 1, texts.next)}</nav>`
}

/** A person by name, else by address, else by the id that is always there. */
export function personName(row: EmployeeRow, settings: Settings): string {
  const { first, last } = nameOf(row.employee, settings)
  const full = [first, last].filter((part) => part !== null).join(' ')
  return full === '' ? (addressOf(row.employee, settings) ?? row.id) : full
}
