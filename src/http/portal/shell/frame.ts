/**
 * How a page is added to the portal:
 *
 * 1. **Route.** A file exports `xyRoutes(portal: Portal): Hono<PortalEnv>`; portal.ts mounts it. Paths are
 *    `/portal/accounts/:account/…` for what belongs to one linked HR system, `/portal/…` for the rest.
 * 2. **Who.** One line in http/allow.ts: `portal` for everything that only shows (viewers too), `portal-admin`
 *    for every form that changes something. The guard then has checked session, role, size (64 KiB), origin
 *    and token of the form before the handler runs.
 * 3. **What it has.** `c.get('visit')`: who, organization, `words`, `mayAct`. `placeOf(portal, c)`: the account
 *    of the path, 404 when it is another organization's. `c.get('form')`: what was sent, as URLSearchParams.
 * 4. **Texts** are in src/words/<language>/portal*.ts only; say them with `words.say` and `words.many`.
 *    Nothing in a template is text of its own.
 * 5. **Answer** with `page(c, { title, current, place, body })`. `current` marks the entry of the navigation.
 *    Forms: `postForm(visit, action, body)`, which brings the token; show them only if `visit.mayAct`. After a
 *    form: `say(c, code, portal)` (a key of `portal.said`), then `c.redirect(path, 303)`.
 * 6. **Live**: `live(id, body)` is fetched anew every two seconds and put in its place; give the page
 *    `refresh: 5` for browsers without script. A redirect of the page takes the visitor along.
 * 7. **Looks**: classes of style.ts. No `style="…"` and no inline script: the policy forbids both. Widths in
 *    charts are SVG attributes. Quote every attribute.
 *
 * Errors are thrown (NotFound, Conflict, Invalid, …); problem.ts makes pages of them, in words.
 */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { LANGUAGES, type Words } from '../../../words/words.ts'
import { REFRESH_HEADER } from './guard.ts'
import { iconHref } from '../assets/icon.ts'
import { nameOfLanguage } from './language.ts'
import type { Look } from './branding.ts'
import { SCRIPT_PATH } from '../assets/script.ts'
import { STYLE_PATH } from '../assets/style.ts'
import type { Place, PortalContext, PortalEnv, Visit } from './request-context.ts'

/** A piece of a page; whatever is put into it is escaped. */
export type Html = ReturnType<typeof html>

export type Current =
  | 'home'
  | 'review'
  | 'people'
  | 'runs'
  | 'settings'
  | 'connection'
  | 'access'
  | 'audit'

export interface Page {
  readonly title: string
  readonly current: Current | null
  /** The account the page is about; without one the navigation has only what concerns all of them. */
  readonly place: Place | null
  readonly body: Html
  /** A sentence under the title. */
  readonly lead?: string | Html
  /** Beside the title, such as a button. */
  readonly aside?: Html | ''
  /** Seconds after which a browser without script loads the page again. */
  readonly refresh?: number
  readonly status?: 200 | 403 | 404 | 409 | 413 | 422 | 500 | 502 | 503
}

/** A page of somebody who is signed in, with navigation. */
export function page(c: PortalContext, given: Page): Response | Promise<Response> {
  const visit = c.get('visit')
  const { words, look } = visit
  const { place } = given
  return documentOf(c, {
    words,
    look,
    title: `${given.title} · ${look.product}`,
    refresh: given.refresh,
    status: given.status ?? 200,
    body: html`
<header class="top">
<div class="bar">
${brand(look, words, visit.organization.name, '/portal')}
${menu(c, visit)}
</div>
${navigation(visit, place, given.current)}
</header>
<main id="main">
${visit.said === null ? '' : html`<p class="said" role="status">${words.texts.portal.said[visit.said]}</p>`}
<div class="head">
<div>
<h1>${given.title}</h1>
${given.lead === undefined ? '' : html`<p class="lead">${given.lead}</p>`}
</div>
${given.aside === undefined || given.aside === '' ? '' : html`<div class="aside">${given.aside}</div>`}
</div>
${given.body}
</main>
<footer class="foot">
<p>${words.say(words.texts.portal.time, { zone: visit.organization.timezone.replaceAll('_', ' ') })}</p>
<p>${words.say(words.texts.portal.help, { product: look.product })}</p>
</footer>`,
  })
}

export interface Single {
  readonly words: Words
  readonly look: Look
  readonly organization: string | null
  readonly title: string
  readonly body: Html
  readonly status?: number
}

/** One card on an empty page: doors and errors, for those who are not signed in. */
export function single(c: Context<PortalEnv>, given: Single): Response | Promise<Response> {
  const { words, look } = given
  return documentOf(c, {
    words,
    look,
    title: `${given.title} · ${look.product}`,
    status: given.status ?? 200,
    body: html`
<main id="main" class="single">
${brand(look, words, given.organization, null)}
<section class="card">
<h1>${given.title}</h1>
${given.body}
</section>
</main>`,
  })
}

/** A form with its token. Show it to admins only. */
export function postForm(visit: Visit, action: string, body: Html, classes = 'form'): Html {
  return html`<form method="post" action="${action}" class="${classes}">
<input type="hidden" name="csrf" value="${visit.csrf}">
${body}
</form>`
}

/** A part that keeps itself up to date; `seconds: null` once there is nothing more to wait for. */
export function live(id: string, body: Html, seconds: number | null = 2): Html {
  return html`<div id="${id}"${seconds === null ? '' : html` data-refresh="${String(seconds)}"`}>${body}</div>`
}

/** Nothing to show, and what to do about it. */
export function empty(title: string, text: string, action: Html | '' = ''): Html {
  return html`<div class="empty"><h2>${title}</h2><p>${text}</p>${action}</div>`
}

