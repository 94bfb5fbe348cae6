import { Hono } from 'hono'
import { html } from 'hono/html'
import { endsMembership } from '../../../core/facts/action.ts'
import { addressOf } from '../../../core/people/fields.ts'
import { NotFound } from '../../../core/facts/errors.ts'
import type { User } from '../../../core/people/user.ts'
import { ended } from '../../../words/text.ts'
import { decisionsCard, takeDecision, type Refusal } from './decisions.ts'
import { timeline } from './timeline.ts'
import { cardText, sentences } from '../review/lines.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import type { Known } from './known.ts'
import { type CurrentAccount, currentAccount } from '../request/current-account.ts'
import { entityName } from '../shell/entity-name.ts'
import { portalPage } from '../shell/portal-page.ts'
import { personName } from './person-name.ts'
import { personChip } from '../shell/status-chips.ts'
import { type Html, chip } from '../shell/elements.ts'

/** One person: state, why, dates, user, cards, timeline, and the decisions about them (rules 35, 48). */
export function personRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/people/:employee', async (c) => {
    const current = await currentAccount(portal, c)
    return personPage(portal, c, current, await knownOf(portal, c, current), null)
  })

  app.post('/portal/accounts/:account/people/:employee/decide', async (c) => {
    const current = await currentAccount(portal, c)
    const known = await knownOf(portal, c, current)
    const refusal = await takeDecision(portal, c, known)
    if (refusal !== null) return personPage(portal, c, current, known, refusal)
    flash(c, 'decided', portal)
    return c.redirect(`/portal/accounts/${current.account.id}/people/${known.row.id}`, 303)
  })

  return app
}

async function knownOf(
  { deps }: Portal,
  c: PortalContext,
  current: CurrentAccount,
): Promise<Known> {
  const { account, heldPlan } = current
  const { store } = deps
  const row = await store.employee(account.id, c.req.param('employee') ?? '')
  if (row === null) throw new NotFound('no such person')
  const [link, reports, overrides, steps] = await Promise.all([
    store.link(account.id, row.id),
    store.openReports(account.id, { employees: [row.id] }),
    store.overridesOf(account.id, [row.id]),
    heldPlan === null ? [] : store.planSteps(heldPlan.id, [row.id]),
  ])
  const user = link === null ? null : await store.user(account.organization, link.userId)
  const ends = steps.some((step) => endsMembership(step.row.action))
  return { account, row, link, user, reports, overrides, ends }
}

async function personPage(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  known: Known,
  refusal: Refusal | null,
): Promise<Response> {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const { person: t, [refusal ?? 'notSure']: refused } = words.texts.portalPeople
  const { account, row, reports } = known
  const said = sentences(
    requestContext,
    reports.map(({ report }) => report.reason),
  )
  return portalPage(c, {
    title: personName(row, account.settings),
    lead: html`${personChip(words, row.state)}`,
    entry: 'people',
    current,
    status: refusal === null ? 200 : 422,
    aside: html`<a class="button" href="/portal/accounts/${account.id}/people">${t.back}</a>`,
    body: html`<div class="stack">
${refusal === null ? '' : html`<section class="note bad" role="alert"><p>${refused}</p></section>`}
<div class="wide-narrow"><div class="stack">
<section class="card"><h2>${t.why}</h2>${row.why.length === 0 ? html`<p class="soft">–</p>` : html`<ul class="spaced">${sentences(requestContext, row.why).map((line) => html`<li>${ended(line)}</li>`)}</ul>`}
${said.length === 0 ? '' : html`<h3 class="between">${t.reports}</h3><ul class="spaced">${said.map((line) => html`<li>${ended(line)}</li>`)}</ul>`}
${standing(c, known)}</section>
${factsCard(c, known)}
</div>${decisionsCard(requestContext, known)}</div>
<section class="card"><h2>${t.timeline}</h2>${await timeline(portal, c, account.id, row.id)}</section></div>`,
  })
}

function standing(c: PortalContext, { overrides }: Known): Html | '' {
  const { words, organization } = c.get('requestContext')
  const { person: t, decision: names } = words.texts.portalPeople
  if (overrides.length === 0) return ''
  return html`<h3 class="between">${t.decisions}</h3><ul class="spaced">${overrides.map(
    ({ decision, actor, at, until }) => {
      const time = words.brief(at, organization.timezone)
      const end =
        until === null
          ? ''
          : `, ${words.say(t.until, { date: words.brief(until, organization.timezone) })}`
      return html`<li>${words.say(t.decidedBy, { decision: names[decision], name: actor, time })}${end}</li>`
    },
  )}</ul>`
}

function factsCard(c: PortalContext, { account, row, link, user }: Known): Html {
  const requestContext = c.get('requestContext')
  const { words, branding } = requestContext
  const { person: t } = words.texts.portalPeople
  const { employee } = row
  const day = (date: string | null) => (date === null ? t.unknown : words.date(date))
  const entities = row.entityIds.map((id) => entityName(requestContext, id))
  const facts: readonly (readonly [string, string | Html])[] = [
    [t.email, addressOf(employee, account.settings) ?? t.unknown],
    [t.number, employee.employeeNumber ?? t.unknown],
    [t.starts, day(employee.startDate)],
    [t.ends, day(employee.terminationDate)],
    [t.entities, entities.length === 0 ? t.noEntity : words.list(entities)],
    [
      t.user,
      link?.state !== 'live'
        ? t.noUser
        : html`${link.userId} ${user === null ? '' : chip(user.status === 'inactive' ? '' : 'good', t.userState[user.status])}`,
    ],
    ...(user === null
      ? []
      : ([
          [words.say(t.userEmail, { product: branding.product }), user.email],
          [t.cards, cardsOf(c, user)],
        ] as const)),
  ]
  return html`<section class="card"><h2>${t.facts}</h2><dl class="facts">${facts.map(([what, is]) => html`<dt>${what}</dt><dd>${is}</dd>`)}</dl></section>`
}

/** As the host last showed them. */
function cardsOf(c: PortalContext, { cards }: User): Html {
  const { words } = c.get('requestContext')
  const { status } = words.texts.labels.card
  if (cards.length === 0) return html`${words.texts.portalPeople.person.cardsNone}`
  return html`<ul class="spaced">${cards.map((card) => html`<li>${cardText(words, card)} ${chip(card.status === 'active' ? 'good' : '', status[card.status])}</li>`)}</ul>`
}
