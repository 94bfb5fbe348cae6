import { createRoute } from '@hono/zod-openapi'
import { changeSettings } from '../../sync/account/settings.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { createApiRouter } from './api-router.ts'
import { requireAccount } from './required.ts'
import { idParam, jsonAnswer, jsonBody } from './schema/openapi.ts'
import { settingsPatch, settingsPatchOf, settingsSchema } from './schema/settings.ts'

const readRoute = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/settings',
  summary: 'Read the settings of an account',
  request: { params: idParam },
  responses: { 200: jsonAnswer(settingsSchema, 'All settings') },
})

const changeRoute = createRoute({
  method: 'patch',
  path: '/v1/accounts/{id}/settings',
  summary: 'Change settings of an account',
  description:
    'Members of `routing`, `brake` and `notify` are changed one by one; every other setting is replaced as a whole.',
  request: { params: idParam, body: jsonBody(settingsPatch) },
  responses: { 200: jsonAnswer(settingsSchema, 'All settings after the change') },
})

export function settingsRoutes(deps: Deps) {
  const api = createApiRouter()
  api.openapi(readRoute, async (c) => {
    const { settings } = await requireAccount(deps, c.req.valid('param').id)
    return c.json(settings, 200)
  })
  api.openapi(changeRoute, async (c) => {
    const patch = settingsPatchOf(c.req.valid('json'))
    return c.json(await changeSettings(deps, c.req.valid('param').id, patch, 'api'), 200)
  })
  return api
}
