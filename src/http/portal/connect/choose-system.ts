import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Abilities } from '../../../ports/source.ts'
import { chooseIntegration } from '../../../sync/account/consent.ts'
import type { Words } from '../../../words/words.ts'
import { currentAccount } from '../request/current-account.ts'
import type { Portal, PortalEnv, RequestContext } from '../request/request-context.ts'
import { postForm, type Html } from '../shell/elements.ts'
import { portalPage } from '../shell/portal-page.ts'
import { linkSteps } from './link-steps.ts'
import { missingAbilities } from './missing-abilities.ts'

/** The second step of linking: choosing the HR system, with what each one can and cannot deliver. */
export function chooseSystemRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/choose', async (c) => {
    const current = await currentAccount(portal, c)
    const { account } = current
    if (account.status !== 'pending') return c.redirect(`/portal/accounts/${account.id}`, 303)
    const requestContext = c.get('requestContext')
    const { words } = requestContext
    const { choose: texts } = words.texts.portalLink
    const search = (c.req.query('q') ?? '').slice(0, 80)
    const systems = portal.deps.source.hrSystems()
    const found = systems.filter(({ name }) =>
      name.toLowerCase().includes(search.trim().toLowerCase()),
    )
    const action = `/portal/accounts/${account.id}/choose`
    return portalPage(c, {
      title: texts.title,
      lead: texts.lead,
      entry: null,
      current,
      body: html`${linkSteps(words, 'choose')}
<form class="search" role="search"><label class="unseen" for="q">${texts.search}</label><input type="search" id="q" name="q" value="${search}" placeholder="${texts.search}" autocomplete="off" data-narrows="systems"><button class="plain">${texts.find}</button></form>
<p class="soft small">${texts.addOn}</p>
<ul class="systems" id="systems">${found.map((system) => systemCard(requestContext, system, action, account.integrationWanted))}</ul>
<div class="empty" id="systems-none"${found.length > 0 ? html` hidden` : ''}><h2>${texts.none}</h2><p>${texts.noneTodo}</p></div>
<section class="card unlisted"><div class="row"><div class="grow"><h2>${texts.unlisted}</h2><p class="soft">${texts.unlistedText}</p></div>${
        requestContext.mayAct
          ? postForm(
              requestContext,
              action,
              html`<input type="hidden" name="system" value=""><button class="plain">${words.texts.portalLink.connect.openAny}</button>`,
              'inline',
            )
          : ''
      }</div></section>`,
    })
  })

  app.post('/portal/accounts/:account/choose', async (c) => {
    const { account } = await currentAccount(portal, c)
    const { session } = c.get('requestContext')
    portal.limits.require('link', account.organization)
    const wanted = c.get('form').get('system') ?? ''
    const known = portal.deps.source.hrSystems().find(({ name }) => slugOf(name) === wanted)
    await chooseIntegration(portal.deps, account, known === undefined ? null : wanted, {
      email: session.email,
      name: session.name ?? undefined,
    })
    const hint = known === undefined ? '' : `?system=${slugOf(known.name)}`
    return c.redirect(`/portal/accounts/${account.id}/connect${hint}`, 303)
  })

  return app
}

function systemCard(
  requestContext: RequestContext,
  system: Abilities,
  action: string,
  chosen: string | null,
): Html {
  const { choose: texts } = requestContext.words.texts.portalLink
  const slug = slugOf(system.name)
  const pick = requestContext.words.say(texts.pick, { name: system.name })
  const head = html`<b>${system.name}</b>${slug === chosen ? html` <span class="chip calm">${texts.chosen}</span>` : ''}`
  return html`<li data-words="${system.name}"><div class="row"><span>${head}</span>${
    requestContext.mayAct
      ? postForm(
          requestContext,
          action,
          html`<button class="plain small" name="system" value="${slug}" aria-label="${pick}">${requestContext.words.texts.portalLink.steps.choose}</button>`,
          'inline',
        )
      : ''
  }</div>${abilityChips(requestContext.words, system)}</li>`
}

/** Deletions come first: they matter most, and HR systems differ most in them. */
function abilityChips(words: Words, system: Abilities): Html {
  const { choose: texts } = words.texts.portalLink
  const lacks = missingAbilities(system).filter((lack) => lack !== 'deletions')
  const deletions =
    system.detectsDeletions === 'native'
      ? html`<span class="chip good">${texts.sees}</span>`
      : html`<span class="chip">${texts.lacks.deletions}</span>`
  return html`<p class="chips">${deletions}${
    lacks.length === 0 ? html`<span class="chip good">${texts.everything}</span>` : ''
  }${lacks.map((lack) => html`<span class="chip warn">${texts.lacks[lack]}</span>`)}</p>`
}

/** Guesses Merge's slug from the name: `ADP Workforce Now` becomes `adp-workforce-now`. */
function slugOf(name: string): string {
  return name
    .replace(/\s*\(.*\)$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}
