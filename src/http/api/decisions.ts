import { createRoute, z } from '@hono/zod-openapi'
import { Invalid } from '../../core/facts/errors.ts'
import { decideFor } from '../../sync/review/decide-for.ts'
import { decideForMany, type DecidedMany } from '../../sync/review/decide-many.ts'
import { peopleBy } from '../../sync/review/people-by.ts'
import { personOfUser } from '../../sync/review/identity/person-of-user.ts'
import { withdraw } from '../../sync/review/withdraw.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { english } from '../../words/message.ts'
import { ended } from '../../words/text.ts'
import { createApiRouter } from './api-router.ts'
import { listPage, listQuery, requestedSlice } from './list-page.ts'
import { requireAccount } from './required.ts'
import { bulkDecision, decidedManySchema, decisionSchema, decisionView } from './schema/decision.ts'
import { idempotencyHeaders, idParam, jsonAnswer, jsonBody, listAnswer } from './schema/openapi.ts'
import { actorName } from './schema/scalars.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/decisions',
  summary: 'List the decisions that admins took about people and that hold',
  request: { params: idParam, query: listQuery },
  responses: { 200: listAnswer(decisionSchema, 'Decisions, in the order of their ids') },
})

const manyRoute = createRoute({
  method: 'post',
  path: '/v1/accounts/{id}/decisions',
  summary: 'Take one decision about many people, by their ids or by a filter',
  request: { params: idParam, headers: idempotencyHeaders, body: jsonBody(bulkDecision) },
  responses: {
    200: jsonAnswer(decidedManySchema, 'About whom it was taken, and about whom it was refused'),
  },
})

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/v1/accounts/{id}/decisions/{decision_id}',
  summary: 'Withdraw a decision: HR is followed again from the next step on',
  request: {
    params: z.object({ id: z.string(), decision_id: z.string() }),
    query: z.object({
      actor: z
        .email()
        .optional()
        .openapi({ description: 'The address of the admin who withdraws it' }),
    }),
  },
  responses: { 200: jsonAnswer(decisionSchema, 'The decision as it was') },
})

/** The words of `DecisionRefusal`. */
function whyRefused(why: DecidedMany['refused'][number]['why']): string {
  if (why === 'unknown') return 'No person of this account has this id.'
  return ended(english().texts.portalPeople.notPossible[why])
}

export function decisionRoutes(deps: Deps) {
  const api = createApiRouter()
  api.openapi(listRoute, async (c) => {
    const account = await requireAccount(deps, c.req.valid('param').id)
    const list = `decisions:${account.id}`
    const slice = requestedSlice(c.req.valid('query'), list)
    const sliced = await deps.store.overridesOfAccount(account.id, slice)
    return c.json(await listPage(sliced, list, decisionView), 200)
  })
  api.openapi(manyRoute, async (c) => {
    const account = await requireAccount(deps, c.req.valid('param').id)
    const { employee_ids: ids, filter, user_id: user, ...given } = c.req.valid('json')
    const input = {
      decision: given.decision === 'now' ? 'end' : given.decision,
      until: given.until ?? undefined,
      actor: actorName(given.actor),
    } as const
    if (user !== undefined) {
      const employee = await personOfUser(deps, account, user, input.decision)
      await decideFor(deps, account.id, employee, { ...input, user_id: user })
      return c.json({ decided: 1, refused: [] }, 200)
    }
    const employees =
      ids ??
      (await peopleBy(deps.store, account.id, {
        entityId: filter?.entity_id,
        kind: filter?.kind,
        code: filter?.code,
        state: filter?.state,
      }))
    if (employees.length === 0)
      throw new Invalid([{ member: 'filter', message: 'fits nobody in this account' }])
    const about = [...new Set(employees)]
    const { decided, refused } = await decideForMany(deps, account.id, about, input)
    return c.json(
      {
        decided: decided.length,
        refused: refused.map(({ employeeId, why }) => ({
          employee_id: employeeId,
          reason: why,
          message: whyRefused(why),
        })),
      },
      200,
    )
  })
  api.openapi(withdrawRoute, async (c) => {
    const { id, decision_id: decision } = c.req.valid('param')
    await requireAccount(deps, id)
    const actor = c.req.valid('query').actor
    const withdrawn = await withdraw(deps, id, decision, actor ?? 'api')
    return c.json(decisionView(withdrawn), 200)
  })
  return api
}
