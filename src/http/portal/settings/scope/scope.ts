import { Hono } from 'hono'
import { html } from 'hono/html'
import { changeSettings } from '../../../../sync/account/settings.ts'
import { loadRoutingValues } from '../../../../sync/account/routing-values.ts'
import { page, postForm } from '../../shell/frame.ts'
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
import { say } from '../../shell/flash.ts'
import { settingsTabs } from '../tabs.ts'
import { hrName } from '../../shell/hr-system.ts'
import {
  placeOf,
  type Portal,
  type PortalContext,
  type PortalEnv,
} from '../../shell/request-context.ts'

/** Who is followed in which entity (rule 20): rules in their order, of as many conditions as are needed. */
export function rulesRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/rules', async (c) => {
    const drawn = await drawing(portal, c)
    return rulesPage(c, { ...drawn, rules: draftOf(drawn.place.account.settings.scope) })
  })

  app.post('/portal/accounts/:account/rules/preview', async (c) => {
    const drawn = await filled(portal, c)
    const outcome = await tried(portal, drawn.place, { scope: rulesOf(drawn.rules) })
    const partly = !drawn.rules.every(isFinished)
    return rulesPage(c, drawn, outcome.kind === 'tried' ? { ...outcome, partly } : outcome)
  })

  app.post('/portal/accounts/:account/rules', async (c) => {
    const drawn = await filled(portal, c)
    const { account } = drawn.place
    const { wrong } = c.get('visit').words.texts.portalPlaces.rules
    if (!drawn.rules.every(isFinished)) return rulesPage(c, drawn, NOTHING_CHOSEN, wrong)
    try {
      const { email } = c.get('visit').session
      await changeSettings(portal.deps, account.id, { scope: rulesOf(drawn.rules) }, email)
    } catch (error) {
      return rulesPage(c, drawn, refusedBy(error))
    }
    say(c, 'saved', portal)
    return c.redirect(`/portal/accounts/${account.id}/rules`, 303)
  })

  return app
}

async function drawing(portal: Portal, c: PortalContext): Promise<Drawing> {
  const place = await placeOf(portal, c)
  const { account } = place
  const { organization, words } = c.get('visit')
  const { known, customFields } = knownValues(
    await loadRoutingValues(portal.deps.store, account.id),
  )
  return {
    place,
    base: `/portal/accounts/${account.id}/rules`,
    hr: hrName(portal, account) ?? words.texts.portalHome.unnamed,
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
  const visit = c.get('visit')
  const { words } = visit
  const t = words.texts.portalPlaces
  const { place, base, hr } = drawn
  const list = html`${wrong === '' ? '' : html`<p class="note bad" role="alert">${wrong}</p>`}<div id="rules" class="stack">${ruleList(words, drawn, wrong !== '')}${sameCard(words, drawn)}</div>`
  const buttons = html`<section class="card keep">${outcomeLine(c, outcome)}<p class="row between-ends"><button class="plain" formaction="${base}/preview#outcome">${t.try}</button><button class="main">${t.save}</button></p></section>`
  const form = visit.mayAct
    ? postForm(visit, base, html`${enterLooks(c, base)}${list}${buttons}`, 'stack')
    : html`<div class="stack"><p class="note">${t.viewer}</p><fieldset disabled>${list}</fieldset></div>`
  const refused = wrong !== '' || (outcome.kind === 'refused' && c.req.method === 'POST')
  return page(c, {
    title: t.rules.title,
    lead: words.say(t.rules.lead, { hr }),
    current: 'settings',
    place,
    status: refused ? 422 : 200,
    body: html`<div class="stack">${settingsTabs(words, place, 'rules')}
<div class="wide-narrow live" data-live="${base}/preview" data-follows="brief" data-parts="rules brief">${form}<div class="beside">${outcomeCard(c, place, outcome)}</div></div></div>`,
  })
}
