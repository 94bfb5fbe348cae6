import type { ErrorHandler } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import {
  Conflict,
  Invalid,
  LeaseLost,
  NotFound,
  RetryLater,
  Terminal,
} from '../../../core/facts/errors.ts'
import type { Log } from '../../../sync/step/deps.ts'
import { brandingOf } from '../request/branding.ts'
import { SignedOut } from '../request/portal-guard.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import type { Words } from '../../../words/words.ts'
import { ForeignForm } from '../request/own-origin.ts'
import { wordsForLocale, requestLocale } from '../request/request-locale.ts'
import type { Html } from './elements.ts'
import { cardPage } from './card-page.ts'
import { portalPage } from './portal-page.ts'

type Status = 401 | 403 | 404 | 409 | 410 | 413 | 422 | 500 | 502 | 503
interface Told {
  readonly status: Status
  readonly title: string
  readonly text: string
}

/** Every error becomes a page that says what happened and how to go on. Details go to the log, by the request's id. */
export function createProblemPage(
  portal: Portal,
  traced: (log: Log, error: unknown, requestId: string) => void,
): ErrorHandler<PortalEnv> {
  return function answerProblem(error, c) {
    const requestContext: PortalContext['var']['requestContext'] | undefined =
      c.get('requestContext')
    const organization = requestContext?.organization.name ?? ''
    const words = requestContext?.words ?? wordsForLocale(requestLocale(c, null, 'en'))
    const branding = requestContext?.branding ?? brandingOf(null, portal.deps.config.productName)
    const told = toldOf(error, words, { product: branding.product, organization })
    if (told.status === 500) traced(portal.deps.log, error, c.get('requestId'))
    const { problem } = words.texts.portal
    const body: Html = html`<p>${told.text}</p>
${told.status < 500 ? '' : html`<p class="soft small">${words.say(problem.number, { id: c.get('requestId') })}</p>`}`
    if (requestContext === undefined || told.status === 401) {
      return cardPage(c, {
        words,
        branding,
        organization: null,
        title: told.title,
        body,
        status: told.status,
      })
    }
    const back = html`<p class="row"><a class="button" href="/portal">${problem.back}</a></p>`
    return portalPage(c, {
      title: told.title,
      entry: null,
      current: null,
      body: html`<div class="card stack">${body}${back}</div>`,
      status: told.status as 404,
    })
  }
}

function toldOf(
  error: unknown,
  words: Words,
  facts: { product: string; organization: string },
): Told {
  const { problem } = words.texts.portal
  const told = (status: Status, kind: { title: string; text: string }): Told => {
    return { status, title: kind.title, text: words.say(kind.text, facts) }
  }
  if (error instanceof SignedOut) return told(401, problem.signedOut)
  if (error instanceof ForeignForm) return told(403, problem.foreign)
  if (error instanceof NotFound) return told(404, problem.notFound)
  if (error instanceof Conflict) {
    const { title, text, running, linked } = problem.conflict
    if ('run_id' in error.facts) return { status: 409, title, text: running }
    return { status: 409, title, text: 'account_id' in error.facts ? linked : text }
  }
  if (error instanceof Invalid) return told(422, problem.invalid)
  if (error instanceof RetryLater) return told(503, problem.later)
  if (error instanceof LeaseLost)
    return { ...told(503, problem.later), text: problem.conflict.busy }
  if (error instanceof Terminal) return told(502, problem.source)
  if (error instanceof HTTPException && error.status === 403) return told(403, problem.forbidden)
  if (error instanceof HTTPException && error.status === 413) return told(413, problem.tooLarge)
  return told(500, problem.broken)
}
