import { Hono } from 'hono'
import { html } from 'hono/html'
import { NotFound } from '../../../../core/facts/errors.ts'
import {
  inspectWindow,
  openLinkWindow,
  useWindow,
  type WindowState,
} from '../../../../sync/account/linking/link-window.ts'
import { wordsFor } from '../../../../words/words.ts'
import { STYLE } from '../../assets/style.ts'
import { brandingOf } from '../../request/branding.ts'
import { currentAccount } from '../../request/current-account.ts'
import { ForeignForm } from '../../request/own-origin.ts'
import type { Portal, PortalContext, PortalEnv } from '../../request/request-context.ts'
import { requestLocale } from '../../request/request-locale.ts'
import { cardPage } from '../../shell/card-page.ts'
import { hrName } from '../../shell/hr-name.ts'
import { windowPage } from './window-page.ts'
import { WINDOW_SCRIPT } from './window-script.ts'

/**
 * Merge's window: a page outside the portal, since Merge's script runs on it. A form of the portal opens it; it has no
 * session of its own, and answers to one address, once, with the secret in its address.
 */
export function windowRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.post('/portal/accounts/:account/connect/window', async (c) => {
    const { account } = await currentAccount(portal, c)
    const { session } = c.get('requestContext')
    portal.limits.require('link', account.organization)
    const secret = await openLinkWindow(portal.deps, account, session)
    return c.redirect(`/link/${secret}`, 303)
  })

  // For a page of no origin, which may not load those of the portal.
  app.get('/link/window.js', (c) => c.body(WINDOW_SCRIPT, 200, assetHeaders('text/javascript')))
  app.get('/link/style.css', (c) => c.body(STYLE, 200, assetHeaders('text/css')))

  app.get('/link/:secret', async (c) => {
    const secret = c.req.param('secret')
    const seen = await windowOf(portal, c, secret)
    if (seen.state === 'disconnected') return c.redirect(connectionPath(seen), 303)
    return seen.state === 'open'
      ? windowPage(portal, c, secret, seen, await voiceOf(portal, c, seen))
      : closedPage(portal, c, seen, seen.state)
  })

  app.post('/link/:secret', async (c) => {
    requireWindowOrigin(portal, c)
    const seen = await windowOf(portal, c, c.req.param('secret'))
    if (seen.state !== 'open' && seen.state !== 'disconnected')
      return closedPage(portal, c, seen, seen.state)
    const publicToken = c.get('form').get('public_token') ?? ''
    const ofAnotherAccount = c.get('form').get('other') === 'yes'
    if (!ofAnotherAccount && !PUBLIC_TOKEN.test(publicToken))
      return closedPage(portal, c, seen, 'unreadable')
    if (!(await useWindow(portal.deps, seen, { publicToken, ofAnotherAccount })))
      return closedPage(portal, c, seen, 'used')
    // The token was taken to have the source delete what it made.
    if (seen.state === 'disconnected') return c.redirect(connectionPath(seen), 303)
    return c.redirect(`/portal/accounts/${seen.account.id}/connect`, 303)
  })

  return app
}

/** Who tries windows that do not exist is held up like who tries portal links, and nobody else. */
async function windowOf(portal: Portal, c: PortalContext, secret: string): Promise<WindowState> {
  try {
    return await inspectWindow(portal.deps, secret)
  } catch (error) {
    if (error instanceof NotFound) portal.limits.require('wrong-door', portal.limits.address(c))
    throw error
  }
}

/** Where it says that the account was disconnected, and by whom. */
function connectionPath({ account }: WindowState): string {
  return `/portal/accounts/${account.id}/connection`
}

const PUBLIC_TOKEN = /^(?!\.+$)[\w.~+/=:-]{1,1000}$/

/** The window's page has no origin, so that browsers write `null`; ours is the same page where a browser has no sandbox. */
function requireWindowOrigin({ publicUrl }: Portal, c: PortalContext): void {
  const origin = c.req.header('origin') ?? 'null'
  if (origin !== 'null' && origin !== new URL(publicUrl).origin)
    throw new ForeignForm('from another site')
}

async function voiceOf(portal: Portal, c: PortalContext, { account, session }: WindowState) {
  const organization = await portal.deps.store.organization(account.organization)
  const locale = requestLocale(c, session?.locale ?? null, organization?.locale ?? 'en')
  return {
    words: wordsFor(locale),
    branding: brandingOf(organization, portal.deps.config.productName),
    organization: organization?.name ?? '',
  }
}

const STATUS = {
  used: 410,
  over: 410,
  revoked: 401,
  'signed-out': 401,
  unreadable: 422,
} as const

/** Why the window does not open, or what it brought cannot be used, and how to go on. */
async function closedPage(
  portal: Portal,
  c: PortalContext,
  seen: WindowState,
  why: keyof typeof STATUS,
): Promise<Response> {
  const voice = await voiceOf(portal, c, seen)
  const { words, branding, organization } = voice
  const { window: texts } = words.texts.portalLink
  const { title, text } = {
    used: texts.used,
    over: texts.over,
    revoked: words.texts.portal.problem.adminNoMore,
    'signed-out': texts.signedOut,
    unreadable: texts.unreadable,
  }[why]
  const facts = { product: branding.product, organization, hr: hrName(portal, seen.account, words) }
  const onward = html`<p class="row"><a class="button main" href="/portal/accounts/${seen.account.id}/connect">${texts.onward}</a></p>`
  const body = html`<p>${words.say(text, facts)}</p>${STATUS[why] === 401 ? '' : onward}`
  return cardPage(c, { ...voice, title, body, status: STATUS[why] })
}

/** The URL of an asset changes with its content, so browsers may cache it. Every page may load it: it says nothing. */
function assetHeaders(type: string): Record<string, string> {
  return {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=86400',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  }
}
