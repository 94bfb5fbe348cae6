import { Hono } from 'hono'
import { NotFound } from '../../../core/facts/errors.ts'
import { changeLanguage, endSession } from '../../../sync/account/portal-sessions.ts'
import { LANGUAGES } from '../../../words/words.ts'
import { flash } from '../request/flash.ts'
import { hostPage } from '../request/host-page.ts'
import type { Portal, PortalEnv } from '../request/request-context.ts'
import { setSessionCookie } from '../request/session-cookie.ts'

/** The forms of the menu: signing out, and choosing a language. */
export function sessionRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.post('/portal/sign-out', async (c) => {
    await endSession(portal.deps, c.get('requestContext').session)
    setSessionCookie(portal, c, '')
    return c.redirect(hostPage(c.get('requestContext')) ?? '/portal', 303)
  })

  app.post('/portal/language', async (c) => {
    const language = c.get('form').get('language') ?? ''
    if (!Object.hasOwn(LANGUAGES, language)) throw new NotFound('no such language')
    await changeLanguage(portal.deps, c.get('requestContext').session, language)
    flash(c, 'language-changed', portal)
    return c.redirect(portalPath(c.get('form').get('at')), 303)
  })

  return app
}

/** The path if it is one of the portal: a form may contain anything. */
function portalPath(text: string | null): string {
  return text !== null && /^\/portal(\/[\w-]+)*$/.test(text) ? text : '/portal'
}
