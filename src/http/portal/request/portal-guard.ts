import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { sameText } from '../../../net/same-text.ts'
import { sha256 } from '../../../sync/account/secrets.ts'
import type { Organization } from '../../../ports/records.ts'
import type { PortalSession } from '../../../ports/store/reads/portal.ts'
import { ALLOWED_CALLERS } from '../../allowed-callers.ts'
import { KIB, requestBytes } from '../../request-bytes.ts'
import { routePattern } from '../../route-pattern.ts'
import { brandingOf } from './branding.ts'
import { takeFlash } from './flash.ts'
import { ForeignForm, requireOwnOrigin } from './own-origin.ts'
import type { Portal, PortalContext, PortalEnv } from './request-context.ts'
import { wordsFor } from '../../../words/words.ts'
import { requestLocale } from './request-locale.ts'
import { currentSession, REFRESH_HEADER, sessionSecret } from './session-cookie.ts'

/** There is no session, or it has ended. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut'
}

/** The session was ended because its person is admin no more (rule 55). */
export class AdminNoMore extends Error {
  override readonly name = 'AdminNoMore'
  readonly session: PortalSession
  readonly organization: Organization

  constructor(session: PortalSession, organization: Organization) {
    super('no admin any more')
    this.session = session
    this.organization = organization
  }
}

const FORM_LIMIT = 64 * KIB

/**
 * Checks every request under `/portal` (S8): the session, unless the table of callers says `public`; the role
 * that the table asks for; and the size, origin and token of a form. A route that is missing in the table
 * needs a session.
 */
export function createPortalGuard(portal: Portal): MiddlewareHandler<PortalEnv> {
  return async function portalGuard(c, next) {
    const caller = ALLOWED_CALLERS[routePattern(c)] ?? 'portal'
    if (caller === 'public') {
      c.set('form', await submittedForm(c))
      return next()
    }
    // Nothing is read before it is known who sends it.
    const session = await currentSession(portal, c)
    const organization =
      session === null ? null : await portal.deps.store.organization(session.organization)
    if (session === null || organization === null) throw new SignedOut('no session')
    if (session.revokedAt !== null) throw new AdminNoMore(session, organization)
    const csrf = await csrfToken(sessionSecret(portal, c))
    const isPage = c.req.method === 'GET' && c.req.header(REFRESH_HEADER) === undefined
    c.set('requestContext', {
      session,
      organization,
      words: wordsFor(requestLocale(c, session.locale, organization.locale)),
      csrf,
      branding: brandingOf(organization, portal.deps.config.productName),
      mayAct: session.role === 'admin',
      flash: isPage ? takeFlash(c) : null,
    })
    if (caller === 'portal-admin' && session.role !== 'admin')
      throw new HTTPException(403, { message: 'a viewer may not do this' })
    if (isForm(c)) requireOwnOrigin(portal, c)
    c.set('form', await submittedForm(c))
    if (isForm(c)) {
      if (!sameText(c.get('form').get('csrf') ?? '', csrf)) throw new ForeignForm('wrong token')
    }
    return next()
  }
}

/** Derived from the secret in the cookie: it lasts as long as the session and is stored nowhere. */
function csrfToken(secret: string): Promise<string> {
  return sha256(`form of ${secret}`)
}

async function submittedForm(c: PortalContext): Promise<URLSearchParams> {
  // Hono runs a guard twice where the path is its pattern, `/link/*`. A body can be read once.
  const before: URLSearchParams | undefined = c.get('form')
  if (before !== undefined) return before
  if (!isForm(c)) return new URLSearchParams()
  const bytes = await requestBytes(c.req.raw, FORM_LIMIT)
  if (bytes === null)
    throw new HTTPException(413, { message: `the form is over ${FORM_LIMIT} bytes` })
  return new URLSearchParams(new TextDecoder().decode(bytes))
}

function isForm(c: PortalContext): boolean {
  return c.req.method !== 'GET' && c.req.method !== 'HEAD'
}
