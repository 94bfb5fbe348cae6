import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  Conflict,
  Invalid,
  LeaseLost,
  NotFound,
  Refused,
  RetryLater,
  Terminal,
  TooMany,
  errorFacts,
  storeTrouble,
} from '../core/facts/errors.ts'
import type { Log } from '../sync/step/deps.ts'
import { portalPeople } from '../words/en/portal-people.ts'
import { ended } from '../words/text.ts'
import type { HttpEnv } from './http-env.ts'

/** What went wrong, for an answer in the form of RFC 9457; `facts` become members of the answer. */
export interface Problem {
  readonly status: ContentfulStatusCode
  readonly detail: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** By status: the last part of the problem's `type`, and its title. */
const PROBLEM_TYPES: Readonly<Record<number, readonly [slug: string, title: string]>> = {
  400: ['not-json', 'The body is not JSON'],
  401: ['unauthorized', 'Not authorized'],
  404: ['not-found', 'Not found'],
  409: ['conflict', 'The current state does not allow this'],
  413: ['too-large', 'The body is too large'],
  422: ['invalid', 'A member is missing or wrong'],
  429: ['too-many', 'Too many requests in a short time'],
  500: ['internal', 'Something went wrong on this server'],
  502: ['source-refused', 'The HR connection refused this'],
  503: ['try-again', 'Not possible at the moment'],
}

/** Answers each error with a problem. An unexpected one is logged with its request id; the answer says no more. */
export function createErrorHandler(log: Log): ErrorHandler<HttpEnv> {
  return function answerError(error, c) {
    return problemResponse(c, loggedProblem(log, error, c.get('requestId')))
  }
}

/** What is answered to an error. One that nobody expected is logged. */
export function loggedProblem(log: Log, error: unknown, requestId: string): Problem {
  const problem = problemOf(error)
  if (isForTheLog(error, problem.status)) logUnexpected(log, error, requestId)
  return problem
}

/** A full disk is answered like an error that passes; whoever can make room reads of it in the log. */
function isForTheLog(error: unknown, status: number): boolean {
  return status === 500 || storeTrouble(error) !== null
}

export function logUnexpected(log: Log, error: unknown, requestId: string): void {
  log.error('request.failed', traceOf(error, requestId))
}

export function problemResponse(c: Context<HttpEnv>, problem: Problem): Response {
  const body = problemBody(problem, c.get('requestId'))
  return c.body(JSON.stringify(body), problem.status, {
    ...problem.headers,
    'content-type': 'application/problem+json',
  })
}

export function problemBody(problem: Problem, requestId: string): Record<string, unknown> {
  const [slug, title] = PROBLEM_TYPES[problem.status] ?? ['refused', 'The request was refused']
  return {
    ...problem.facts,
    type: `urn:rollcall:problem:${slug}`,
    title,
    status: problem.status,
    detail: problem.detail,
    request_id: requestId,
  }
}

/** The answer to an error, by its kind. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Invalid) {
    const detail = `${error.problems.map(({ member }) => member).join(', ')} cannot be used as given`
    return { status: 422, detail, facts: { errors: error.problems } }
  }
  if (error instanceof NotFound) return { status: 404, detail: 'nothing has this id or path' }
  if (error instanceof Conflict) return { status: 409, detail: error.message, facts: error.facts }
  if (error instanceof Refused) {
    const detail = ended(portalPeople.notPossible[error.refusal])
    return { status: 409, detail, facts: { reason: error.refusal } }
  }
  if (error instanceof RetryLater) return tryAgain(error.message, error.afterMs)
  if (error instanceof TooMany) return tooMany(error.afterMs)
  if (error instanceof Terminal) {
    return { status: 502, detail: error.message, facts: { code: error.failure } }
  }
  if (error instanceof LeaseLost)
    return tryAgain('another process is working on this account', null)
  if (error instanceof HTTPException) return httpProblem(error)
  if (storeTrouble(error) !== null)
    return tryAgain('the database cannot be used at the moment; the log says why', null)
  return { status: 500, detail: 'an unexpected error; the log has it under this request id' }
}

function tooMany(afterMs: number): Problem {
  const seconds = Math.max(1, Math.ceil(afterMs / 1000))
  const headers = { 'retry-after': String(seconds) }
  return { status: 429, detail: `try again in ${seconds} s`, headers }
}

function tryAgain(detail: string, afterMs: number | null): Problem {
  const seconds = Math.max(1, Math.ceil((afterMs ?? 5000) / 1000))
  return { status: 503, detail, headers: { 'retry-after': String(seconds) } }
}

function httpProblem(error: HTTPException): Problem {
  const status = error.status as ContentfulStatusCode
  const detail = error.message
  return status === 401
    ? { status, detail, headers: { 'www-authenticate': 'Bearer realm="rollcall"' } }
    : { status, detail }
}

/** The kind of error and where it was thrown. The message may contain personal data, so it is not logged. */
function traceOf(error: unknown, requestId: string): Record<string, string> {
  if (!(error instanceof Error)) return { request_id: requestId, error: typeof error }
  const stack = (error.stack ?? '').replace(error.message, '')
  return { request_id: requestId, ...errorFacts(error), where: whereThrown(stack) }
}

/**
 * Our own lines of a stack, with paths below the project: the log takes 200 characters, and redacts what has an `@`,
 * as the names of packages do. Without a line of ours, the first one.
 */
function whereThrown(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  const own = frames.filter((line) => !/node_modules|node:/.test(line))
  const shown = own.length > 0 ? own.slice(0, 5) : frames.slice(0, 1)
  return shown.map(shortened).join(' | ')
}

/** One line of a stack without `at` and without the folder that the project, or a package, is in. */
function shortened(line: string): string {
  const below = line.replace(/(?:file:\/\/)?\/[^()]*\/(?=(?:src|node_modules)\/)/, '')
  return below.trim().replace(/^at /, '').replace('node_modules/@', 'node_modules/')
}
