import { Hono } from 'hono'
import { html } from 'hono/html'
import { changeSettings } from '../../../../sync/account/settings.ts'
import { currentAccount } from '../../request/current-account.ts'
import { flash } from '../../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../../request/request-context.ts'
import { postForm, type Html } from '../../shell/elements.ts'
import { portalPage } from '../../shell/portal-page.ts'
import { settingsPath, settingsTabs } from '../settings-tabs.ts'
import { previewAndSave, previewOnEnter, whatIfCard } from '../what-if-card.ts'
import { NOTHING_CHOSEN, refusedWhatIf, tryWhatIf, type WhatIf } from '../what-if.ts'
import { loadDraft, submittedDraft, type EntitiesDraft } from './entities-draft.ts'
import { isSameRouting } from './requested-routing.ts'
import { routingOptionsCard } from './routing-options-card.ts'
import { NO_ENTITY } from './value-rows.ts'
import { foundRows, valuesCard, valueSearch } from './values-card.ts'

/** Entities: by which field HR decides them, and which value means which entity (rule 19). */
export function entitiesRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/settings/entities', async (c) => {
    const current = await currentAccount(portal, c)
    const requested = { by: c.req.query('by') ?? '', field: c.req.query('field') ?? '' }
    return entitiesPage(c, await loadDraft(portal, c, current, requested), NOTHING_CHOSEN)
  })

  app.post('/portal/accounts/:account/settings/entities/preview', async (c) => {
    const draft = await submittedDraft(portal, c, await currentAccount(portal, c))
    return entitiesPage(c, draft, await whatIfOf(portal, draft))
  })

  app.post('/portal/accounts/:account/settings/entities', async (c) => {
    const draft = await submittedDraft(portal, c, await currentAccount(portal, c))
    const { routing, current } = draft
    const { nothingDecided } = c.get('requestContext').words.texts.portalMapping.entities
    if (isChangedAndEmpty(draft)) return entitiesPage(c, draft, NOTHING_CHOSEN, nothingDecided)
    try {
      const { email } = c.get('requestContext').session
      await changeSettings(portal.deps, current.account.id, { routing }, email)
    } catch (error) {
      return entitiesPage(c, draft, refusedWhatIf(error))
    }
    flash(c, 'saved', portal)
    return c.redirect(settingsPath(current, 'entities'), 303)
  })

  return app
}

/** Another field was chosen, and none of its values has an entity. */
function isChangedAndEmpty({ routing, current }: EntitiesDraft): boolean {
  const isChanged =
    routing.by !== 'single' && !isSameRouting(routing, current.account.settings.routing)
  return isChanged && Object.keys(routing.map).length === 0
}

/** Tries the routing. By a custom field whose values are not stored yet, it only counts the people of each entity. */
async function whatIfOf(portal: Portal, draft: EntitiesDraft): Promise<WhatIf> {
  const { routing, rows, values, current } = draft
  const isStored = values.headcounts.some(
    ({ what, field }) => what === 'field' && field === routing.field,
  )
  if (routing.by !== 'field' || isStored) return tryWhatIf(portal, current, { routing })
  const entities: Record<string, { people: number; quiet: number }> = {}
  for (const { assigned, people } of rows)
    entities[assigned] = { people: (entities[assigned]?.people ?? 0) + people, quiet: 0 }
  const withValue = rows.reduce((sum, { people }) => sum + people, 0)
  const undecided = (entities['']?.people ?? 0) + Math.max(0, values.people - withValue)
  const leftOut = entities[NO_ENTITY]?.people ?? 0
  return { kind: 'counted', placed: { entities, undecided, leftOut, excluded: 0 } }
}

function entitiesPage(c: PortalContext, draft: EntitiesDraft, whatIf: WhatIf, wrong = '') {
  const { words } = c.get('requestContext')
  const { entities: t } = words.texts.portalMapping
  const { current, path, hr, entities } = draft
  const [only] = entities
  const found = foundRows(c, draft.rows)
  const body =
    entities.length === 1 && only !== undefined
      ? html`<p class="note good">${words.say(t.single, { entity: only.name, hr })}</p>`
      : html`${routingOptionsCard(c, draft)}${valueSearch(c, draft, found)}
<div class="wide-narrow live" data-live="${path}/preview" data-follows="left brief" data-parts="values brief">${entitiesForm(c, draft, whatIf, html`${wrong === '' ? '' : html`<p class="note bad" role="alert">${wrong}</p>`}${valuesCard(c, draft, found)}`)}<div class="beside">${whatIfCard(c, current, whatIf)}</div></div>`
  return portalPage(c, {
    title: t.title,
    lead: words.say(t.lead, { hr }),
    entry: 'settings',
    current,
    status: wrong !== '' || (whatIf.kind === 'refused' && c.req.method === 'POST') ? 422 : 200,
    body: html`<div class="stack">${settingsTabs(words, current, 'entities')}
${body}</div>`,
  })
}

function entitiesForm(
  c: PortalContext,
  { path, routing }: EntitiesDraft,
  whatIf: WhatIf,
  parts: Html,
): Html {
  const requestContext = c.get('requestContext')
  const { viewer } = requestContext.words.texts.portalMapping
  const hidden = html`<input type="hidden" name="by" value="${routing.by}"><input type="hidden" name="field" value="${routing.field ?? ''}">`
  return requestContext.mayAct
    ? postForm(
        requestContext,
        path,
        html`${previewOnEnter(c, path)}${hidden}${parts}${previewAndSave(c, path, whatIf)}`,
        'stack',
      )
    : html`<p class="note">${viewer}</p><fieldset disabled>${parts}</fieldset>`
}
