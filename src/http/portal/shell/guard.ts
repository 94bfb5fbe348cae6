import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import type { PortalSession } from '../../../ports/store/portal.ts'
import { hashOf, sessionOf } from '../../../sync/account/portal-sessions.ts'
import { ALLOWED } from '../../allow.ts'
import { routeOf } from '../../auth.ts'
import { KIB, readBytes } from '../../body.ts'
import { localeOf, wordsOf } from './language.ts'
import { lookOf } from './branding.ts'
import { takeSaid } from './flash.ts'
import type { Portal, PortalContext, PortalEnv } from './request-context.ts'

/** A form that is not ours, or too old; told apart from a viewer's, which is a plain 403. */
export class ForeignForm extends Error {
  override readonly name = 'ForeignForm'
}
/** No session, or it is over. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut'
}

const MOST = 64 * KIB

/** Sent by the script when a part of a page refreshes itself. */
export const REFRESH_HEADER = 'x-refresh'

/**
 * Every request under `/portal` (S8): a session unless the allow table says `public`, the role it asks for,
 * and for a form its size, its origin and its token. What is not in the table needs a session.
 */
export function createPortalGuard(portal: Portal): MiddlewareHandler<PortalEnv> {
  return async function portalGuard(c, next) {
    const need = ALLOWED[routeOf(c)] ?? 'portal'
    c.set('form', await formOf(c))
    if (need === 'public') return next()
    const secret = getCookie(c, cookieName(portal)) ?? ''
    const session = await currentSession(portal, c)
    const organization =
      session === null ? null : await portal.deps.store.organization(session.organization)
    if (session === null || organization === null) throw new SignedOut('no session')
    const csrf = await csrfOf(secret)
    c.set('visit', {
      session,
      organization,
      words: wordsOf(localeOf(c, session.locale, organization.locale)),
      csrf,
      look: lookOf(organization, portal.deps.config.productName),
      mayAct: session.role === 'admin',
      said:
        c.req.method === 'GET' && c.req.header(REFRESH_HEADER) === undefined ? takeSaid(c) : null,
    })
    if (need === 'portal-admin' && session.role !== 'admin')
      throw new HTTPException(403, { message: 'a viewer may not do this' })
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      requireOwnOrigin(portal, c)
      if (!sameText(c.get('form').get('csrf') ?? '', csrf)) throw new ForeignForm('wrong token')
    }
    return next()
  }
}

/** The session of this browser, whether the page asks for one or not. */
export async function currentSession(
  { deps, publicUrl }: Portal,
  c: PortalContext,
): Promise<PortalSession | null> {
  const secret = getCookie(c, cookieName({ publicUrl }))
  if (secret === undefined || secret === '') return null
  return sessionOf(deps, secret, c.req.header(REFRESH_HEADER) === undefined)
}

/**
 * Browsers say where a form comes from: `Sec-Fetch-Site` (all of them since 2023), or `Origin`, which our
 * own no-referrer policy turns to `null` on forms. Who says neither is not believed.
 */
export function requireOwnOrigin({ publicUrl }: Pick<Portal, 'publicUrl'>, c: PortalContext): void {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin') ?? 'null'
  const own = origin === new URL(publicUrl).origin
  const fine = site === undefined ? own : site === 'same-origin' && (own || origin === 'null')
  if (!fine) throw new ForeignForm(`from ${site ?? 'somewhere'}`)
}

/** `__Host-` wants https. On plain http, which only this machine may use, browsers would drop such a cookie. */
export function cookieName({ publicUrl }: Pick<Portal, 'publicUrl'>): string {
  return isPlainLoopback(publicUrl) ? 'rollcall' : '__Host-rollcall'
}

/** An empty secret takes the cookie away. It ends with the browser; the session behind it ends by itself. */
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

/** Made from the secret in the cookie, so that it lasts as long and is stored nowhere. */
function csrfOf(secret: string): Promise<string> {
  return hashOf(`form of ${secret}`)
}

function isPlainLoopback(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl)
  return protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

async function formOf(c: PortalContext): Promise<URLSearchParams> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return new URLSearchParams()
  const bytes = await readBytes(c.req.raw, MOST)
  if (bytes === null) throw new HTTPException(413, { message: `the form is over ${MOST} bytes` })
  return new URLSearchParams(new TextDecoder().decode(bytes))
}

function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < b.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}
