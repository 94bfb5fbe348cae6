import type { Context } from 'hono'
import { html } from 'hono/html'
import { wordsFor } from '../../words/words.ts'
import type { HttpEnv } from '../http-env.ts'
import { brandingOf } from './request/branding.ts'
import type { PortalEnv } from './request/request-context.ts'
import { requestLocale } from './request/request-locale.ts'
import { cardPage } from './shell/card-page.ts'

/** For people who follow a wrong link: nobody is known, so it has the product's name and no organization's. */
export function notFoundPage(
  c: Context<HttpEnv>,
  productName: string,
): Response | Promise<Response> {
  const words = wordsFor(requestLocale(c, null, 'en'))
  const { title, text } = words.texts.portal.problem.notFound
  return cardPage(c as unknown as Context<PortalEnv>, {
    words,
    branding: brandingOf(null, productName),
    organization: null,
    title,
    body: html`<p>${text}</p>`,
    status: 404,
  })
}