function documentOf(
  c: Context<PortalEnv>,
  given: {
    words: Words
    look: Look
    title: string
    body: Html
    refresh?: number | undefined
    status: number
  },
): Response | Promise<Response> {
  const nonce = c.get('nonce')
  const { logo } = given.look
  if (logo !== null) c.set('imageOrigin', new URL(logo).origin)
  return c.html(
    html`<!doctype html>
<html lang="${given.words.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${given.title}</title>
${c.req.header(REFRESH_HEADER) === undefined ? assets(given.look, nonce) : ''}
${given.refresh === undefined ? '' : html`<noscript><meta http-equiv="refresh" content="${String(given.refresh)}"></noscript>`}
</head>
<body>
<a class="skip" href="#main">${given.words.texts.portal.skip}</a>
${given.body}
</body>
</html>`,
    given.status as 200,
  )
}

/** Left out where a part of a page is fetched: it is put into a page that has them, under another nonce. */
function assets(look: Look, nonce: string): Html {
  const { light, dark } = look
  return html`<link rel="icon" href="${iconHref(look)}" type="image/svg+xml">
<link rel="stylesheet" href="${STYLE_PATH}" nonce="${nonce}">
<style nonce="${nonce}">
:root { --accent: ${light.fill}; --on-accent: ${light.on}; --accent-ink: ${light.ink}; }
@media (prefers-color-scheme: dark) { :root { --accent: ${dark.fill}; --on-accent: ${dark.on}; --accent-ink: ${dark.ink}; } }
</style>
<script src="${SCRIPT_PATH}" nonce="${nonce}" defer></script>`
}

function brand(look: Look, words: Words, organization: string | null, href: string | null): Html {
  const mark =
    look.logo === null
      ? html`<span class="mark" aria-hidden="true">${look.product.slice(0, 1)}</span>`
      : html`<img class="logo" src="${look.logo}" alt="" height="32" referrerpolicy="no-referrer">`
  const text = html`${mark}<span class="names"><b>${look.product}</b><i>${words.texts.portal.portalOf}${
    organization === null ? '' : html` · ${organization}`
  }</i></span>`
  return href === null
    ? html`<div class="brand">${text}</div>`
    : html`<a class="brand" href="${href}">${text}</a>`
}

function navigation(visit: Visit, place: Place | null, current: Current | null): Html {
  const { place: names, places, waiting } = visit.words.texts.portal
  const base = place === null ? null : `/portal/accounts/${place.account.id}`
  const linked = place !== null && place.account.status !== 'pending'
  const entries: readonly (readonly [Current, string, boolean])[] = [
    ['home', base ?? '/portal', true],
    ['review', `${base}/review`, linked],
    ['people', `${base}/people`, linked],
    ['runs', `${base}/runs`, linked],
    ['settings', `${base}/settings`, place !== null],
    ['connection', `${base}/connection`, place !== null],
    ['access', '/portal/access', true],
    ['audit', '/portal/audit', true],
  ]
  const shown = entries.filter(([, , there]) => there)
  return html`${which(visit, place)}<nav class="places" aria-label="${places}"><ul>${shown.map(
    ([name, href]) =>
      html`<li><a href="${href}"${name === current ? html` aria-current="page"` : ''}>${names[name]}${
        name === 'review' && place?.held
          ? html`<span class="dot" title="${waiting}"><span class="unseen">${waiting}</span></span>`
          : ''
      }</a></li>`,
  )}</ul></nav>`
}

/** Where one HR system is not that of all entities: which this is, and the way to the others. */
function which({ organization, words }: Visit, place: Place | null): Html | '' {
  const { entityIds, integration } = place?.account ?? { entityIds: null, integration: null }
  const own = organization.entities.filter(({ id }) => entityIds?.includes(id) === true)
  if (own.length === 0 || own.length === organization.entities.length) return ''
  const hr = integration?.name ?? words.texts.portal.account
  const names = words.list(own.map(({ name }) => name))
  return html`<p class="which small"><span><b>${hr}</b> · ${names}</span> <a href="/portal">${words.texts.portal.otherAccounts}</a></p>`
}

function menu(c: PortalContext, visit: Visit): Html {
  const { session, words, look, organization } = visit
  const texts = words.texts.portal
  const name = session.name ?? session.email
  const back = session.returnUrl ?? organization.portalUrl
  const path = new URL(c.req.url).pathname
  const at = c.req.method === 'GET' ? path : '/portal'
  const others = Object.keys(LANGUAGES).filter((code) => code !== words.language)
  return html`<details class="menu">
<summary><span class="unseen">${texts.menu}: </span><span class="face" aria-hidden="true">${initials(name)}</span><span class="who">${name}</span></summary>
<div class="sheet">
<p><b>${words.say(texts.you, { name })}</b><br><span class="soft">${session.email}</span></p>
${visit.mayAct ? '' : html`<p class="chip">${texts.viewer}</p>`}
${back === null ? '' : html`<a class="line" href="${back}">${words.say(texts.back, { product: look.product })}</a>`}
${postForm(
  visit,
  '/portal/language',
  html`<input type="hidden" name="at" value="${at}"><p class="soft">${texts.language}</p>${others.map(
    (code) =>
      html`<button class="line" name="language" value="${code}" lang="${code}">${nameOfLanguage(code)}</button>`,
  )}`,
  'lines',
)}
${postForm(visit, '/portal/sign-out', html`<button class="line">${texts.signOut}</button>`, 'lines')}
</div>
</details>`
}

function initials(name: string): string {
  const parts = name.split(/[\s@.]+/).filter((part) => part !== '')
  return parts
    .slice(0, 2)
    .map((part) => Array.from(part)[0] ?? '')
    .join('')
    .toUpperCase()
}
