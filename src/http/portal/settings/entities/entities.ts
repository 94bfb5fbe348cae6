import { Hono } from 'hono'
import { html } from 'hono/html'
import { changeSettings } from '../../../../sync/account/settings.ts'
import { routingOptions, loadRoutingValues } from '../../../../sync/account/routing-values.ts'
import {
  enterLooks,
  NOTHING_CHOSEN,
  outcomeCard,
  outcomeLine,
  refusedBy,
  tried,
  type Tried,
} from '../what-if.ts'
import { filledMap, isSameWay, pressed, rowsOf, wayOf, type Draft } from './draft.ts'
import { offersCard } from './offers.ts'
import { searchCard, searched, valuesCard } from './values.ts'
import { flash } from '../../request/flash.ts'
import { settingsTabs } from '../tabs.ts'
import type { Portal, PortalContext, PortalEnv } from '../../request/request-context.ts'
import { type CurrentAccount, currentAccount } from '../../request/current-account.ts'
import { hrName } from '../../shell/hr-name.ts'
import { type Html, postForm } from '../../shell/elements.ts'
import { portalPage } from '../../shell/portal-page.ts'

/** Who belongs to which entity: what decides, and which value of HR means which entity (rule 19). */
export function placesRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/places', async (c) => {
    const current = await currentAccount(portal, c)
    const asked = { by: c.req.query('by') ?? '', field: c.req.query('field') ?? '' }
    return placesPage(c, await drafted(portal, c, current, asked), NOTHING_CHOSEN)
  })

  app.post('/portal/accounts/:account/places/preview', async (c) => {
    const draft = await filled(portal, c)
    return placesPage(c, draft, await outcomeOf(portal, draft))
  })

  app.post('/portal/accounts/:account/places', async (c) => {
    const draft = await filled(portal, c)
    const { routing, current } = draft
    const { nothingDecided } = c.get('requestContext').words.texts.portalPlaces.places
    const fresh = routing.by !== 'single' && !isSameWay(routing, current.account.settings.routing)
    if (fresh && Object.keys(routing.map).length === 0)
      return placesPage(c, draft, NOTHING_CHOSEN, nothingDecided)
    try {
      const { email } = c.get('requestContext').session
      await changeSettings(portal.deps, current.account.id, { routing }, email)
    } catch (error) {
      return placesPage(c, draft, refusedBy(error))
    }
    flash(c, 'saved', portal)
    return c.redirect(`/portal/accounts/${current.account.id}/places`, 303)
  })

  return app
}

async function drafted(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  asked: { readonly by: string; readonly field: string },
): Promise<Draft> {
  const { account } = current
  const { organization, words } = c.get('requestContext')
  const survey = await loadRoutingValues(portal.deps.store, account.id)
  const offers = routingOptions(survey)
  const saved = account.settings.routing
  const routing = wayOf(asked, saved, { survey, offers })
  const entities = organization.entities.filter(
    ({ id }) => account.entityIds === null || account.entityIds.includes(id),
  )
  const hr = hrName(portal, account, words)
  const base = `/portal/accounts/${account.id}/places`
  return withRows({ current, base, hr, survey, offers, entities, routing, rows: [] })
}

function withRows(draft: Draft): Draft {
  const { settings, settingsAt } = draft.current.account
  const { survey, routing, entities } = draft
  const saved = isSameWay(routing, settings.routing) ? settings.routing.map : {}
  return { ...draft, rows: rowsOf(survey, { routing, saved, decidedAt: settingsAt }, entities) }
}

async function filled(portal: Portal, c: PortalContext): Promise<Draft> {
  const current = await currentAccount(portal, c)
  const form = c.get('form')
  const asked = { by: form.get('by') ?? '', field: form.get('field') ?? '' }
  const before = await drafted(portal, c, current, asked)
  const { routing, rows } = before
  const single = routing.by === 'single'
  const map = single ? {} : pressed(filledMap(routing.map, form), form, rows)
  const entity_id = single ? form.get('entity_id') || null : null
  return withRows({ ...before, routing: { ...routing, entity_id, map } })
}

async function outcomeOf(portal: Portal, draft: Draft): Promise<Tried> {
  const { routing, rows, survey, current } = draft
  const read = survey.headcounts.some(
    ({ what, field }) => what === 'field' && field === routing.field,
  )
  if (routing.by !== 'field' || read) return tried(portal, current, { routing })
  const entities: Record<string, { people: number; quiet: number }> = {}
  for (const { given, people } of rows)
    entities[given] = { people: (entities[given]?.people ?? 0) + people, quiet: 0 }
  const having = rows.reduce((sum, { people }) => sum + people, 0)
  const undecided = (entities['']?.people ?? 0) + Math.max(0, survey.people - having)
  const leftOut = entities['-']?.people ?? 0
  return { kind: 'counted', placed: { entities, undecided, leftOut, excluded: 0 } }
}

function placesPage(c: PortalContext, draft: Draft, outcome: Tried, wrong = '') {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalPlaces
  const { current, base, hr, entities, routing } = draft
  const shown = searched(c, draft.rows)
  const [only] = entities
  const parts = html`${wrong === '' ? '' : html`<p class="note bad" role="alert">${wrong}</p>`}${valuesCard(c, draft, shown)}`
  const hidden = html`<input type="hidden" name="by" value="${routing.by}"><input type="hidden" name="field" value="${routing.field ?? ''}">`
  const buttons: Html = html`<section class="card keep">${outcomeLine(c, outcome)}<p class="row between-ends"><button class="plain" formaction="${base}/preview#outcome">${t.try}</button><button class="main">${t.save}</button></p></section>`
  const form = requestContext.mayAct
    ? postForm(
        requestContext,
        base,
        html`${enterLooks(c, base)}${hidden}${parts}${buttons}`,
        'stack',
      )
    : html`<p class="note">${t.viewer}</p><fieldset disabled>${parts}</fieldset>`
  const live = html`<div class="wide-narrow live" data-live="${base}/preview" data-follows="left brief" data-parts="values brief">${form}<div class="beside">${outcomeCard(c, current, outcome)}</div></div>`
  return portalPage(c, {
    title: t.places.title,
    lead: words.say(t.places.lead, { hr }),
    entry: 'settings',
    current,
    status: wrong !== '' || (outcome.kind === 'refused' && c.req.method === 'POST') ? 422 : 200,
    body: html`<div class="stack">${settingsTabs(words, current, 'places')}
${
  entities.length === 1 && only !== undefined
    ? html`<p class="note good">${words.say(t.places.single, { entity: only.name, hr })}</p>`
    : html`${offersCard(c, draft)}${searchCard(c, draft, shown)}${live}`
}</div>`,
  })
}
