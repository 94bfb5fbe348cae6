import type { ErrorHandler } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import {
  Conflict,
  Invalid,
  LeaseLost,
  NotFound,
  Refused,
  RetryLater,
  storeTrouble,
  Terminal,
  TooMany,
} from '../../../core/facts/errors.ts'
import type { Log } from '../../../sync/step/deps.ts'
import { ended } from '../../../words/text.ts'
import { brandingOf } from '../request/branding.ts'
import { ForeignForm } from '../request/own-origin.ts'
import { AdminNoMore, SignedOut } from '../request/portal-guard.ts'
import type { Portal, PortalEnv, RequestContext } from '../request/request-context.ts'
import { type Words, wordsFor } from '../../../words/words.ts'
import { requestLocale } from '../request/request-locale.ts'
import { cardPage } from './card-page.ts'
import { portalPage } from './portal-page.ts'

type ProblemStatus = 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 502 | 503
interface ProblemText {
  readonly status: ProblemStatus
  readonly title: string
  readonly text: string
}

/**
 * Answers each error with a page that says what happened and how to go on. An unexpected error is logged with
 * the request id, which the page shows.
 */
export function createProblemPage(
  portal: Portal,
  logUnexpected: (log: Log, error: unknown, requestId: string) => void,
): ErrorHandler<PortalEnv> {
  return function answerProblem(error, c) {
    const requestContext: RequestContext | undefined = c.get('requestContext')
    const ended = error instanceof AdminNoMore ? error : null
    const known = requestContext?.organization ?? ended?.organization ?? null
    const organization = known?.name ?? ''
    const locale = requestLocale(c, ended?.session.locale ?? null, known?.locale ?? 'en')
    const words = requestContext?.words ?? wordsFor(locale)
    const branding = requestContext?.branding ?? brandingOf(known, portal.deps.config.productName)
    const { status, title, text } = problemText(error, words, {
      product: branding.product,
      organization,
    })
    const requestId = c.get('requestId')
    if (error instanceof TooMany)
      c.header('retry-after', String(Math.max(1, Math.ceil(error.afterMs / 1000))))
    if (status === 500 || storeTrouble(error) !== null)
      logUnexpected(portal.deps.log, error, requestId)
    const { problem } = words.texts.portal
    const body = html`<p>${text}</p>
${status < 500 ? '' : html`<p class="soft small">${words.say(problem.number, { id: requestId })}</p>`}`
    if (requestContext === undefined || status === 401)
      return cardPage(c, { words, branding, organization: null, title, body, status })
    const back = html`<p class="row"><a class="button" href="/portal">${problem.back}</a></p>`
    return portalPage(c, {
      title,
      entry: null,
      current: null,
      body: html`<div class="card stack">${body}${back}</div>`,
      status,
    })
  }
}

function problemText(
  error: unknown,
  words: Words,
  facts: { product: string; organization: string },
): ProblemText {
  const { problem } = words.texts.portal
  const as = (status: ProblemStatus, kind: { title: string; text: string }): ProblemText => {
    return { status, title: kind.title, text: words.say(kind.text, facts) }
  }
  if (error instanceof SignedOut) return as(401, problem.signedOut)
  if (error instanceof AdminNoMore) return as(401, problem.adminNoMore)
  if (error instanceof ForeignForm) return as(403, problem.foreign)
  if (error instanceof NotFound) return as(404, problem.notFound)
  if (error instanceof Conflict) return { status: 409, ...conflictText(error, words) }
  if (error instanceof Refused)
    return {
      status: 409,
      title: problem.conflict.title,
      text: ended(words.texts.portalPeople.notPossible[error.refusal]),
    }
  if (error instanceof Invalid) return as(422, problem.invalid)
  if (error instanceof TooMany) return as(429, problem.tooMany)
  if (error instanceof RetryLater || storeTrouble(error) !== null) return as(503, problem.later)
  if (error instanceof LeaseLost) return { ...as(503, problem.later), text: problem.conflict.busy }
  if (error instanceof Terminal) return as(502, problem.source)
  if (error instanceof HTTPException && error.status === 403) return as(403, problem.forbidden)
  if (error instanceof HTTPException && error.status === 413) return as(413, problem.tooLarge)
  return as(500, problem.broken)
}

function conflictText({ facts }: Conflict, words: Words): { title: string; text: string } {
  const { title, text, running, linked } = words.texts.portal.problem.conflict
  if ('run_id' in facts) return { title, text: running }
  return { title, text: 'account_id' in facts ? linked : text }
}
