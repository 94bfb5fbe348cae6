import { Hono } from 'hono'
import { html } from 'hono/html'
import { chooseIntegration } from '../../../sync/account/consent.ts'
import { startLink } from '../../../sync/account/link.ts'
import type { Account } from '../../../ports/records.ts'
import { stepsOf } from './steps.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { currentAccount } from '../request/current-account.ts'
import { portalPage } from '../shell/portal-page.ts'
import { type Html, postForm, livePart } from '../shell/elements.ts'
import { missingAbilityList } from './missing-abilities.ts'
import { hrNameOrNull } from '../shell/hr-name.ts'

/**
 * The third step, and the way of a relink: what to settle in the HR system first, then Merge's page. It
 * leads nowhere when it is done, so this page waits and notices.
 */
export function connectRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/connect', async (c) => {
    const current = await currentAccount(portal, c)
    const { account } = current
    if (account.linkUrl === null) return c.redirect(`/portal/accounts/${account.id}`, 303)
    const { words } = c.get('requestContext')
    const { connect: texts } = words.texts.portalLink
    const hr = nameHere(portal, c, account)
    return portalPage(c, {
      title: hr === null ? texts.titleAny : words.say(texts.title, { hr }),
      lead: texts.lead,
      entry: null,
      current,
      refresh: 10,
      body: html`${account.status === 'pending' ? stepsOf(words, 'connect') : ''}
<div class="wide-narrow">
<div class="stack">${adviceCards(portal, c, account)}</div>
${wayCard(portal, c, account, hr)}
</div>`,
    })
  })

  // A fresh link to the same place, where the old one has expired.
  app.post('/portal/accounts/:account/connect', async (c) => {
    const { account } = await currentAccount(portal, c)
    const { session } = c.get('requestContext')
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

function adviceCards(portal: Portal, c: PortalContext, account: Account): Html {
  const { words, branding } = c.get('requestContext')
  const { connect: texts } = words.texts.portalLink
  const abilities = abilitiesHere(portal, c, account)
  const hr = nameHere(portal, c, account) ?? words.texts.portalHome.unnamed
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

function wayCard(portal: Portal, c: PortalContext, account: Account, hr: string | null): Html {
  const requestContext = c.get('requestContext')
  const { words, branding, organization } = requestContext
  const { connect: texts } = words.texts.portalLink
  const expires = account.linkExpiresAt
  const expired = expires !== null && expires <= portal.deps.clock.now().toISOString()
  const action = `/portal/accounts/${account.id}/connect`
  const url = account.linkUrl ?? ''
  const until =
    expires === null
      ? ''
      : words.say(texts.until, { until: words.brief(expires, organization.timezone) })
  const go = expired
    ? html`<h2>${texts.expired}</h2><p>${texts.expiredText}</p>${
        requestContext.mayAct
          ? postForm(requestContext, action, html`<button class="main">${texts.fresh}</button>`)
          : ''
      }`
    : html`<h2>${texts.needTitle}</h2><p>${words.say(texts.need, { hr: hr ?? words.texts.portalHome.unnamed })}</p>
${
  requestContext.mayAct
    ? html`<p class="actions"><a class="button main" href="${url}" rel="noreferrer">${hr === null ? texts.openAny : words.say(texts.open, { hr })}</a></p>
<p class="small"><a href="${url}" target="_blank" rel="noopener noreferrer">${texts.newTab}</a></p>`
    : ''
}
<p class="soft small">${until}</p>`
  return html`<div class="stack">
<section class="card stack">${go}</section>
<section class="card"><h2>${texts.awayTitle}</h2><p>${words.say(texts.away, { product: branding.product })}</p>
${livePart('waiting', html`<p class="waiting"><span class="spin" aria-hidden="true"></span>${hr === null ? texts.waitingAny : words.say(texts.waiting, { hr })}</p>`)}
<p class="small"><a href="${action}">${texts.plain}</a>${
    account.status === 'pending'
      ? html` · <a href="/portal/accounts/${account.id}/choose">${texts.another}</a>`
      : ''
  }</p></section>
</div>`
}

/** Merge did not know our name for it: then only the address of the page remembers what was chosen. */
function abilitiesHere({ deps }: Portal, c: PortalContext, account: Account) {
  const named =
    account.integration ?? asSystem(account.integrationWanted ?? c.req.query('system') ?? null)
  return named === null ? null : deps.source.abilities(named)
}

function nameHere(portal: Portal, c: PortalContext, account: Account): string | null {
  return hrNameOrNull(portal, account) ?? abilitiesHere(portal, c, account)?.name ?? null
}

function asSystem(slug: string | null): { slug: string; name: string } | null {
  return slug === null ? null : { slug, name: slug }
}
