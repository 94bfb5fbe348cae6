import type { Context, NotFoundHandler } from 'hono'
import { NotFound } from '../core/facts/errors.ts'
import type { HttpEnv } from './http-env.ts'
import { problemOf, problemResponse } from './problem.ts'

/** What programs ask for, whatever they accept. */
const FOR_PROGRAMS = /^\/(v1|webhooks|metrics|healthz|readyz)(\/|$)/

/** An unknown path: a page for people, a problem for programs. An absent id and one of another organization get the same answer. */
export function createNotFound(productName: string): NotFoundHandler<HttpEnv> {
  return async function answerNotFound(c) {
    if (!isForPeople(c)) return problemResponse(c, problemOf(NOTHING))
    const { notFoundPage } = await import('./portal/not-found-page.ts')
    return notFoundPage(c, productName)
  }
}

const NOTHING = new NotFound('')

function isForPeople(c: Context<HttpEnv>): boolean {
  const accepts = c.req.header('accept') ?? ''
  return accepts.includes('text/html') && !FOR_PROGRAMS.test(c.req.path)
}
