import { html } from 'hono/html'
import { LANGUAGES } from '../../../words/words.ts'
import { hostPage } from '../request/host-page.ts'
import type { PortalContext, RequestContext } from '../request/request-context.ts'
import { postForm, type Html } from './elements.ts'

/** Who is signed in, the way back to the host, the languages, and signing out. */
export function sessionMenu(c: PortalContext, requestContext: RequestContext): Html {
  const { session, words, branding } = requestContext
  const { portal: texts } = words.texts
  const name = session.name ?? session.email
  const back = hostPage(requestContext)
  const path = c.req.method === 'GET' ? new URL(c.req.url).pathname : '/portal'
  const others = Object.keys(LANGUAGES).filter((code) => code !== words.language)
  return html`<details class="menu">
<summary><span class="unseen">${texts.menu}: </span><span class="face" aria-hidden="true">${initials(name)}</span><span class="who">${name}</span></summary>
<div class="sheet">
<p><b>${words.say(texts.you, { name })}</b><br><span class="soft">${session.email}</span></p>
${session.letInBy === null ? '' : html`<p class="soft small">${words.say(texts.access.letInBy, { by: session.letInBy })}</p>`}
${requestContext.mayAct ? '' : html`<p class="chip">${texts.viewer}</p>`}
${back === null ? '' : html`<a class="line" href="${back}">${words.say(texts.back, { product: branding.product })}</a>`}
${postForm(
  requestContext,
  '/portal/language',
  html`<input type="hidden" name="at" value="${path}"><p class="soft">${texts.language}</p>${others.map(
    (code) =>
      html`<button class="line" name="language" value="${code}" lang="${code}">${languageName(code)}</button>`,
  )}`,
  'lines',
)}
${postForm(requestContext, '/portal/sign-out', html`<button class="line">${texts.signOut}</button>`, 'lines')}
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

/** A language's own name: "Nederlands". */
function languageName(code: string): string {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}
