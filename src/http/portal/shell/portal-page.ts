/**
 * How to add a page to the portal:
 *
 * 1. **Route.** A file exports `xyRoutes(portal: Portal): Hono<PortalEnv>`, and `portal.ts` mounts it. Paths
 *    are `/portal/accounts/:account/…` for what belongs to one linked HR system, else `/portal/…`.
 * 2. **Caller.** One line in `http/allowed-callers.ts`: `portal` for pages (viewers may open them too),
 *    `portal-admin` for forms that change something. Before the handler runs, the guard has checked the
 *    session, the role, and a form's size (64 KiB), origin and token.
 * 3. **Input.** `c.get('requestContext')` has the person, the organization, `words` and `mayAct`.
 *    `currentAccount(portal, c)` reads the account of the path; an account of another organization is 404.
 *    `c.get('form')` has the submitted fields as URLSearchParams.
 * 4. **Texts** stand in `src/words` only, and are filled in with `words.say` and `words.many`. A template
 *    contains no text of its own.
 * 5. **Answer** with `portalPage(c, { title, entry, current, body })`; `entry` marks the entry of the navigation.
 *    Forms come from `postForm(requestContext, action, body)`, which adds the token; show them only if
 *    `requestContext.mayAct`. After a form: `flash(c, code, portal)`, then `c.redirect(path, 303)`.
 * 6. **Refresh.** The script fetches `livePart(id, body)` again every two seconds and replaces it. Browsers without
 *    script reload the whole page after `refresh` seconds. If the page redirects, the browser follows.
 * 7. **Style.** Use the classes of `assets/style.ts`. The content security policy forbids `style="…"` and inline
 *    script; widths in charts are SVG attributes. Quote every attribute.
 *
 * Errors are thrown (NotFound, Conflict, Invalid, …); `problem-page.ts` turns them into pages.
 */
import { html } from 'hono/html'
import type { CurrentAccount } from '../request/current-account.ts'
import type { PortalContext } from '../request/request-context.ts'
import type { Html } from './elements.ts'
import { brand, help, htmlDocument } from './html-document.ts'
import { navigation, type NavigationEntry } from './navigation.ts'
import { sessionMenu } from './session-menu.ts'

export interface PortalPage {
  readonly title: string
  /** The entry of the navigation that is marked. */
  readonly entry: NavigationEntry | null
  /** The account the page is about. Without one, the navigation has only the entries of the organization. */
  readonly current: CurrentAccount | null
  readonly body: Html
  /** A sentence under the title. */
  readonly lead?: string | Html
  /** Beside the title, such as a button. */
  readonly aside?: Html | ''
  /** Seconds after which a browser without script loads the page again. */
  readonly refresh?: number
  readonly status?: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 502 | 503
}

/** A page for somebody who is signed in, with navigation. */
export function portalPage(c: PortalContext, page: PortalPage): Response | Promise<Response> {
  const requestContext = c.get('requestContext')
  const { words, branding, organization, flash } = requestContext
  const { portal: texts } = words.texts
  return htmlDocument(c, {
    words,
    branding,
    title: page.title,
    refresh: page.refresh,
    status: page.status ?? 200,
    body: html`
<header class="top">
<div class="bar">
${brand(branding, words, organization.name, '/portal')}
${sessionMenu(c, requestContext)}
</div>
${navigation(requestContext, page.current, page.entry)}
</header>
<main id="main">
${flash === null ? '' : html`<p class="flash" role="status">${texts.flash[flash]}</p>`}
<div class="head">
<div>
<h1>${page.title}</h1>
${page.lead === undefined ? '' : html`<p class="lead">${page.lead}</p>`}
</div>
${page.aside === undefined || page.aside === '' ? '' : html`<div class="aside">${page.aside}</div>`}
</div>
${page.body}
</main>
<footer class="foot">
<p>${words.say(texts.time, { zone: organization.timezone.replaceAll('_', ' ') })}</p>
${help(branding, words)}
</footer>`,
  })
}
