import { Hono } from 'hono'
import { html } from 'hono/html'
import { reason, type Reason } from '../../../core/facts/reasons.ts'
import { ended } from '../../../words/text.ts'
import { isDecisionRun } from '../../../sync/step/new-run.ts'
import { currentAccount, type CurrentAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { chip, livePart, type Html } from '../shell/elements.ts'
import { portalPage } from '../shell/portal-page.ts'
import { reasonSentences } from '../shell/reason-sentences.ts'
import { personChip } from '../shell/status-chips.ts'
import { decisionsCard } from './decisions-card.ts'
import { knownPerson, type KnownPerson } from './known-person.ts'
import { personFactsCard } from './person-facts-card.ts'
import { personName } from './person-name.ts'
import { questionCard } from './question-card.ts'
import { notTakenText, takeDecision, withdrawDecision, type NotTaken } from './take-decision.ts'
import { standingDecisions } from './standing-decisions.ts'
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
    // Before the first approval, it becomes a part of the plan that waits.
    const endsNow = c.get('form').get('decision') === 'end' && person.account.approvedAt !== null
    flash(c, endsNow ? 'decided-end' : 'decided', portal)
    const base = `/portal/accounts/${current.account.id}`
    const isFromReview = c.get('form').get('back') === 'review'
    return c.redirect(isFromReview ? `${base}/review` : `${base}/people/${person.row.id}`, 303)
  })

  app.post('/portal/accounts/:account/people/:employee/withdraw', async (c) => {
    const current = await currentAccount(portal, c)
    const person = await knownPerson(portal, c, current)
    const failure = await withdrawDecision(portal, c, person)
    if (failure !== null) return personPage(portal, c, current, person, failure)
    flash(c, 'withdrawn', portal)
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
  const isUnderWay = (await portal.deps.store.openRuns(account.id)).some(isDecisionRun)
  const body = html`<div class="stack">
${failure === null ? '' : html`<section class="note bad" role="alert"><p>${notTakenText(words, failure)}</p></section>`}
<div class="wide-narrow"><div class="stack">
${questionCard(requestContext, person)}
${reasonsCard(c, person)}
${personFactsCard(c, person)}
</div>${decisionsCard(requestContext, person)}</div>
<section class="card"><h2>${t.timeline}</h2>${await timelineList(portal, c, account.id, row.id)}</section></div>`
  return portalPage(c, {
    title: personName(row, account.settings),
    lead: html`<span id="state"${isUnderWay ? html` data-refresh="3"` : ''}>${personChip(words, row.state, person.hasAccess)}${person.failedInvitation === null ? '' : html` ${chip('bad', words.texts.portalMails.failed)}`}</span>`,
    entry: 'people',
    current,
    status: failure?.status ?? 200,
    aside: html`<a class="button" href="/portal/accounts/${account.id}/people">${t.back}</a>`,
    ...(isUnderWay && { refresh: 5 }),
    body: livePart('person', body, isUnderWay ? 3 : null),
  })
}

/** Why the person is in this state, what needs attention, and the decisions that apply. */
function reasonsCard(c: PortalContext, person: KnownPerson): Html {
  const requestContext = c.get('requestContext')
  const { person: t } = requestContext.words.texts.portalPeople
  const why = reasonSentences(requestContext, person.row.why)
  const reports = reasonSentences(requestContext, [
    ...person.reports.map(({ report }) => report.reason),
    ...notReportedYet(person),
  ]).filter((sentence) => !why.includes(sentence))
  return html`<section class="card"><h2>${t.why}</h2>${why.length === 0 ? html`<p class="soft">–</p>` : sentenceList(why)}
${reports.length === 0 ? '' : html`<h3 class="between">${t.reports}</h3>${sentenceList(reports)}`}
${standingDecisions(c, person)}</section>`
}

/** The mail service may have told of it a moment ago, and the next run reports it. */
function notReportedYet({ failedInvitation, reports }: KnownPerson): readonly Reason[] {
  if (failedInvitation === null || reports.some(({ report }) => report.code === 'mail-failed'))
    return []
  const { failure, at } = failedInvitation
  return [reason('mail-failed', { failure, date: at })]
}

function sentenceList(sentences: readonly string[]): Html {
  return html`<ul class="spaced">${sentences.map((sentence) => html`<li>${ended(sentence)}</li>`)}</ul>`
}
