import { Hono } from 'hono'
import { html } from 'hono/html'
import { agree } from '../../sync/agree.ts'
import { empty, page, postForm, type Html } from './frame.ts'
import { stepsOf } from './steps.ts'
import type { Portal, PortalContext, PortalEnv } from './visit.ts'

/** The first step of linking: what is read, for which entities, and consent (rule 2). */
export function agreementRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/link', async (c) => {
    const waiting = await waitingAccount(portal, c)
    if (waiting !== null && c.req.query('new') === undefined)
      return c.redirect(`/portal/accounts/${waiting}`, 303)
    return agreementPage(c, await freeEntities(portal, c), null)
  })

  app.post('/portal/link', async (c) => {
    const { session, organization } = c.get('visit')
    const form = c.get('form')
    const free = await freeEntities(portal, c)
    const chosen =
      organization.entities.length < 2
        ? free
        : free.filter((id) => form.getAll('entity').includes(id))
    const { agree: texts } = c.get('visit').words.texts.portalLink
    if (form.get('agreed') !== 'yes') return agreementPage(c, free, texts.missing)
    if (chosen.length === 0) return agreementPage(c, free, texts.noEntities)
    const account = await agree(portal.deps, organization.id, {
      admin: { email: session.email, name: session.name ?? undefined },
      entityIds: chosen.length === organization.entities.length ? null : chosen,
    })
    return c.redirect(`/portal/accounts/${account}`, 303)
  })

  return app
}

function agreementPage(c: PortalContext, free: readonly string[], wrong: string | null) {
  const visit = c.get('visit')
  const { words, look, organization } = visit
  const { agree: texts } = words.texts.portalLink
  const facts = { product: look.product, organization: organization.name }
  const shell = { title: texts.title, current: null, place: null }
  if (free.length === 0) {
    const back = html`<a class="button" href="/portal">${words.texts.portal.problem.back}</a>`
    return page(c, { ...shell, body: empty(texts.allTaken, texts.allTakenText, back) })
  }
  const points: Html = html`<ul>${Object.values(texts.consent).map((point) => html`<li>${words.say(point, facts)}</li>`)}</ul>`
  const consent = html`
${organization.entities.length < 2 ? '' : entityChoice(c, free)}
<div><h2 id="consent">${words.say(texts.consentTitle, facts)}</h2>${points}</div>
<label class="tick"><input type="checkbox" name="agreed" value="yes" aria-describedby="consent${wrong === null ? '' : ' wrong'}"><span><b>${texts.tick}</b><small>${texts.written}</small></span></label>
${wrong === null ? '' : html`<p class="wrong" id="wrong" role="alert">${wrong}</p>`}
<button class="main">${texts.go}</button>`
  return page(c, {
    ...shell,
    lead: words.say(texts.lead, facts),
    status: wrong === null ? 200 : 422,
    body: html`${stepsOf(words, 'agree')}
<div class="wide-narrow">
<section class="card">${
      visit.mayAct
        ? postForm(visit, '/portal/link', consent)
        : html`<h2>${words.say(texts.consentTitle, facts)}</h2>${points}<p class="note">${words.say(words.texts.portalHome.startViewer, facts)}</p>`
    }</section>
<div class="stack">
<section class="card"><h2>${texts.readsTitle}</h2><ul>${texts.reads.map((one) => html`<li>${one}</li>`)}</ul></section>
<section class="card"><h2>${texts.neverTitle}</h2><ul>${texts.never.map((one) => html`<li>${one}</li>`)}</ul></section>
</div>
</div>`,
  })
}

function entityChoice(c: PortalContext, free: readonly string[]): Html {
  const { words, organization } = c.get('visit')
  const { agree: texts } = words.texts.portalLink
  const sent = c.req.method === 'POST'
  const ticked = (id: string) =>
    free.includes(id) && (!sent || c.get('form').getAll('entity').includes(id))
  return html`<fieldset><legend>${texts.entities}</legend>${organization.entities.map(
    ({ id, name }) =>
      html`<label class="tick"><input type="checkbox" name="entity" value="${id}"${
        ticked(id) ? html` checked` : ''
      }${free.includes(id) ? '' : html` disabled`}><span>${name}${
        free.includes(id) ? '' : html`<small>${texts.entityTaken}</small>`
      }</span></label>`,
  )}</fieldset>`
}

/** Entities that follow no HR system yet. */
async function freeEntities({ deps }: Portal, c: PortalContext): Promise<readonly string[]> {
  const { organization } = c.get('visit')
  const accounts = await deps.store.accountsOf(organization.id)
  const live = accounts.filter(({ status }) => status !== 'disconnected' && status !== 'pending')
  const all = organization.entities.map(({ id }) => id)
  const taken = new Set(live.flatMap(({ entityIds }) => entityIds ?? all))
  return all.filter((id) => !taken.has(id))
}

/** A link that was begun and not finished: one goes on there. */
async function waitingAccount({ deps }: Portal, c: PortalContext): Promise<string | null> {
  const accounts = await deps.store.accountsOf(c.get('visit').organization.id)
  return accounts.find(({ status }) => status === 'pending')?.id ?? null
}
