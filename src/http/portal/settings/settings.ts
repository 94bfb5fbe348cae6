import { Hono } from 'hono'
import { html } from 'hono/html'
import { Invalid } from '../../../core/facts/errors.ts'
import type { Settings } from '../../../core/facts/settings.ts'
import { changeSettings, merged } from '../../../sync/account/settings.ts'
import { preview } from '../../../sync/plan/preview.ts'
import type { PlanView } from '../../../sync/plan/view.ts'
import { page, postForm, type Html } from '../shell/frame.ts'
import { planFigures } from './what-if.ts'
import { say } from '../shell/flash.ts'
import { filledOf, type Filled } from './form.ts'
import { brakePart, joiningPart, leavingPart, notifyPart, type Shown } from './parts.ts'
import { settingsTabs } from './tabs.ts'
import { hrName } from '../shell/hr-system.ts'
import {
  placeOf,
  type Place,
  type Portal,
  type PortalContext,
  type PortalEnv,
} from '../shell/request-context.ts'

/** Settings of an account, each change shown in numbers before it is saved (rule 40). */
export function settingsRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/settings', async (c) => {
    const place = await placeOf(portal, c)
    return settingsPage(portal, c, place, { settings: place.account.settings, note: '' })
  })

  app.post('/portal/accounts/:account/settings/preview', async (c) => {
    const place = await placeOf(portal, c)
    const { patch, ...filled } = fillIn(c, place)
    const settings = merged(place.account.settings, patch)
    const shown = { settings, note: refusal(c, filled) }
    if (shown.note !== '') return settingsPage(portal, c, place, { ...shown, status: 422 })
    return orWrong(portal, c, place, settings, async () => {
      const plan = await preview(portal.deps, place.account.id, patch)
      return settingsPage(portal, c, place, { settings, note: triedNote(c, plan) })
    })
  })

  app.post('/portal/accounts/:account/settings', async (c) => {
    const place = await placeOf(portal, c)
    const { patch, ...filled } = fillIn(c, place)
    const settings = merged(place.account.settings, patch)
    const note = refusal(c, filled)
    if (note !== '') return settingsPage(portal, c, place, { settings, note, status: 422 })
    return orWrong(portal, c, place, settings, async () => {
      const { email } = c.get('visit').session
      await changeSettings(portal.deps, place.account.id, patch, email)
      say(c, 'saved', portal)
      return c.redirect(`/portal/accounts/${place.account.id}/settings`, 303)
    })
  })

  return app
}

function fillIn(c: PortalContext, { account }: Place): Filled {
  const admins = c.get('visit').organization.admins.map(({ email }) => email)
  return filledOf(c.get('form'), account.settings, admins)
}

function refusal(c: PortalContext, { wrong }: Omit<Filled, 'patch'>): Html | '' {
  return wrong === null ? '' : wrongNote(c, wrong)
}

function wrongNote(c: PortalContext, member: string): Html {
  const { words } = c.get('visit')
  const t = words.texts.portalSettings
  const names: Readonly<Record<string, string>> = {
    invite: t.invite,
    invite_days_before_start: t.days,
    grace_days: t.grace,
    protected: t.protected,
    brake: t.brake,
    notify: t.notify,
  }
  const what = names[member] ?? t.title
  return html`<section class="note bad" role="alert"><p>${words.say(t.wrong, { what })}</p></section>`
}

async function orWrong(
  portal: Portal,
  c: PortalContext,
  place: Place,
  settings: Settings,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const member = (error.problems[0]?.member ?? '').replace(/^settings\./, '').split('.')[0] ?? ''
    const note = wrongNote(c, member)
    return settingsPage(portal, c, place, { settings, note, status: 422 })
  }
}

function triedNote(c: PortalContext, plan: PlanView): Html {
  const t = c.get('visit').words.texts.portalSettings
  return html`<section class="note calm" role="status"><h2>${t.tried}</h2><p>${t.triedText}</p>
${planFigures(c, plan)}</section>`
}

function settingsPage(
  portal: Portal,
  c: PortalContext,
  place: Place,
  { settings, note, status = 200 }: { settings: Settings; note: Html | ''; status?: 200 | 422 },
): Response | Promise<Response> {
  const visit = c.get('visit')
  const { words, look, organization } = visit
  const t = words.texts.portalSettings
  const { account } = place
  const shown: Shown = { words, organization, settings }
  const action = `/portal/accounts/${account.id}/settings`
  const parts = html`<div class="pair">${joiningPart(shown)}${leavingPart(shown)}</div>
${brakePart(shown)}${notifyPart(shown)}`
  const buttons = html`<section class="card keep"><p class="row"><span class="soft small grow">${t.tryHint}</span><button class="plain" formaction="${action}/preview">${t.try}</button><button class="main">${t.save}</button></p></section>`
  const form = visit.mayAct
    ? postForm(visit, action, html`${parts}${buttons}`)
    : html`<p class="note">${t.viewer}</p><fieldset disabled>${parts}</fieldset>`
  const hr = hrName(portal, account) ?? words.texts.portalHome.unnamed
  return page(c, {
    title: t.title,
    lead: words.say(t.lead, { product: look.product, hr }),
    current: 'settings',
    place,
    status,
    body: html`<div class="stack">${settingsTabs(words, place, 'settings')}${note}${form}</div>`,
  })
}
