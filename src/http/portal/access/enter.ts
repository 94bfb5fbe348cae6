import { Hono } from 'hono'
import { html } from 'hono/html'
import {
  enter,
  leave,
  inspectToken,
  type TokenState,
} from '../../../sync/account/portal-sessions.ts'
import { NotFound } from '../../../core/facts/errors.ts'
import type { PortalToken } from '../../../ports/store/portal.ts'
import { LANGUAGES } from '../../../words/words.ts'
import { brandingOf } from '../request/branding.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { requireOwnOrigin } from '../request/own-origin.ts'
import { setSessionCookie, currentSession } from '../request/session-cookie.ts'
import { wordsForLocale, requestLocale } from '../request/request-locale.ts'
import { cardPage } from '../shell/card-page.ts'

/** In by a door that opens once, out by signing out. */
export function enterRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  // A mail scanner's GET shows the page and spends nothing (C40).
  app.get('/portal/enter/:secret', async (c) => {
    return doorPage(portal, c, await inspectToken(portal.deps, c.req.param('secret')))
  })

  app.post('/portal/enter/:secret', async (c) => {
    const door = await inspectToken(portal.deps, c.req.param('secret'))
    if (door.state !== 'open') return doorPage(portal, c, door)
    requireOwnOrigin(portal, c)
    const before = await currentSession(portal, c)
    const secret = await enter(portal.deps, door.token, before)
    if (secret === null) return doorPage(portal, c, { state: 'used', token: door.token })
    setSessionCookie(portal, c, secret)
    return c.redirect(wayOf(door.token, new URL(c.req.url).searchParams), 303)
  })

  app.post('/portal/sign-out', async (c) => {
    const { session, organization } = c.get('requestContext')
    await leave(portal.deps, session)
    setSessionCookie(portal, c, '')
    return c.redirect(session.returnUrl ?? organization.portalUrl ?? '/portal', 303)
  })

  app.post('/portal/language', async (c) => {
    const { session } = c.get('requestContext')
    const language = c.get('form').get('language') ?? ''
    if (!Object.hasOwn(LANGUAGES, language)) throw new NotFound('no such language')
    await portal.deps.store.commit(null, [
      portal.deps.store.patchPortalSession(session.hash, { locale: language }),
    ])
    flash(c, 'language-changed', portal)
    return c.redirect(ownPath(c.get('form').get('at')), 303)
  })

  return app
}

async function doorPage(
  portal: Portal,
  c: PortalContext,
  { state, token }: TokenState,
): Promise<Response> {
  const organization = await portal.deps.store.organization(token.organization)
  if (organization === null) throw new NotFound('no such organization')
  const words = wordsForLocale(requestLocale(c, token.locale, organization.locale))
  const branding = brandingOf(organization, portal.deps.config.productName)
  const { enter: texts, problem } = words.texts.portal
  const facts = { product: branding.product, organization: organization.name }
  if (state !== 'open') {
    const { title, text } = state === 'used' ? problem.used : problem.over
    const body = html`<p>${words.say(text, facts)}</p>${
      organization.portalUrl === null
        ? ''
        : html`<p class="row"><a class="button" href="${organization.portalUrl}">${words.say(words.texts.portal.back, facts)}</a></p>`
    }`
    return cardPage(c, {
      words,
      branding,
      organization: organization.name,
      title,
      body,
      status: 410,
    })
  }
  const invited = token.kind === 'invitation'
  const until = words.moment(token.expiresAt, organization.timezone)
  return cardPage(c, {
    words,
    branding,
    organization: organization.name,
    title: invited ? texts.invited : texts.title,
    body: html`
<p>${
      invited
        ? words.say(texts.invitedBy, { ...facts, by: token.madeBy, until })
        : words.say(texts.lead, facts)
    }</p>
<form method="post"><button class="main">${words.say(texts.as, { name: token.name ?? token.email })}</button></form>
<p class="soft small">${words.say(texts.notYou, { email: token.email })}</p>
<p class="soft small">${texts.whyClick}</p>`,
  })
}

/** Where the visit begins: what the host asked for, or the run or plan a mail was about. */
function wayOf({ intent, account }: PortalToken, query: URLSearchParams): string {
  const plan = query.get('plan')
  const run = query.get('run')
  const asked = new URLSearchParams(
    plan !== null ? { plan } : run !== null ? { run } : { intent, ...(account ? { account } : {}) },
  )
  return `/portal?${asked.toString()}`
}

/** A path of the portal, whatever somebody put into the form. */
function ownPath(text: string | null): string {
  return text !== null && /^\/portal(\/[\w-]+)*$/.test(text) ? text : '/portal'
}
