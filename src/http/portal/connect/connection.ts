import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Account } from '../../../ports/records.ts'
import { disconnect } from '../../../sync/account/disconnect.ts'
import { startLink } from '../../../sync/account/link.ts'
import { currentAccount, type CurrentAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { factList, postForm, type Html } from '../shell/elements.ts'
import { accountAbilities, hrName, hrNameOrNull } from '../shell/hr-name.ts'
import { portalPage } from '../shell/portal-page.ts'
import { accountChip } from '../shell/status-chips.ts'
import { sourceCards } from './source-state.ts'
import { missingAbilityList } from './missing-abilities.ts'

/** The connection of an account: its facts, connecting again, and disconnecting with a typed confirmation (S15). */
export function connectionRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/connection', async (c) => {
    const current = await currentAccount(portal, c)
    return connectionPage(portal, c, current, null)
  })

  app.post('/portal/accounts/:account/relink', async (c) => {
    const { account } = await currentAccount(portal, c)
    const { session, organization } = c.get('requestContext')
    portal.limits.require('link', organization.id)
    await startLink(portal.deps, organization.id, {
      admin: { email: session.email, name: session.name ?? undefined },
      consent: { by: session.email },
      account_id: account.id,
    })
    return c.redirect(`/portal/accounts/${account.id}/connect`, 303)
  })

  app.post('/portal/accounts/:account/disconnect', async (c) => {
    const current = await currentAccount(portal, c)
    const { words, session } = c.get('requestContext')
    const expected = confirmationText(portal, c, current)
    if (oneSpaced(c.get('form').get('confirm') ?? '') !== oneSpaced(expected)) {
      const { disconnectWrong } = words.texts.portalLink.connection
      return connectionPage(portal, c, current, words.say(disconnectWrong, { word: expected }))
    }
    await disconnect(portal.deps, current.account.id, session.email)
    flash(c, 'disconnected', portal)
    return c.redirect(`/portal/accounts/${current.account.id}/connection`, 303)
  })

  return app
}

function confirmationText(portal: Portal, c: PortalContext, { account }: CurrentAccount): string {
  return hrNameOrNull(portal, account) ?? c.get('requestContext').organization.name
}

/** A field takes no line break, and nobody sees a blank at the end. */
function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function connectionPage(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  wrong: string | null,
) {
  const requestContext = c.get('requestContext')
  const { words, organization } = requestContext
  const { account } = current
  const { connection: texts } = words.texts.portalLink
  const hr = hrName(portal, account, words)
  const moment = (at: string | null) =>
    at === null ? words.texts.portal.never : words.brief(at, organization.timezone)
  const name = account.linkAdmin.name ?? account.linkAdmin.email
  const names = organization.entities.flatMap(({ id, name: entity }) =>
    account.entityIds === null || account.entityIds.includes(id) ? [entity] : [],
  )
  const facts: readonly (readonly [string, string | Html])[] = [
    [texts.status, accountChip(words, account)],
    [
      texts.entities,
      account.entityIds === null && names.length > 1 ? texts.allEntities : words.list(names),
    ],
    [texts.linkedBy, name],
    [
      texts.consent,
      words.say(texts.consentBy, { name: account.consent.by, time: moment(account.consent.at) }),
    ],
    [texts.lastRead, moment(account.lastCompleteReadAt)],
    ...(account.sourceFreshAsOf === null
      ? []
      : [[words.texts.source.freshAsOf, moment(account.sourceFreshAsOf)] as const]),
  ]
  return portalPage(c, {
    title: words.say(texts.title, { hr }),
    entry: 'connection',
    current,
    status: wrong === null ? 200 : 422,
    body: html`<div class="wide-narrow">
<div class="stack">
<section class="card">${factList(facts)}</section>
${sourceCards(c, account, hr)}
${account.status === 'disconnected' ? disconnectedCard(c, current, hr) : html`${relinkCard(c, current, hr)}${disconnectCard(portal, c, current, hr, wrong)}`}
</div>
${limitCards(portal, c, current, hr)}
</div>`,
  })
}

