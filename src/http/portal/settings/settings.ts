import { Hono } from 'hono'
import { html } from 'hono/html'
import { Invalid } from '../../../core/facts/errors.ts'
import type { Settings } from '../../../core/facts/settings.ts'
import { changeSettings, merged } from '../../../sync/account/settings.ts'
import { preview, type Preview } from '../../../sync/plan/preview.ts'
import { currentAccount, type CurrentAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { postForm, type Html } from '../shell/elements.ts'
import { hrName } from '../shell/hr-name.ts'
import { portalPage } from '../shell/portal-page.ts'
import { planFigures } from './plan-figures.ts'
import { brakePart, joiningPart, leavingPart, notifyPart, readingPart } from './settings-fields.ts'
import { submittedSettings } from './settings-form.ts'
import { settingsPath, settingsTabs } from './settings-tabs.ts'

/** The general settings of an account, each change shown in numbers before it is saved (rule 40). */
export function settingsRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/settings', async (c) => {
    const current = await currentAccount(portal, c)
    return settingsPage(portal, c, current, { settings: current.account.settings, note: '' })
  })

  app.post('/portal/accounts/:account/settings/preview', async (c) => {
    const current = await currentAccount(portal, c)
    return withSubmitted(portal, c, current, async (patch, settings) => {
      const seen = await preview(portal.deps, current.account.id, patch)
      return settingsPage(portal, c, current, { settings, note: previewNote(c, seen) })
    })
  })

  app.post('/portal/accounts/:account/settings', async (c) => {
    const current = await currentAccount(portal, c)
    return withSubmitted(portal, c, current, async (patch) => {
      const { email } = c.get('requestContext').session
      await changeSettings(portal.deps, current.account.id, patch, email)
      flash(c, 'saved', portal)
      return c.redirect(settingsPath(current, 'settings'), 303)
    })
  })

  return app
}

type Patch = ReturnType<typeof submittedSettings>['patch']

/** Passes the submitted settings to `answer`; if one of them cannot be used, shows the form again and says which. */
async function withSubmitted(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  answer: (patch: Patch, settings: Settings) => Promise<Response>,
): Promise<Response> {
  const { account } = current
  const admins = c.get('requestContext').organization.admins.map(({ email }) => email)
  const { patch, wrong } = submittedSettings(c.get('form'), account.settings, admins)
  const settings = merged(account.settings, patch)
  const formAgain = (member: string) =>
    settingsPage(portal, c, current, { settings, note: wrongNote(c, member), status: 422 })
  if (wrong !== null) return formAgain(wrong)
  try {
    return await answer(patch, settings)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const [problem] = error.problems
    return formAgain((problem?.member ?? '').replace(/^settings\./, '').split('.')[0] ?? '')
  }
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

function previewNote(c: PortalContext, seen: Preview): Html {
  const t = c.get('requestContext').words.texts.portalSettings
  return html`<section class="note calm" role="status"><h2>${t.tried}</h2><p>${t.triedText}</p>
${planFigures(c, seen)}</section>`
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
  const fields = { words, organization, settings }
  const action = settingsPath(current, 'settings')
  const parts = html`<div class="pair">${joiningPart(fields)}${leavingPart(fields)}</div>
${readingPart(fields, current.account, branding.product)}${brakePart(fields)}${notifyPart(fields)}`
  const buttons = html`<section class="card keep"><p class="row"><span class="soft small grow">${t.tryHint}</span><button class="plain" formaction="${action}/preview">${t.try}</button><button class="main">${t.save}</button></p></section>`
  const form = requestContext.mayAct
    ? postForm(requestContext, action, html`${parts}${buttons}`)
    : html`<p class="note">${t.viewer}</p><fieldset disabled>${parts}</fieldset>`
  const hr = hrName(portal, current.account, words)
  return portalPage(c, {
    title: t.title,
    lead: words.say(t.lead, { product: branding.product, hr }),
    entry: 'settings',
    current,
    status,
    body: html`<div class="stack">${settingsTabs(words, current, 'settings')}${note}${form}</div>`,
  })
}
