import type { Context } from 'hono'
import type { Deps } from '../sync/step/deps.ts'
import { newId } from '../sync/step/ids.ts'
import { DEFAULT_HEADERS } from './envelope.ts'
import type { HttpEnv } from './http-env.ts'
import { loggedProblem, type Problem, problemBody } from './problem.ts'

/** What such a route answers: an object, or what went wrong. */
export type PlainAnswer = { readonly accepted: true } | Problem

/**
 * A route with the same envelope as the others (envelope.ts) that comes so often that its cost counts. Its headers
 * are known before its answer is made: to look one up in an answer that is made costs more than all the rest of it.
 */
export function plainRoute(
  { clock, log }: Pick<Deps, 'clock' | 'log'>,
  route: string,
  answerTo: (c: Context<HttpEnv>, requestId: string) => Promise<PlainAnswer>,
): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const startedAt = clock.now().getTime()
    const requestId = newId('req')
    const answer = await answerTo(c, requestId).catch((error: unknown) =>
      loggedProblem(log, error, requestId),
    )
    const isProblem = 'status' in answer
    const status = isProblem ? answer.status : 200
    const response = new Response(
      JSON.stringify(isProblem ? problemBody(answer, requestId) : answer),
      {
        status,
        headers: {
          ...DEFAULT_HEADERS,
          ...(isProblem ? answer.headers : {}),
          'content-type': isProblem ? 'application/problem+json' : 'application/json',
          'x-request-id': requestId,
        },
      },
    )
    const ms = clock.now().getTime() - startedAt
    log.info('request', { request_id: requestId, route, status, ms })
    return response
  }
}
