import { Hono } from 'hono'
import { html } from 'hono/html'
import { changeSettings } from '../../../../sync/account/settings.ts'
import { loadRoutingValues } from '../../../../sync/account/routing-values.ts'
import {
  enterLooks,
  NOTHING_CHOSEN,
  outcomeCard,
  outcomeLine,
  refusedBy,
  tried,
  type Tried,
} from '../what-if.ts'
import { knownValues } from './values.ts'
import { draftOf, filledRules, isFinished, pressedRules, rulesOf, type Drawing } from './draft.ts'
import { ruleList, sameCard } from './parts.ts'
import { flash } from '../../request/flash.ts'
import { settingsTabs } from '../tabs.ts'
import type { Portal, PortalContext, PortalEnv } from '../../request/request-context.ts'
import { currentAccount } from '../../request/current-account.ts'
import { hrName } from '../../shell/hr-name.ts'
import { postForm } from '../../shell/elements.ts'
import { portalPage } from '../../shell/portal-page.ts'

/** Who is followed in which entity (rule 20): rules in their order, of as many conditions as are needed. */
export function rulesRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/rules', async (c) => {
    const drawn = await drawing(portal, c)
    return rulesPage(c, { ...drawn, rules: draftOf(drawn.current.account.settings.scope) })
  })

  app.post('/portal/accounts/:account/rules/preview', async (c) => {
    const drawn = await filled(portal, c)
    const outcome = await tried(portal, drawn.current, { scope: rulesOf(drawn.rules) })
    const partly = !drawn.rules.every(isFinished)
    return rulesPage(c, drawn, outcome.kind === 'tried' ? { ...outcome, partly } : outcome)
  })

  app.post('/portal/accounts/:account/rules', async (c) => {
    const drawn = await filled(portal, c)
    const { account } = drawn.current
    const { wrong } = c.get('requestContext').words.texts.portalPlaces.rules
    if (!drawn.rules.every(isFinished)) return rulesPage(c, drawn, NOTHING_CHOSEN, wrong)
    try {
      const { email } = c.get('requestContext').session
      await changeSettings(portal.deps, account.id, { scope: rulesOf(drawn.rules) }, email)
    } catch (error) {
      return rulesPage(c, drawn, refusedBy(error))
    }
    flash(c, 'saved', portal)
    return c.redirect(`/portal/accounts/${account.id}/rules`, 303)
  })

  return app
}

async function drawing(portal: Portal, c: PortalContext): Promise<Drawing> {
  const current = await currentAccount(portal, c)
  const { account } = current
  const { organization, words } = c.get('requestContext')
  const { known, customFields } = knownValues(
    await loadRoutingValues(portal.deps.store, account.id),
  )
  return {
    current,
    base: `/portal/accounts/${account.id}/rules`,
    hr: hrName(portal, account, words),
    entities: organization.entities.filter(
      ({ id }) => account.entityIds === null || account.entityIds.includes(id),
    ),
    known,
    customFields,
    rules: [],
  }
}

async function filled(portal: Portal, c: PortalContext): Promise<Drawing> {
  const drawn = await drawing(portal, c)
  const form = c.get('form')
  const rules = filledRules(form, (field) => drawn.known(field).map(({ value }) => value))
  return { ...drawn, rules: pressedRules(rules, form) }
}

function rulesPage(
  c: PortalContext,
  drawn: Drawing,
  outcome: Tried = NOTHING_CHOSEN,
  wrong = '',
): Response | Promise<Response> {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalPlaces
  const { current, base, hr } = drawn
  const list = html`${wrong === '' ? '' : html`<p class="note bad" role="alert">${wrong}</p>`}<div id="rules" class="stack">${ruleList(words, drawn, wrong !== '')}${sameCard(words, drawn)}</div>`
  const buttons = html`<section class="card keep">${outcomeLine(c, outcome)}<p class="row between-ends"><button class="plain" formaction="${base}/preview#outcome">${t.try}</button><button class="main">${t.save}</button></p></section>`
  const form = requestContext.mayAct
    ? postForm(requestContext, base, html`${enterLooks(c, base)}${list}${buttons}`, 'stack')
    : html`<div class="stack"><p class="note">${t.viewer}</p><fieldset disabled>${list}</fieldset></div>`
  const refused = wrong !== '' || (outcome.kind === 'refused' && c.req.method === 'POST')
  return portalPage(c, {
    title: t.rules.title,
    lead: words.say(t.rules.lead, { hr }),
    entry: 'settings',
    current,
    status: refused ? 422 : 200,
    body: html`<div class="stack">${settingsTabs(words, current, 'rules')}
<div class="wide-narrow live" data-live="${base}/preview" data-follows="brief" data-parts="rules brief">${form}<div class="beside">${outcomeCard(c, current, outcome)}</div></div></div>`,
  })
}
