import { Hono } from 'hono'
import { html } from 'hono/html'
import { recordConsent } from '../../../sync/account/consent.ts'
import { stepsOf } from './steps.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { portalPage } from '../shell/portal-page.ts'
import { emptyState, type Html, postForm } from '../shell/elements.ts'

/** The first step of linking: what is read, for which entities, and consent (rule 2). */
export function agreementRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/link', async (c) => {
    const { free, waiting } = await taken(portal, c)
    const [first] = waiting
    // A link that was begun and not finished: one goes on there, unless there is something else to begin.
    if (first !== undefined && (c.req.query('new') === undefined || free.length === 0))
      return c.redirect(`/portal/accounts/${first.id}`, 303)
    return agreementPage(c, { free, waiting }, null)
  })

  app.post('/portal/link', async (c) => {
    const { session, organization } = c.get('requestContext')
    const form = c.get('form')
    const { free: open, waiting } = await taken(portal, c)
    const ticked = form.getAll('entity')
    const all = organization.entities.map(({ id }) => id)
    const asked = all.length < 2 ? all : all.filter((id) => ticked.includes(id))
    // The same form again: it leads to the account that the first one made.
    const again = waiting.some(({ ids }) => ids.join() === asked.join())
    const free = again ? asked : open
    const chosen = asked.filter((id) => free.includes(id))
    const { agree: texts } = c.get('requestContext').words.texts.portalLink
    if (form.get('agreed') !== 'yes') return agreementPage(c, { free, waiting }, texts.missing)
    if (chosen.length === 0) return agreementPage(c, { free, waiting }, texts.noEntities)
    const account = await recordConsent(portal.deps, organization.id, {
      admin: { email: session.email, name: session.name ?? undefined },
      entityIds: chosen.length === organization.entities.length ? null : chosen,
    })
    return c.redirect(`/portal/accounts/${account}`, 303)
  })

  return app
}

function agreementPage(c: PortalContext, entities: Taken, wrong: string | null) {
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
  const consent = html`
${organization.entities.length < 2 ? '' : entityChoice(c, entities)}
<div><h2 id="consent">${words.say(texts.consentTitle, facts)}</h2>${points}</div>
<label class="tick"><input type="checkbox" name="agreed" value="yes" aria-describedby="consent${wrong === null ? '' : ' wrong'}"><span><b>${texts.tick}</b><small>${texts.written}</small></span></label>
${wrong === null ? '' : html`<p class="wrong" id="wrong" role="alert">${wrong}</p>`}
<button class="main">${texts.go}</button>`
  return portalPage(c, {
    ...shell,
    lead: words.say(texts.lead, facts),
    status: wrong === null ? 200 : 422,
    body: html`${stepsOf(words, 'agree')}
<div class="wide-narrow">
<section class="card">${
      requestContext.mayAct
        ? postForm(requestContext, '/portal/link', consent)
        : html`<h2>${words.say(texts.consentTitle, facts)}</h2>${points}<p class="note">${words.say(words.texts.portalHome.startViewer, facts)}</p>`
    }</section>
<div class="stack">
<section class="card"><h2>${texts.readsTitle}</h2><ul>${texts.reads.map((one) => html`<li>${one}</li>`)}</ul></section>
<section class="card"><h2>${texts.neverTitle}</h2><ul>${texts.never.map((one) => html`<li>${one}</li>`)}</ul></section>
</div>
</div>`,
  })
}

function entityChoice(c: PortalContext, { free, waiting }: Taken): Html {
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

interface Taken {
  /** Entities that follow no HR system, and wait for none. */
  readonly free: readonly string[]
  /** Accounts whose link was begun and not finished, with their entities. */
  readonly waiting: readonly { readonly id: string; readonly ids: readonly string[] }[]
}

async function taken({ deps }: Portal, c: PortalContext): Promise<Taken> {
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
