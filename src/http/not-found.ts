import type { Context, NotFoundHandler } from 'hono'
import { html } from 'hono/html'
import { NotFound } from '../core/facts/errors.ts'
import type { HttpEnv } from './http-env.ts'
import { brandingOf } from './portal/request/branding.ts'
import type { PortalEnv } from './portal/request/request-context.ts'
import { requestLocale } from './portal/request/request-locale.ts'
import { wordsFor } from '../words/words.ts'
import { cardPage } from './portal/shell/card-page.ts'
import { problemOf, problemResponse } from './problem.ts'

/** What programs ask for, whatever they accept. */
const FOR_PROGRAMS = /^\/(v1|webhooks|metrics|healthz|readyz)(\/|$)/

/** An unknown path: a page for people, a problem for programs. An absent id and one of another organization get the same answer. */
export function createNotFound(productName: string): NotFoundHandler<HttpEnv> {
  return function answerNotFound(c) {
    return isForPeople(c) ? pageFor(c, productName) : problemResponse(c, problemOf(NOTHING))
  }
}

const NOTHING = new NotFound('')

function isForPeople(c: Context<HttpEnv>): boolean {
  const accepts = c.req.header('accept') ?? ''
  return accepts.includes('text/html') && !FOR_PROGRAMS.test(c.req.path)
}

function pageFor(c: Context<HttpEnv>, productName: string): Response | Promise<Response> {
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
