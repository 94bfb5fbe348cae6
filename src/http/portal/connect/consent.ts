import { Hono } from 'hono'
import { html } from 'hono/html'
import { recordConsent } from '../../../sync/account/consent.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { emptyState, postForm, type Html } from '../shell/elements.ts'
import { portalPage } from '../shell/portal-page.ts'
import { linkSteps } from './link-steps.ts'

/** The first step of linking: what is read, for which entities, and the consent (rule 2). */
export function consentRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/link', async (c) => {
    const { free, waiting } = await entityUse(portal, c)
    const [first] = waiting
    // Continue an unfinished link, unless the admin asks for another one (`new`) and an entity is free.
    if (first !== undefined && (c.req.query('new') === undefined || free.length === 0))
      return c.redirect(`/portal/accounts/${first.id}`, 303)
    return consentPage(c, { free, waiting }, null)
  })

  app.post('/portal/link', async (c) => {
    const { session, organization, words } = c.get('requestContext')
    const { agree: texts } = words.texts.portalLink
    const use = await entityUse(portal, c)
    const ticked = tickedEntities(c)
    // A form that is sent twice leads to the account that was created the first time.
    const again = use.waiting.some(({ ids }) => ids.join() === ticked.join())
    const free = again ? ticked : use.free
    const chosen = ticked.filter((id) => free.includes(id))
    if (c.get('form').get('agreed') !== 'yes')
      return consentPage(c, { ...use, free }, texts.missing)
    if (chosen.length === 0) return consentPage(c, { ...use, free }, texts.noEntities)
    const account = await recordConsent(portal.deps, organization.id, {
      admin: { email: session.email, name: session.name ?? undefined },
      entityIds: chosen.length === organization.entities.length ? null : chosen,
    })
    return c.redirect(`/portal/accounts/${account}`, 303)
  })

  return app
}

/** The entities of the submitted form, in the organization's order. With only one there is no choice. */
function tickedEntities(c: PortalContext): readonly string[] {
  const ids = c.get('requestContext').organization.entities.map(({ id }) => id)
  const ticked = c.get('form').getAll('entity')
  return ids.length < 2 ? ids : ids.filter((id) => ticked.includes(id))
}

function consentPage(c: PortalContext, entities: EntityUse, wrong: string | null) {
  const requestContext = c.get('requestContext')
  const { words, branding, organization } = requestContext
  const { agree: texts } = words.texts.portalLink
  const facts = { product: branding.product, organization: organization.name }
  const shell = { title: texts.title, entry: null, current: null }
  if (entities.free.length === 0) {
    const back = html`<a class="button" href="/portal">${words.texts.portal.problem.back}</a>`
    return portalPage(c, { ...shell, body: emptyState(texts.allTaken, texts.allTakenText, back) })
  }
  const points: Html = html`<ul>${Object.values(texts.consent).map((point) => html`<li>${words.say(point, facts)}</li>`)}</ul>`
  const agreement =
    branding.agreement === null
      ? ''
      : html`<p><a href="${branding.agreement}" target="_blank" rel="noopener noreferrer">${words.say(texts.agreement, facts)}</a></p>`
  const consent = html`
${organization.entities.length < 2 ? '' : entityChoice(c, entities)}
<div><h2 id="consent">${words.say(texts.consentTitle, facts)}</h2>${points}${agreement}</div>
<label class="tick"><input type="checkbox" name="agreed" value="yes" aria-describedby="consent${wrong === null ? '' : ' wrong'}"><span><b>${texts.tick}</b><small>${texts.written}</small></span></label>
${wrong === null ? '' : html`<p class="wrong" id="wrong" role="alert">${wrong}</p>`}
<button class="main">${texts.go}</button>`
  return portalPage(c, {
    ...shell,
    lead: words.say(texts.lead, facts),
    status: wrong === null ? 200 : 422,
    body: html`${linkSteps(words, 'agree')}
<div class="wide-narrow">
<section class="card">${
      requestContext.mayAct
        ? postForm(requestContext, '/portal/link', consent)
        : html`<h2>${words.say(texts.consentTitle, facts)}</h2>${points}${agreement}<p class="note">${words.say(words.texts.portalHome.startViewer, facts)}</p>`
    }</section>
<div class="stack">
<section class="card"><h2>${texts.readsTitle}</h2><ul>${texts.reads.map((line) => html`<li>${line}</li>`)}</ul></section>
<section class="card"><h2>${texts.neverTitle}</h2><ul>${texts.never.map((line) => html`<li>${line}</li>`)}</ul></section>
</div>
</div>`,
  })
}

function entityChoice(c: PortalContext, { free, waiting }: EntityUse): Html {
  const { words, organization } = c.get('requestContext')
  const { agree: texts } = words.texts.portalLink
  const sent = c.req.method === 'POST'
  const ticked = (id: string) =>
    free.includes(id) && (!sent || c.get('form').getAll('entity').includes(id))
  return html`<fieldset><legend>${texts.entities}</legend>${organization.entities.map(
    ({ id, name }) =>
      html`<label class="tick"><input type="checkbox" name="entity" value="${id}"${
        ticked(id) ? html` checked` : ''
      }${free.includes(id) ? '' : html` disabled`}><span>${name}${
        free.includes(id)
          ? ''
          : html`<small>${waiting.some(({ ids }) => ids.includes(id)) ? words.texts.portalHome.status.pending : texts.entityTaken}</small>`
      }</span></label>`,
  )}</fieldset>`
}

interface EntityUse {
  /** Entities that have no account. */
  readonly free: readonly string[]
  /** Accounts whose link is not finished, with their entities. */
  readonly waiting: readonly { readonly id: string; readonly ids: readonly string[] }[]
}

async function entityUse({ deps }: Portal, c: PortalContext): Promise<EntityUse> {
  const { organization } = c.get('requestContext')
  const accounts = await deps.store.accountsOf(organization.id)
  const all = organization.entities.map(({ id }) => id)
  const used = accounts
    .filter(({ status }) => status !== 'disconnected')
    .map(({ id, status, entityIds }) => ({
      id,
      status,
      ids: all.filter((one) => entityIds === null || entityIds.includes(one)),
    }))
  const ids = new Set(used.flatMap((account) => account.ids))
  return {
    free: all.filter((id) => !ids.has(id)),
    waiting: used.filter(({ status }) => status === 'pending'),
  }
}
