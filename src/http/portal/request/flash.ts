import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { en } from '../../../words/en.ts'

/** A message for the next page: a key of `portal.flash` in the dictionaries. */
export type FlashCode = keyof typeof en.portal.flash

const COOKIE = 'rollcall-flash'

/** Shows a message on the next page. A cookie holds it, not the URL: a link must not choose what our page says. */
export function flash(
  c: Context,
  code: FlashCode,
  { publicUrl }: { readonly publicUrl: string },
): void {
  setCookie(c, COOKIE, code, {
    path: '/portal',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: 60,
  })
}

/** The message for this page, if there is one; it is shown once. */
export function takeFlash(c: Context): FlashCode | null {
  const code = getCookie(c, COOKIE)
  if (code === undefined) return null
  deleteCookie(c, COOKIE, { path: '/portal' })
  return isFlashCode(code) ? code : null
}

function isFlashCode(code: string): code is FlashCode {
  return Object.hasOwn(en.portal.flash, code)
}
