import { Hono } from 'hono'
import { html } from 'hono/html'
import { loadRoutingValues } from '../../../../sync/account/routing-values.ts'
import { changeSettings } from '../../../../sync/account/settings.ts'
import { currentAccount } from '../../request/current-account.ts'
import { flash } from '../../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../../request/request-context.ts'
import { postForm, type Html } from '../../shell/elements.ts'
import { hrName } from '../../shell/hr-name.ts'
import { portalPage } from '../../shell/portal-page.ts'
import { settingsPath, settingsTabs } from '../settings-tabs.ts'
import { previewAndSave, previewOnEnter, whatIfCard } from '../what-if-card.ts'
import { NOTHING_CHOSEN, refusedWhatIf, tryWhatIf, type WhatIf } from '../what-if.ts'
import { knownValues } from './known-values.ts'
import { copyRulesCard, ruleList } from './rule-list.ts'
import {
  draftRules,
  isFinished,
  rulesAfterButton,
  scopeRules,
  submittedRules,
  type ScopeDraft,
} from './scope-draft.ts'

/** Who is in scope in which entity (rule 20): rules in their order, each with conditions. */
export function scopeRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/settings/scope', async (c) => {
    return scopePage(c, await loadDraft(portal, c))
  })

  app.post('/portal/accounts/:account/settings/scope/preview', async (c) => {
    const draft = await submittedDraft(portal, c)
    const whatIf = await tryWhatIf(portal, draft.current, { scope: scopeRules(draft.rules) })
    const partly = !draft.rules.every(isFinished)
    return scopePage(c, draft, whatIf.kind === 'tried' ? { ...whatIf, partly } : whatIf)
  })

  app.post('/portal/accounts/:account/settings/scope', async (c) => {
    const draft = await submittedDraft(portal, c)
    const { account } = draft.current
    const { wrong } = c.get('requestContext').words.texts.portalMapping.scope
    if (!draft.rules.every(isFinished)) return scopePage(c, draft, NOTHING_CHOSEN, wrong)
    try {
      const { email } = c.get('requestContext').session
      await changeSettings(portal.deps, account.id, { scope: scopeRules(draft.rules) }, email)
    } catch (error) {
      return scopePage(c, draft, refusedWhatIf(error))
    }
    flash(c, 'saved', portal)
    return c.redirect(settingsPath(draft.current, 'scope'), 303)
  })

  return app
}

/** The stored rules, with what is needed to show them. */
async function loadDraft(portal: Portal, c: PortalContext): Promise<ScopeDraft> {
  const current = await currentAccount(portal, c)
  const { account } = current
  const { organization, words } = c.get('requestContext')
  const { known, customFields } = knownValues(
    await loadRoutingValues(portal.deps.store, account.id),
  )
  return {
    current,
    path: settingsPath(current, 'scope'),
    hr: hrName(portal, account, words),
    entities: organization.entities.filter(
      ({ id }) => account.entityIds === null || account.entityIds.includes(id),
    ),
    known,
    customFields,
    rules: draftRules(account.settings.scope),
  }
}

/** The rules in the submitted form, after what the pressed button does to them. */
async function submittedDraft(portal: Portal, c: PortalContext): Promise<ScopeDraft> {
  const draft = await loadDraft(portal, c)
  const form = c.get('form')
  const rules = submittedRules(form, (field) => draft.known(field).map(({ value }) => value))
  const entityIds = draft.entities.map(({ id }) => id)
  return { ...draft, rules: rulesAfterButton(rules, form, entityIds) }
}

function scopePage(
  c: PortalContext,
  draft: ScopeDraft,
  whatIf: WhatIf = NOTHING_CHOSEN,
  wrong = '',
): Response | Promise<Response> {
  const { words } = c.get('requestContext')
  const { scope: t } = words.texts.portalMapping
  const { current, path, hr } = draft
  const isRefused = wrong !== '' || (whatIf.kind === 'refused' && c.req.method === 'POST')
  return portalPage(c, {
    title: t.title,
    lead: words.say(t.lead, { hr }),
    entry: 'settings',
    current,
    status: isRefused ? 422 : 200,
    body: html`<div class="stack">${settingsTabs(words, current, 'scope')}
<div class="wide-narrow live" data-live="${path}/preview" data-follows="brief" data-parts="rules brief">${scopeForm(c, draft, whatIf, wrong)}<div class="beside">${whatIfCard(c, current, whatIf)}</div></div></div>`,
  })
}

function scopeForm(c: PortalContext, draft: ScopeDraft, whatIf: WhatIf, wrong: string): Html {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const { path } = draft
  const list = html`${wrong === '' ? '' : html`<p class="note bad" role="alert">${wrong}</p>`}<div id="rules" class="stack">${ruleList(words, draft, wrong !== '')}${copyRulesCard(words, draft)}</div>`
  return requestContext.mayAct
    ? postForm(
        requestContext,
        path,
        html`${previewOnEnter(c, path)}${list}${previewAndSave(c, path, whatIf)}`,
        'stack',
      )
    : html`<div class="stack"><p class="note">${words.texts.portalMapping.viewer}</p><fieldset disabled>${list}</fieldset></div>`
}
