import { Hono } from 'hono'
import { html } from 'hono/html'
import { Invalid } from '../../../core/facts/errors.ts'
import type { Settings } from '../../../core/facts/settings.ts'
import { changeSettings, merged } from '../../../sync/account/settings.ts'
import { preview } from '../../../sync/plan/preview.ts'
import type { PlanView } from '../../../sync/plan/view.ts'
import { planFigures } from './what-if.ts'
import { flash } from '../request/flash.ts'
import { filledOf, type Filled } from './form.ts'
import { brakePart, joiningPart, leavingPart, notifyPart, type Shown } from './parts.ts'
import { settingsTabs } from './tabs.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { type CurrentAccount, currentAccount } from '../request/current-account.ts'
import { type Html, postForm } from '../shell/elements.ts'
import { hrName } from '../shell/hr-name.ts'
import { portalPage } from '../shell/portal-page.ts'

/** Settings of an account, each change shown in numbers before it is saved (rule 40). */
export function settingsRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/settings', async (c) => {
    const current = await currentAccount(portal, c)
    return settingsPage(portal, c, current, { settings: current.account.settings, note: '' })
  })

  app.post('/portal/accounts/:account/settings/preview', async (c) => {
    const current = await currentAccount(portal, c)
    const { patch, ...filled } = fillIn(c, current)
    const settings = merged(current.account.settings, patch)
    const shown = { settings, note: refusal(c, filled) }
    if (shown.note !== '') return settingsPage(portal, c, current, { ...shown, status: 422 })
    return orWrong(portal, c, current, settings, async () => {
      const plan = await preview(portal.deps, current.account.id, patch)
      return settingsPage(portal, c, current, { settings, note: triedNote(c, plan) })
    })
  })

  app.post('/portal/accounts/:account/settings', async (c) => {
    const current = await currentAccount(portal, c)
    const { patch, ...filled } = fillIn(c, current)
    const settings = merged(current.account.settings, patch)
    const note = refusal(c, filled)
    if (note !== '') return settingsPage(portal, c, current, { settings, note, status: 422 })
    return orWrong(portal, c, current, settings, async () => {
      const { email } = c.get('requestContext').session
      await changeSettings(portal.deps, current.account.id, patch, email)
      flash(c, 'saved', portal)
      return c.redirect(`/portal/accounts/${current.account.id}/settings`, 303)
    })
  })

  return app
}

function fillIn(c: PortalContext, { account }: CurrentAccount): Filled {
  const admins = c.get('requestContext').organization.admins.map(({ email }) => email)
  return filledOf(c.get('form'), account.settings, admins)
}

function refusal(c: PortalContext, { wrong }: Omit<Filled, 'patch'>): Html | '' {
  return wrong === null ? '' : wrongNote(c, wrong)
}

function wrongNote(c: PortalContext, member: string): Html {
  const { words } = c.get('requestContext')
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
  current: CurrentAccount,
  settings: Settings,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const member = (error.problems[0]?.member ?? '').replace(/^settings\./, '').split('.')[0] ?? ''
    const note = wrongNote(c, member)
    return settingsPage(portal, c, current, { settings, note, status: 422 })
  }
}

function triedNote(c: PortalContext, plan: PlanView): Html {
  const t = c.get('requestContext').words.texts.portalSettings
  return html`<section class="note calm" role="status"><h2>${t.tried}</h2><p>${t.triedText}</p>
${planFigures(c, plan)}</section>`
}

function settingsPage(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  { settings, note, status = 200 }: { settings: Settings; note: Html | ''; status?: 200 | 422 },
): Response | Promise<Response> {
  const requestContext = c.get('requestContext')
  const { words, branding, organization } = requestContext
  const t = words.texts.portalSettings
  const { account } = current
  const shown: Shown = { words, organization, settings }
  const action = `/portal/accounts/${account.id}/settings`
  const parts = html`<div class="pair">${joiningPart(shown)}${leavingPart(shown)}</div>
${brakePart(shown)}${notifyPart(shown)}`
  const buttons = html`<section class="card keep"><p class="row"><span class="soft small grow">${t.tryHint}</span><button class="plain" formaction="${action}/preview">${t.try}</button><button class="main">${t.save}</button></p></section>`
  const form = requestContext.mayAct
    ? postForm(requestContext, action, html`${parts}${buttons}`)
    : html`<p class="note">${t.viewer}</p><fieldset disabled>${parts}</fieldset>`
  const hr = hrName(portal, account, words)
  return portalPage(c, {
    title: t.title,
    lead: words.say(t.lead, { product: branding.product, hr }),
    entry: 'settings',
    current,
    status,
    body: html`<div class="stack">${settingsTabs(words, current, 'settings')}${note}${form}</div>`,
  })
}
