import { Hono } from 'hono'
import { html } from 'hono/html'
import type { LinkFailure } from '../../../core/facts/failure-cause.ts'
import type { Account } from '../../../ports/records.ts'
import { chooseIntegration } from '../../../sync/account/consent.ts'
import { startLink } from '../../../sync/account/link.ts'
import { currentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { livePart, postForm, type Html } from '../shell/elements.ts'
import { hrNameOrNull } from '../shell/hr-name.ts'
import { portalPage } from '../shell/portal-page.ts'
import { linkSteps } from './link-steps.ts'
import { missingAbilityList } from './missing-abilities.ts'

/**
 * The third step of linking, and of linking again: what to prepare in the HR system, and the way to Merge's window.
 * Where that does not open there is Merge's own page, which does not lead back here: this page waits until the account
 * is linked, whoever tells of it first.
 */
export function connectRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/connect', async (c) => {
    const current = await currentAccount(portal, c)
    const { account } = current
    if (account.linkUrl === null) return c.redirect(`/portal/accounts/${account.id}`, 303)
    const { words } = c.get('requestContext')
    const { connect: texts } = words.texts.portalLink
    const hr = chosenName(portal, c, account)
    const outcome = await outcomeOf(portal, account)
    return portalPage(c, {
      title: hr === null ? texts.titleAny : words.say(texts.title, { hr }),
      lead: texts.lead,
      entry: null,
      current,
      refresh: 10,
      body: html`${account.status === 'pending' ? linkSteps(words, 'connect') : ''}
${outcomePart(c, outcome, hr)}
<div class="wide-narrow">
<div class="stack">${preparationCards(portal, c, account)}</div>
${linkCard(portal, c, account, hr)}
</div>`,
    })
  })

  // Makes a new link after the old one has expired.
  app.post('/portal/accounts/:account/connect', async (c) => {
    const { account } = await currentAccount(portal, c)
    const { session } = c.get('requestContext')
    portal.limits.require('link', account.organization)
    const admin = { email: session.email, name: session.name ?? undefined }
    if (account.status === 'pending') {
      await chooseIntegration(portal.deps, account, account.integrationWanted, admin)
    } else {
      const consent = { by: session.email }
      await startLink(portal.deps, account.organization, { admin, consent, account_id: account.id })
    }
    return c.redirect(`/portal/accounts/${account.id}/connect`, 303)
  })

  return app
}

function preparationCards(portal: Portal, c: PortalContext, account: Account): Html {
  const { words, branding } = c.get('requestContext')
  const { connect: texts } = words.texts.portalLink
  const abilities = chosenAbilities(portal, c, account)
  const hr = chosenName(portal, c, account) ?? words.texts.portalHome.unnamed
  const facts = { hr, product: branding.product }
  const cannot = abilities === null ? null : missingAbilityList(words, abilities, facts)
  const how = hintFor(abilities?.name ?? hr)
  return html`
<section class="card"><h2>${texts.excludeTitle}</h2><p>${words.say(texts.exclude, facts)}</p>${
    how === null ? '' : html`<p>${texts.excludeHow[how]}</p>`
  }<p class="soft">${texts.excludeLater}</p></section>
<section class="card"><h2>${texts.terminateTitle}</h2><p>${words.say(texts.terminate, facts)}</p></section>
${cannot === null ? '' : html`<section class="card"><h2>${words.say(texts.cannotTitle, facts)}</h2>${cannot}</section>`}`

  function hintFor(name: string): keyof typeof texts.excludeHow | null {
    const key = name.toLowerCase().replace(/[^a-z0-9]/g, '')
    return Object.hasOwn(texts.excludeHow, key) ? (key as keyof typeof texts.excludeHow) : null
  }
}

/** What has come of it so far: nothing yet, a token that Merge is asked about, or a try that failed. */
type Outcome = 'nothing' | 'fetching' | LinkFailure

