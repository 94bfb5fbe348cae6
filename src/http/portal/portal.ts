import { Hono, type MiddlewareHandler } from 'hono'
import { NotFound } from '../../core/facts/errors.ts'
import { logUnexpected } from '../problem.ts'
import { accessRoutes } from './access/access.ts'
import { consentRoutes } from './connect/consent.ts'
import { auditRoutes } from './access/audit.ts'
import { chooseSystemRoutes } from './connect/choose-system.ts'
import { connectRoutes } from './connect/connect.ts'
import { connectionRoutes } from './connect/connection.ts'
import { enterRoutes } from './access/enter.ts'
import { sessionRoutes } from './access/session.ts'
import { createPortalGuard } from './request/portal-guard.ts'
import { homeRoutes } from './overview/home.ts'
import { icon, ICON_PATH } from './assets/icon.ts'
import { peopleRoutes } from './people/people.ts'
import { personRoutes } from './people/person.ts'
import { placesRoutes } from './settings/entities/entities.ts'
import { progressRoutes } from './connect/progress.ts'
import { reviewRoutes } from './review/review.ts'
import { rulesRoutes } from './settings/scope/scope.ts'
import { runUndoRoutes } from './overview/run-undo.ts'
import { runRoutes } from './overview/runs.ts'
import { SCRIPT } from './assets/script.ts'
import { settingsRoutes } from './settings/settings.ts'
import { statusRoutes } from './settings/statuses.ts'
import { STYLE } from './assets/style.ts'
import type { Portal, PortalEnv } from './request/request-context.ts'
import { createProblemPage } from './shell/problem-page.ts'

const PAGES: readonly ((portal: Portal) => Hono<PortalEnv>)[] = [
  homeRoutes,
  consentRoutes,
  chooseSystemRoutes,
  connectRoutes,
  progressRoutes,
  connectionRoutes,
  reviewRoutes,
  peopleRoutes,
  personRoutes,
  settingsRoutes,
  placesRoutes,
  rulesRoutes,
  statusRoutes,
  runRoutes,
  runUndoRoutes,
  sessionRoutes,
  accessRoutes,
  auditRoutes,
]

/**
 * The admin portal: pages for HR and finance people, rendered here, in the host's looks. Works without
 * script. frame.ts says how a page is added.
 */
export function createPortal(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()
  app.onError(createProblemPage(portal, logUnexpected))
  app.use('/portal/*', safeHeaders, createPortalGuard(portal))
  app.get('/portal/style.css', (c) => c.body(STYLE, 200, asset('text/css')))
  app.get('/portal/script.js', (c) => c.body(SCRIPT, 200, asset('text/javascript')))
  app.get(ICON_PATH, icon)
  app.route('/', enterRoutes(portal))
  for (const routes of PAGES) app.route('/', routes(portal))
  app.all('/portal/*', () => {
    throw new NotFound('no such page')
  })
  return app
}

/** S8: only our own stylesheet and script, by nonce; in nobody's frame; forms go here, or with their answer back to the host. */
const safeHeaders: MiddlewareHandler<PortalEnv> = async (c, next) => {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
  c.set('nonce', nonce)
  c.set('imageOrigin', '')
  await next()
  const images = `'self' ${c.get('imageOrigin')}`.trim()
  const requestContext: PortalEnv['Variables']['requestContext'] | undefined =
    c.get('requestContext')
  const forms = `'self' ${requestContext === undefined ? '' : wayOut(requestContext)}`.trim()
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src ${images}; ` +
      `connect-src 'self'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`,
  )
  c.header('cross-origin-opener-policy', 'same-origin')
  c.header('cross-origin-resource-policy', 'same-origin')
  c.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()')
}

/** Chrome follows a form's redirect only where `form-action` allows it, and signing out leads to the host. */
function wayOut({ session, organization }: PortalEnv['Variables']['requestContext']): string {
  const back = URL.parse(session.returnUrl ?? organization.portalUrl ?? '')
  return back?.protocol === 'https:' || back?.protocol === 'http:' ? back.origin : ''
}

/** Named by their content, so browsers may keep them. */
function asset(type: string): Record<string, string> {
  return { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=86400' }
}
