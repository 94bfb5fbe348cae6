import { createRoute } from '@hono/zod-openapi'
import type { Settings } from '../../core/facts/settings.ts'
import { changeSettings } from '../../sync/account/settings.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { accountOf } from './account-view.ts'
import { answer, body, createApi, idParam } from './describe.ts'
import { patchOf, settingsPatch, settingsSchema } from './settings-schema.ts'

const read = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/settings',
  summary: 'Read the settings of an account',
  request: { params: idParam },
  responses: { 200: answer(settingsSchema, 'All settings') },
})

const change = createRoute({
  method: 'patch',
  path: '/v1/accounts/{id}/settings',
  summary: 'Change settings of an account',
  description:
    '`routing`, `brake` and `notify` are changed member by member, all else is replaced whole.',
  request: { params: idParam, body: body(settingsPatch) },
  responses: { 200: answer(settingsSchema, 'All settings, as they are now') },
})

export function settingsRoutes(deps: Deps) {
  const api = createApi()
  api.openapi(read, async (c) => {
    const { settings } = await accountOf(deps, c.req.valid('param').id)
    return c.json(settingsView(settings), 200)
  })
  api.openapi(change, async (c) => {
    const patch = patchOf(c.req.valid('json'))
    const settings = await changeSettings(deps, c.req.valid('param').id, patch, 'api')
    return c.json(settingsView(settings), 200)
  })
  return api
}

/** The names are the contract's already. */
function settingsView(settings: Settings) {
  return settings
}
