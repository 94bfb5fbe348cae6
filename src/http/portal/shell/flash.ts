import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { en } from '../../../words/en.ts'
import type { Portal, PortalContext } from './request-context.ts'
import type { SaidCode } from './flash-code.ts'

const NAME = 'rollcall-said'

/** Says it on the next page. In a cookie, not in the address, so that nobody can be sent a link that says it. */
export function say(
  c: PortalContext,
  code: SaidCode,
  { publicUrl }: Pick<Portal, 'publicUrl'>,
): void {
  setCookie(c, NAME, code, {
    path: '/portal',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: 60,
  })
}

/** What is to be said now; it is taken away by this. */
export function takeSaid(c: PortalContext): SaidCode | null {
  const code = getCookie(c, NAME)
  if (code === undefined) return null
  deleteCookie(c, NAME, { path: '/portal' })
  return isSaid(code) ? code : null
}

function isSaid(code: string): code is SaidCode {
  return Object.hasOwn(en.portal.said, code)
}
