import { Hono } from 'hono'
import { html } from 'hono/html'
import { NotFound } from '../../../core/facts/errors.ts'
import { webPage } from '../../../net/web-page.ts'
import type { Organization } from '../../../ports/records.ts'
import type { PortalSession, PortalToken } from '../../../ports/store/reads/portal.ts'
import {
  inspectToken,
  startSession,
  type TokenState,
} from '../../../sync/account/portal-sessions.ts'
import { type Words, wordsFor } from '../../../words/words.ts'
import { brandingOf } from '../request/branding.ts'
import { requireOwnOrigin } from '../request/own-origin.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { requestLocale } from '../request/request-locale.ts'
import { currentSession, setSessionCookie } from '../request/session-cookie.ts'
import { cardPage } from '../shell/card-page.ts'
import type { Html } from '../shell/elements.ts'

/** Signing in with a link that works once. */
export function enterRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  // A mail scanner that opens the link gets this page and does not use the token up (C40).
  app.get('/portal/enter/:secret', (c) => linkPage(portal, c))

  app.post('/portal/enter/:secret', async (c) => {
    const inspected = await linkOf(portal, c)
    if (inspected === null) return unknownLinkPage(portal, c)
    const before = await currentSession(portal, c)
    if (inspected.state !== 'open' || isOthers(inspected.token, before))
      return enterPage(portal, c, inspected)
    requireOwnOrigin(portal, c)
    const secret = await startSession(portal.deps, inspected.token, before)
    // Somebody used or closed it a moment before.
    if (secret === null) return linkPage(portal, c)
    setSessionCookie(portal, c, secret)
    return c.redirect(firstPage(inspected.token, new URL(c.req.url).searchParams), 303)
  })

  return app
}

async function linkPage(portal: Portal, c: PortalContext): Promise<Response> {
  const inspected = await linkOf(portal, c)
  return inspected === null ? unknownLinkPage(portal, c) : enterPage(portal, c, inspected)
}

/** The link of the path; null: there is none, or none any more. */
async function linkOf(portal: Portal, c: PortalContext): Promise<TokenState | null> {
  try {
    return await inspectToken(portal.deps, c.req.param('secret') ?? '')
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    // Who tries links that do not exist is held up, and nobody else.
    portal.limits.require('wrong-door', portal.limits.address(c))
    return null
  }
}

function unknownLinkPage(portal: Portal, c: PortalContext): Response | Promise<Response> {
  const words = wordsFor(requestLocale(c, null, 'en'))
  const branding = brandingOf(null, portal.deps.config.productName)
  const { title, text } = words.texts.portal.problem.unknownLink
  const body = html`<p>${words.say(text, { product: branding.product })}</p>`
  return cardPage(c, { words, branding, organization: null, title, body, status: 404 })
}

/**
 * An invitation is for one person. Where somebody else is signed in, that person has it by mistake, or forwarded: they
 * would go on under another's name. The host may open its portal for another person in the same browser.
 */
function isOthers({ kind, email }: PortalToken, session: PortalSession | null): boolean {
  return kind === 'invitation' && isLive(session) && session.email !== email
}

function isLive(session: PortalSession | null): session is PortalSession {
  return session !== null && session.revokedAt === null
}

const CLOSED = {
  used: 'used',
  over: 'over',
  revoked: 'adminNoMore',
  'maker-gone': 'makerGone',
} as const

async function enterPage(
  portal: Portal,
  c: PortalContext,
  { state, token }: TokenState,
): Promise<Response> {
  const organization = await portal.deps.store.organization(token.organization)
  if (organization === null) throw new NotFound('no such organization')
  const words = wordsFor(requestLocale(c, token.locale, organization.locale))
  const branding = brandingOf(organization, portal.deps.config.productName)
  const { enter: texts, problem } = words.texts.portal
  const facts = { product: branding.product, organization: organization.name }
  const shell = { words, branding, organization: organization.name }
  const session = await currentSession(portal, c)
  const stay = isLive(session)
    ? html`<p class="row"><a class="button" href="/portal">${words.say(texts.stay, { name: session.name ?? session.email })}</a></p>`
    : ''
  if (state !== 'open') {
    const { title, text } = problem[CLOSED[state]]
    const body = html`<p>${words.say(text, facts)}</p>${backToHost(words, organization, facts)}${stay}`
    return cardPage(c, { ...shell, title, body, status: 410 })
  }
  if (isOthers(token, session)) {
    const { title, text } = problem.otherPerson
    const other = session?.email ?? ''
    const body = html`<p>${words.say(text, { email: token.email, other })}</p>${stay}`
    return cardPage(c, { ...shell, title, body, status: 403 })
  }
  const invited = token.kind === 'invitation'
  const until = words.moment(token.expiresAt, organization.timezone)
  return cardPage(c, {
    ...shell,
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

function backToHost(
  words: Words,
  { portalUrl }: Organization,
  facts: { readonly product: string },
): Html | '' {
  const page = webPage(portalUrl)
  return page === null
    ? ''
    : html`<p class="row"><a class="button" href="${page}">${words.say(words.texts.portal.back, facts)}</a></p>`
}

/** Where the session starts: the plan, run or person that a mail linked to, else the page that the host asked for. */
function firstPage({ intent, account }: PortalToken, query: URLSearchParams): string {
  const named = (['plan', 'run', 'person'] as const).find((name) => query.get(name) !== null)
  const target = new URLSearchParams(
    named === undefined
      ? { intent, ...(account ? { account } : {}) }
      : { [named]: query.get(named) ?? '' },
  )
  return `/portal?${target.toString()}`
}
