import type { Context } from 'hono'
import type { Branding } from '../request/branding.ts'

export const ICON_PATH = '/portal/icon.svg'

/** The icon of a browser tab: the first letter of the host's name on its colour. */
export function iconHref({ product, light }: Branding): string {
  const facts = { letter: Array.from(product)[0] ?? '', fill: light.fill, on: light.on }
  return `${ICON_PATH}?${new URLSearchParams(facts).toString()}`
}

/** Draws the icon from the query: an unusable colour becomes black or white. */
export function icon(c: Context): Response | Promise<Response> {
  const colour = (name: string, otherwise: string) => {
    const requested = c.req.query(name) ?? ''
    return /^#[0-9a-f]{6}$/.test(requested) ? requested : otherwise
  }
  const letter = (c.req.query('letter') ?? '').codePointAt(0)
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${colour('fill', '#ffffff')}"/><text x="16" y="22" text-anchor="middle" font-family="system-ui, sans-serif" font-size="18" font-weight="700" fill="${colour('on', '#000000')}">${letter === undefined ? '' : `&#${letter};`}</text></svg>`
  return c.body(drawing, 200, {
    'content-type': 'image/svg+xml; charset=utf-8',
    'cache-control': 'public, max-age=86400',
  })
}
