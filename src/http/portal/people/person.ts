import { Hono } from 'hono'
import { html } from 'hono/html'
import { ended } from '../../../words/text.ts'
import { currentAccount, type CurrentAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'
import { portalPage } from '../shell/portal-page.ts'
import { reasonSentences } from '../shell/reason-sentences.ts'
import { personChip } from '../shell/status-chips.ts'
import { decisionsCard } from './decisions-card.ts'
import { knownPerson, type KnownPerson } from './known-person.ts'
import { personFactsCard } from './person-facts-card.ts'
import { personName } from './person-name.ts'
import { notTakenText, takeDecision, type NotTaken } from './take-decision.ts'
import { timelineList } from './timeline-list.ts'

/** One person: state, reasons, dates, user, cards and timeline, and the decisions about them (rules 35, 48). */
export function personRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/people/:employee', async (c) => {
    const current = await currentAccount(portal, c)
    return personPage(portal, c, current, await knownPerson(portal, c, current), null)
  })

  app.post('/portal/accounts/:account/people/:employee/decide', async (c) => {
    const current = await currentAccount(portal, c)
    const person = await knownPerson(portal, c, current)
    const failure = await takeDecision(portal, c, person)
    if (failure !== null) return personPage(portal, c, current, person, failure)
    flash(c, 'decided', portal)
    return c.redirect(`/portal/accounts/${current.account.id}/people/${person.row.id}`, 303)
  })

  return app
}

async function personPage(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  person: KnownPerson,
  failure: NotTaken | null,
): Promise<Response> {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const { person: t } = words.texts.portalPeople
  const { account, row } = person
  return portalPage(c, {
    title: personName(row, account.settings),
    lead: html`${personChip(words, row.state, person.hasAccess)}`,
    entry: 'people',
    current,
    status: failure?.status ?? 200,
    aside: html`<a class="button" href="/portal/accounts/${account.id}/people">${t.back}</a>`,
    body: html`<div class="stack">
${failure === null ? '' : html`<section class="note bad" role="alert"><p>${notTakenText(words, failure)}</p></section>`}
<div class="wide-narrow"><div class="stack">
${reasonsCard(c, person)}
${personFactsCard(c, person)}
</div>${decisionsCard(requestContext, person)}</div>
<section class="card"><h2>${t.timeline}</h2>${await timelineList(portal, c, account.id, row.id)}</section></div>`,
  })
}

/** Why the person is in this state, what needs attention, and the decisions that apply. */
function reasonsCard(c: PortalContext, person: KnownPerson): Html {
  const requestContext = c.get('requestContext')
  const { person: t } = requestContext.words.texts.portalPeople
  const why = reasonSentences(requestContext, person.row.why)
  const reports = reasonSentences(
    requestContext,
    person.reports.map(({ report }) => report.reason),
  ).filter((sentence) => !why.includes(sentence))
  return html`<section class="card"><h2>${t.why}</h2>${why.length === 0 ? html`<p class="soft">–</p>` : sentenceList(why)}
${reports.length === 0 ? '' : html`<h3 class="between">${t.reports}</h3>${sentenceList(reports)}`}
${activeOverrides(c, person)}</section>`
}

function sentenceList(sentences: readonly string[]): Html {
  return html`<ul class="spaced">${sentences.map((sentence) => html`<li>${ended(sentence)}</li>`)}</ul>`
}

function activeOverrides(c: PortalContext, { overrides }: KnownPerson): Html | '' {
  const { words, organization } = c.get('requestContext')
  const { person: t, decision: names } = words.texts.portalPeople
  if (overrides.length === 0) return ''
  return html`<h3 class="between">${t.decisions}</h3><ul class="spaced">${overrides.map(
    ({ decision, actor, at, until }) => {
      const time = words.brief(at, organization.timezone)
      const facts = { decision: names[decision], name: words.actor(actor), time }
      const end =
        until === null
          ? ''
          : `, ${words.say(t.until, { date: words.brief(until, organization.timezone) })}`
      return html`<li>${words.say(t.decidedBy, facts)}${end}</li>`
    },
  )}</ul>`
}