function relinkCard(c: PortalContext, { account }: CurrentAccount, hr: string): Html | '' {
  const requestContext = c.get('requestContext')
  const { connection: texts } = requestContext.words.texts.portalLink
  if (!requestContext.mayAct || account.status === 'pending') return ''
  return html`<section class="card stack"><h2>${texts.relinkTitle}</h2><p>${requestContext.words.say(texts.relinkText, { hr })}</p>
<p class="soft small">${texts.relinkAgree}</p>
${postForm(requestContext, `/portal/accounts/${account.id}/relink`, html`<button class="${account.status === 'needs_relink' ? 'main' : 'plain'}">${requestContext.words.say(texts.relink, { hr })}</button>`)}</section>`
}

function disconnectCard(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  hr: string,
  wrong: string | null,
): Html | '' {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const { connection: texts } = words.texts.portalLink
  if (!requestContext.mayAct) return ''
  const expected = confirmationText(portal, c, current)
  return html`<section class="card"><details class="more"${wrong === null ? '' : html` open`}><summary>${texts.disconnectTitle}</summary>
<p>${words.say(texts.disconnectText, { hr })}</p>
${postForm(
  requestContext,
  `/portal/accounts/${current.account.id}/disconnect`,
  html`<label class="field"><span>${words.say(texts.disconnectType, { word: expected })}</span><input type="text" name="confirm" autocomplete="off" spellcheck="false"${
    wrong === null ? '' : html` aria-invalid="true" aria-describedby="wrong"`
  }></label>${wrong === null ? '' : html`<p class="wrong" id="wrong" role="alert">${wrong}</p>`}
<button class="grave">${words.say(texts.disconnect, { hr })}</button>`,
)}</details></section>`
}

function disconnectedCard(c: PortalContext, { account }: CurrentAccount, hr: string): Html {
  const { words, organization, mayAct } = c.get('requestContext')
  const { connection: texts } = words.texts.portalLink
  const time = words.brief(account.disconnectedAt ?? account.createdAt, organization.timezone)
  return html`<section class="note"><h2>${words.say(texts.goneTitle, { hr, time })}</h2><p>${texts.goneText}</p>${problemText(c, account, hr)}${
    mayAct
      ? html`<p class="row"><a class="button main" href="/portal/link">${words.texts.portalHome.start}</a></p>`
      : ''
  }</section>`
}

function problemText(c: PortalContext, { problem }: Account, hr: string): Html | '' {
  if (problem === null) return ''
  const { words, branding, organization } = c.get('requestContext')
  const cause = words.texts.causes[problem.code]
  const facts = { hr, product: branding.product }
  const since = words.say(words.texts.portalHome.since, {
    time: words.brief(problem.since, organization.timezone),
  })
  return html`<p>${words.say(cause.what, facts)} ${words.say(cause.todo, facts)}</p><p class="soft small">${since}</p>`
}

function limitCards(
  portal: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
  hr: string,
): Html {
  const { words, mayAct, organization, branding } = c.get('requestContext')
  const { connection: texts, connect } = words.texts.portalLink
  const abilities = accountAbilities(portal, account)
  const cannot =
    abilities === null
      ? null
      : missingAbilityList(words, abilities, { hr, product: branding.product })
  const some = account.entityIds !== null && account.entityIds.length < organization.entities.length
  return html`<div class="stack">
<section class="card"><h2>${texts.cannot}</h2>${cannot ?? html`<p>${texts.nothing}</p>`}</section>
<section class="card"><h2>${texts.terminateTitle}</h2><p>${words.say(connect.terminate, { hr })}</p></section>
${mayAct && some ? html`<p><a href="/portal/link?new=1">${texts.more}</a></p>` : ''}
</div>`
}
