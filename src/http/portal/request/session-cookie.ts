import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isLoopback } from '../../../net/loopback.ts'
import type { PortalSession } from '../../../ports/store/reads/portal.ts'
import { sessionOf } from '../../../sync/account/portal-sessions.ts'
import type { Portal, PortalContext } from './request-context.ts'

/** Sent by the script when a part of a page refreshes itself. */
export const REFRESH_HEADER = 'x-refresh'

/** The session cookie's value, which is the session's secret; '' where there is none. */
export function sessionSecret(portal: Pick<Portal, 'publicUrl'>, c: Context): string {
  return getCookie(c, cookieName(portal)) ?? ''
}

/** The session of this browser. The automatic refresh of a part does not keep a session alive. */
export async function currentSession(
  portal: Portal,
  c: PortalContext,
): Promise<PortalSession | null> {
  const secret = sessionSecret(portal, c)
  if (secret === '') return null
  return sessionOf(portal.deps, secret, c.req.header(REFRESH_HEADER) === undefined)
}

/** Sets a cookie until the browser closes; the server may end the session earlier. An empty secret removes it. */
export function setSessionCookie(
  portal: Pick<Portal, 'publicUrl'>,
  c: Context,
  secret: string,
): void {
  setCookie(c, cookieName(portal), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: !isPlainLoopback(portal.publicUrl),
    ...(secret === '' ? { maxAge: 0 } : {}),
  })
}

/** Browsers drop a `__Host-` cookie on plain http, which we allow for loopback only. */
function cookieName({ publicUrl }: Pick<Portal, 'publicUrl'>): string {
  return isPlainLoopback(publicUrl) ? 'rollcall' : '__Host-rollcall'
}

function isPlainLoopback(publicUrl: string): boolean {
  const url = new URL(publicUrl)
  return url.protocol === 'http:' && isLoopback(url)
}
