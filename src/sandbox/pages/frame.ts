import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { tulip } from './pictures.ts'

/** A part of a page; hono escapes every value in it. */
export type Html = ReturnType<typeof html>

export type Place = 'control' | 'quirks' | 'host' | 'inbox' | 'none'

type Page = {
  title: string
  place: Place
  base: string
  product: string
  body: Html
  /** Where the page's script fetches new live parts; without it the page does not update. */
  live?: string
  said?: string | undefined
  status?: 200 | 404 | 410
  /** Shown in Merge's window, inside a page of no origin: no other page, and none of its links. */
  framed?: boolean
}

const LINKS: [Place, string, string][] = [
  ['control', '', 'Control room'],
  ['quirks', '/as-it-comes', 'Real HR'],
  ['host', '/host', 'Host app'],
  ['inbox', '/inbox', 'Inbox'],
]

/** The frame of every page of the sandbox, and the content security policy: its own files only. */
export function page(c: Context, given: Page) {
  const { title, place, base, product, body, live, said, status, framed } = given
  const nonce = randomBytes(16).toString('base64')
  // A frame of no origin is not `self`, and its ancestors have no name that a policy could hold.
  const self = framed === true ? `'self' ${new URL(c.req.url).origin}` : `'self'`
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action ${self}; base-uri 'none'${framed === true ? '' : `; frame-ancestors 'none'`}`,
  )
  c.header('referrer-policy', 'same-origin')
  c.header('x-content-type-options', 'nosniff')
  c.header('cache-control', 'no-store')
  return c.html(
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Rollcall sandbox</title>
<link rel="icon" href="${base}/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${base}/style.css" nonce="${nonce}">
<script src="${base}/${framed === true ? 'merge/frame' : 'script'}.js" nonce="${nonce}" defer></script>
</head>
<body data-live-from="${live ?? ''}" class="at-${place}">
<a class="skip" href="#main">Skip to the content</a>
${framed === true ? '' : topBar(base, place)}
<main id="main">
${said ? html`<p class="said" role="status">${said}</p>` : ''}
${body}
</main>
${framed === true ? '' : footer(product)}
</body>
</html>`,
    status ?? 200,
  )
}

const topBar = (base: string, place: Place): Html => html`<header class="top">
<a class="brand" href="${base}">${tulip()}<span><b>Rollcall</b> <i>sandbox</i></span></a>
<nav aria-label="Places">${LINKS.map(
  ([to, path, name]) =>
    html`<a href="${base}${path}"${to === place ? html` aria-current="page"` : ''}>${name}</a>`,
)}</nav>
</header>`

const footer = (product: string): Html =>
  html`<footer class="foot">All people and companies here are made up. Nothing leaves this machine; ${product} stands in for your product.</footer>`
