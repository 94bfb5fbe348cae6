import type { Context } from 'hono'
import { html } from 'hono/html'
import { policySource } from '../../../net/web-page.ts'
import type { Words } from '../../../words/words.ts'
import { iconHref } from '../assets/icon.ts'
import { SCRIPT_PATH } from '../assets/script.ts'
import { STYLE_PATH } from '../assets/style.ts'
import type { Branding } from '../request/branding.ts'
import type { PortalEnv } from '../request/request-context.ts'
import { REFRESH_HEADER } from '../request/session-cookie.ts'
import type { Html } from './elements.ts'

/** A whole HTML document as the answer to this request. */
export function htmlDocument(
  c: Context<PortalEnv>,
  given: {
    words: Words
    branding: Branding
    title: string
    body: Html
    refresh?: number | undefined
    status: number
  },
): Response | Promise<Response> {
  const nonce = c.get('nonce')
  const { branding, words } = given
  c.set('imageOrigin', policySource(branding.logo))
  return c.html(
    html`<!doctype html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${given.title} · ${branding.product}</title>
${c.req.header(REFRESH_HEADER) === undefined ? assetLinks(branding, nonce) : ''}
${given.refresh === undefined ? '' : html`<noscript><meta http-equiv="refresh" content="${String(given.refresh)}"></noscript>`}
</head>
<body>
<a class="skip" href="#main">${words.texts.portal.skip}</a>
${given.body}
</body>
</html>`,
    given.status as 200,
  )
}

/**
 * Left out when the script fetches a page to refresh a part of it: the part is put into a page that has the
 * assets already, under another nonce.
 */
function assetLinks(branding: Branding, nonce: string): Html {
  const { light, dark } = branding
  return html`<link rel="icon" href="${iconHref(branding)}" type="image/svg+xml">
<link rel="stylesheet" href="${STYLE_PATH}" nonce="${nonce}">
<style nonce="${nonce}">
:root { --accent: ${light.fill}; --on-accent: ${light.on}; --accent-ink: ${light.ink}; }
@media (prefers-color-scheme: dark) { :root { --accent: ${dark.fill}; --on-accent: ${dark.on}; --accent-ink: ${dark.ink}; } }
</style>
<script src="${SCRIPT_PATH}" nonce="${nonce}" defer></script>`
}

/** The host's logo and name, and the organization; a link where there is somewhere to go. */
export function brand(
  { logo, product }: Branding,
  words: Words,
  organization: string | null,
  href: string | null,
): Html {
  const mark =
    logo === null
      ? html`<span class="mark" aria-hidden="true">${Array.from(product)[0] ?? ''}</span>`
      : html`<img class="logo" src="${logo}" alt="" height="32" referrerpolicy="no-referrer">`
  const text = html`${mark}<span class="names"><b>${product}</b><i>${words.texts.portal.portalOf}${
    organization === null ? '' : html` · ${organization}`
  }</i></span>`
  return href === null
    ? html`<div class="brand">${text}</div>`
    : html`<a class="brand" href="${href}">${text}</a>`
}

/** Whom to ask; a link where the host has named a page for it. */
export function help({ support, product }: Branding, words: Words): Html {
  const text = words.say(words.texts.portal.help, { product })
  return support === null
    ? html`<p>${text}</p>`
    : html`<p><a href="${support}" target="_blank" rel="noopener noreferrer">${text}</a></p>`
}
