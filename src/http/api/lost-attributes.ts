import { createRoute, z } from '@hono/zod-openapi'
import { acceptLoss } from '../../sync/account/accept-loss.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { createApiRouter } from './api-router.ts'
import { requireAccount } from './required.ts'
import { accountSchema, accountView } from './schema/account.ts'
import { idempotencyHeaders, jsonAnswer, jsonBody } from './schema/openapi.ts'
import { actor, actorName } from './schema/scalars.ts'

const acceptRoute = createRoute({
  method: 'post',
  path: '/v1/accounts/{id}/lost-attributes/{attribute}/accept',
  summary: 'Accept that HR gives an attribute no longer: from now on empty is empty',
  description:
    'What follows from it goes through plan and brake, with a read that begins within seconds. 409 where the attribute is not lost.',
  request: {
    params: z.object({ id: z.string(), attribute: z.string() }),
    headers: idempotencyHeaders,
    body: jsonBody(z.object({ actor })),
  },
  responses: { 200: jsonAnswer(accountSchema, 'The account') },
})

export function lostAttributeRoutes(deps: Deps) {
  const api = createApiRouter()
  api.openapi(acceptRoute, async (c) => {
    const { id, attribute } = c.req.valid('param')
    await requireAccount(deps, id)
    await acceptLoss(deps, id, attribute, actorName(c.req.valid('json').actor))
    return c.json(await accountView(deps, await requireAccount(deps, id)), 200)
  })
  return api
}
