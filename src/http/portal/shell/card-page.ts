import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Words } from '../../../words/words.ts'
import type { Branding } from '../request/branding.ts'
import type { PortalEnv } from '../request/request-context.ts'
import type { Html } from './elements.ts'
import { brand, help, htmlDocument } from './html-document.ts'

export interface CardPage {
  readonly words: Words
  readonly branding: Branding
  readonly organization: string | null
  readonly title: string
  readonly body: Html
  readonly status?: number
}

/** A page with one card and no navigation, for people who are not signed in: the sign-in page, and errors. */
export function cardPage(c: Context<PortalEnv>, page: CardPage): Response | Promise<Response> {
  const { words, branding } = page
  return htmlDocument(c, {
    words,
    branding,
    title: page.title,
    status: page.status ?? 200,
    body: html`
<main id="main" class="single">
${brand(branding, words, page.organization, null)}
<section class="card">
<h1>${page.title}</h1>
${page.body}
</section>
${branding.support === null ? '' : html`<footer class="foot">${help(branding, words)}</footer>`}
</main>`,
  })
}
