import { Hono, type MiddlewareHandler } from 'hono'
import { NotFound } from '../../core/facts/errors.ts'
import { policySource } from '../../net/web-page.ts'
import { logUnexpected } from '../problem.ts'
import { accessRoutes } from './access/access.ts'
import { auditRoutes } from './access/audit.ts'
import { enterRoutes } from './access/enter.ts'
import { sessionRoutes } from './access/session.ts'
import { icon, ICON_PATH } from './assets/icon.ts'
import { SCRIPT } from './assets/script.ts'
import { STYLE } from './assets/style.ts'
import { chooseSystemRoutes } from './connect/choose-system.ts'
import { connectRoutes } from './connect/connect.ts'
import { connectionRoutes } from './connect/connection.ts'
import { consentRoutes } from './connect/consent.ts'
import { progressRoutes } from './connect/progress.ts'
import { windowRoutes } from './connect/window/window.ts'
import { failedMailRoutes } from './overview/failed-mails.ts'
import { landingRoutes } from './overview/landing.ts'
import { lostFieldRoutes } from './overview/lost-fields.ts'
import { overviewRoutes } from './overview/overview.ts'
import { runUndoRoutes } from './overview/run-undo.ts'
import { runRoutes } from './overview/runs.ts'
import { peopleRoutes } from './people/people.ts'
import { personRoutes } from './people/person.ts'
import { hostPage } from './request/host-page.ts'
import { createPortalGuard } from './request/portal-guard.ts'
import type { Portal, PortalContext, PortalEnv, RequestContext } from './request/request-context.ts'
import { reviewRoutes } from './review/review.ts'
import { entitiesRoutes } from './settings/entities/entities.ts'
import { movedPages } from './settings/moved-pages.ts'
import { scopeRoutes } from './settings/scope/scope.ts'
import { settingsRoutes } from './settings/settings.ts'
import { statusRoutes } from './settings/statuses/statuses.ts'
import { createProblemPage } from './shell/problem-page.ts'

/** Every page of the portal, in the order of the navigation. */
const PAGES: readonly ((portal: Portal) => Hono<PortalEnv>)[] = [
  enterRoutes,
  sessionRoutes,
  landingRoutes,
  consentRoutes,
  chooseSystemRoutes,
  connectRoutes,
  windowRoutes,
  progressRoutes,
  overviewRoutes,
  reviewRoutes,
  peopleRoutes,
  personRoutes,
  runRoutes,
  runUndoRoutes,
  failedMailRoutes,
  lostFieldRoutes,
  settingsRoutes,
  entitiesRoutes,
  scopeRoutes,
  statusRoutes,
  connectionRoutes,
  accessRoutes,
  auditRoutes,
  movedPages,
]

/**
 * The admin portal: pages for people in HR and finance, rendered on the server with the host's branding. They work
 * without JavaScript. `shell/portal-page.ts` says how to add a page.
 */
export function createPortal(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()
  app.onError(createProblemPage(portal, logUnexpected))
  for (const path of ['/portal/*', '/link/*'])
    app.use(path, securityHeaders, createPortalGuard(portal))
  app.get('/portal/style.css', (c) => c.body(STYLE, 200, assetHeaders('text/css')))
  app.get('/portal/script.js', (c) => c.body(SCRIPT, 200, assetHeaders('text/javascript')))
  app.get(ICON_PATH, icon)
  for (const routes of PAGES) app.route('/', routes(portal))
  app.all('/portal/*', () => {
    throw new NotFound('no such page')
  })
  return app
}

/**
 * The content security policy and related headers (S8): only our own stylesheet and script, by nonce; no other
 * site may frame a page; forms are sent to us, and the answer may redirect to the host. The page with Merge's window
 * has a policy of its own.
 */
const securityHeaders: MiddlewareHandler<PortalEnv> = async (c, next) => {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
  c.set('nonce', nonce)
  c.set('imageOrigin', '')
  await next()
  const images = `'self' ${c.get('imageOrigin')}`.trim()
  const requestContext: RequestContext | undefined = c.get('requestContext')
  // Signing out redirects to the host, and Chrome follows a form's redirect only where `form-action` allows it.
  const back = requestContext === undefined ? null : hostPage(requestContext)
  const forms = `'self' ${policySource(back)}`.trim()
  setUnlessSet(
    c,
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src ${images}; ` +
      `connect-src 'self'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`,
  )
  setUnlessSet(c, 'cross-origin-opener-policy', 'same-origin')
  setUnlessSet(c, 'cross-origin-resource-policy', 'same-origin')
  c.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()')
}

function setUnlessSet(c: PortalContext, name: string, value: string): void {
  if (!c.res.headers.has(name)) c.header(name, value)
}

/** The URL of an asset changes with its content, so browsers may cache it. */
function assetHeaders(type: string): Record<string, string> {
  return { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=86400' }
}
