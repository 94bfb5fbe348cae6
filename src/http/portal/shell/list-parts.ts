import { html } from 'hono/html'
import type { Words } from '../../../words/words.ts'
import type { Html } from './elements.ts'
import { PER_PAGE, queryString } from './list-request.ts'

/** Query parameters that a search and a change of page keep. */
type Parameters = Readonly<Record<string, string | null>>

export function searchForm(words: Words, path: string, search: string, kept: Parameters): Html {
  const texts = words.texts.portalReview
  const hidden = Object.entries(kept).filter(([, value]) => value !== null && value !== '')
  return html`<form method="get" action="${path}" class="search" role="search">
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value ?? ''}">`)}
<label class="grow"><span class="unseen">${texts.search}</span><input type="search" name="q" value="${search}" placeholder="${texts.search}"></label>
<button class="plain">${texts.find}</button>
${search === '' ? '' : html`<a class="button" href="${path}${queryString(kept)}">${texts.all}</a>`}
</form>`
}

/** Links to the previous and the next page of a list; nothing where one page holds all. */
export function pager(
  words: Words,
  list: { path: string; kept: Parameters; page: number; total: number },
): Html | '' {
  const pages = Math.ceil(list.total / PER_PAGE)
  return pageLinks(words, list.page, pages, (page) => {
    return `${list.path}${queryString({ ...list.kept, page })}`
  })
}

export function pageLinks(
  words: Words,
  page: number,
  pages: number,
  href: (page: number) => string,
): Html | '' {
  const texts = words.texts.portalReview
  if (pages <= 1) return ''
  const link = (target: number, name: string) =>
    target < 1 || target > pages
      ? html`<span></span>`
      : html`<a class="button small" href="${href(target)}">${name}</a>`
  return html`<nav class="row between between-ends" aria-label="${texts.pages}">${link(page - 1, texts.previous)}<span class="soft small">${words.say(texts.page, { page, pages })}</span>${link(page + 1, texts.next)}</nav>`
}