async function outcomeOf({ deps }: Portal, { id, linkFailure }: Account): Promise<Outcome> {
  if ((await deps.store.waitingLinkTokens(id)).length > 0) return 'fetching'
  return linkFailure?.code ?? 'nothing'
}

/** Above everything else, for whoever comes back from Merge's window looks there. */
function outcomePart(c: PortalContext, outcome: Outcome, hr: string | null): Html {
  const { words, branding } = c.get('requestContext')
  const { connect: texts } = words.texts.portalLink
  const facts = { hr: hr ?? words.texts.portalHome.unnamed, product: branding.product }
  const said = () => {
    if (outcome === 'nothing') return ''
    if (outcome === 'fetching')
      return html`<div class="note" role="status">${spinning(words.say(texts.fetching, facts))}</div>`
    const cause = words.texts.causes[outcome]
    return html`<div class="note bad" role="alert"><h2>${texts.failed}</h2><p>${words.say(cause.what, facts)} ${words.say(cause.todo, facts)}</p></div>`
  }
  return livePart('outcome', html`${said()}`)
}

function spinning(text: string): Html {
  return html`<p class="waiting"><span class="spin" aria-hidden="true"></span>${text}</p>`
}

function linkCard(portal: Portal, c: PortalContext, account: Account, hr: string | null): Html {
  const requestContext = c.get('requestContext')
  const { words, branding } = requestContext
  const { connect: texts } = words.texts.portalLink
  const expires = account.linkExpiresAt
  const expired = expires !== null && expires <= portal.deps.clock.now().toISOString()
  const action = `/portal/accounts/${account.id}/connect`
  const renew = requestContext.mayAct
    ? postForm(requestContext, action, html`<button class="main">${texts.fresh}</button>`)
    : ''
  return html`<div class="stack">
<section class="card stack">${
    expired
      ? html`<h2>${texts.expired}</h2><p>${texts.expiredText}</p>${renew}`
      : openLink(c, account, hr)
  }</section>
<section class="card"><h2>${texts.awayTitle}</h2><p>${words.say(texts.away, { product: branding.product })}</p>
${spinning(hr === null ? texts.waitingAny : words.say(texts.waiting, { hr }))}
<p class="small"><a href="${action}">${texts.plain}</a>${
    account.status === 'pending'
      ? html` · <a href="/portal/accounts/${account.id}/choose">${texts.another}</a>`
      : ''
  }</p></section>
</div>`
}

function openLink(c: PortalContext, account: Account, hr: string | null): Html {
  const requestContext = c.get('requestContext')
  const { words, organization, mayAct } = requestContext
  const { connect: texts } = words.texts.portalLink
  const { linkUrl, linkExpiresAt: expires } = account
  const until =
    expires === null
      ? ''
      : words.say(texts.until, { until: words.brief(expires, organization.timezone) })
  const open = html`<button class="main">${hr === null ? texts.openAny : words.say(texts.open, { hr })}</button>`
  const links = html`${postForm(requestContext, `/portal/accounts/${account.id}/connect/window`, open)}
<p class="small"><a href="${linkUrl ?? ''}" target="_blank" rel="noopener noreferrer">${texts.newTab}</a></p>`
  return html`<h2>${texts.needTitle}</h2><p>${words.say(texts.need, { hr: hr ?? words.texts.portalHome.unnamed })}</p>
${mayAct ? links : ''}
<p class="soft small">${until}</p>`
}

/** A slug that Merge does not know is not stored on the account; then only the page's query string has it. */
function chosenAbilities({ deps }: Portal, c: PortalContext, account: Account) {
  const named =
    account.integration ?? asSystem(account.integrationWanted ?? c.req.query('system') ?? null)
  return named === null ? null : deps.source.abilities(named)
}

function chosenName(portal: Portal, c: PortalContext, account: Account): string | null {
  return hrNameOrNull(portal, account) ?? chosenAbilities(portal, c, account)?.name ?? null
}

function asSystem(slug: string | null): { slug: string; name: string } | null {
  return slug === null ? null : { slug, name: slug }
}
