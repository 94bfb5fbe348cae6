import { html } from 'hono/html'
import type { Words } from '../../../words/words.ts'
import type { RequestContext } from '../request/request-context.ts'

/** A piece of a page. Whatever is put into it is escaped. */
export type Html = ReturnType<typeof html>

/** A form with its CSRF token. Show a form that changes something about the organization to admins only. */
export function postForm(
  { csrf }: Pick<RequestContext, 'csrf'>,
  action: string,
  body: Html,
  classes = 'form',
): Html {
  return html`<form method="post" action="${action}" class="${classes}">
<input type="hidden" name="csrf" value="${csrf}">
${body}
</form>`
}

/** A part that the script fetches again every so many seconds; with `null` it no longer changes. */
export function livePart(id: string, body: Html, seconds: number | null = 2): Html {
  return html`<div id="${id}"${seconds === null ? '' : html` data-refresh="${String(seconds)}"`}>${body}</div>`
}

/** What a page shows instead of an empty list, and what to do next. */
export function emptyState(title: string, text: string, action: Html | '' = ''): Html {
  return html`<div class="empty"><h2>${title}</h2><p>${text}</p>${action}</div>`
}

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | ''

/** A short text on a coloured background. The colour adds no meaning that the text does not have. */
export function chip(tone: Tone, text: string): Html {
  return html`<span class="chip ${tone}">${text}</span>`
}

/** Names with their values. */
export function factList(facts: readonly (readonly [name: string, value: string | Html])[]): Html {
  return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}

/** Names with large numbers. */
export function figureList(
  words: Words,
  figures: readonly (readonly [name: string, value: number])[],
): Html {
  return html`<dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${words.number(value)}</dd></div>`)}</dl>`
}

/** A table that may be wider than the page: it scrolls sideways, by keyboard too. */
export function wideTable(name: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${table}</div>`
}

export type SelectOptions = readonly (readonly [value: string, text: string])[]

/** With `quiet`, choosing an option does not make the script fetch a preview. */
export function select(
  name: string,
  value: string,
  options: SelectOptions,
  label?: string,
  quiet = false,
): Html {
  return html`<select name="${name}"${label === undefined ? '' : html` aria-label="${label}"`}${quiet ? html` data-still` : ''}>${options.map(
    ([option, text]) =>
      html`<option value="${option}"${option === value ? html` selected` : ''}>${text}</option>`,
  )}</select>`
}
