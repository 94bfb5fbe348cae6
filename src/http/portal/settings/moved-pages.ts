import { Hono } from 'hono'
import { currentAccount } from '../request/current-account.ts'
import type { Portal, PortalEnv } from '../request/request-context.ts'
import { settingsPath, type SettingsTab } from './settings-tabs.ts'

/** Paths until version 0.1, which admins may have bookmarked. */
const OLD_PATHS = {
  places: 'entities',
  rules: 'scope',
  statuses: 'statuses',
} as const satisfies Readonly<Record<string, SettingsTab>>

/** Redirects from the old paths of pages to the new ones. */
export function movedPages(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()
  for (const [old, tab] of Object.entries(OLD_PATHS)) {
    app.get(`/portal/accounts/:account/${old}`, async (c) => {
      return c.redirect(settingsPath(await currentAccount(portal, c), tab), 302)
    })
  }
  return app
}
