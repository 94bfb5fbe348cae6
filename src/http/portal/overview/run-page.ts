import { html } from 'hono/html'
import { numbersOf } from '../../../core/plan/counts.ts'
import type { Plan, Run } from '../../../ports/records.ts'
import { countsOfPlan } from '../../../sync/step/plan-people.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import { chip, factList, type Html } from '../shell/elements.ts'
import { hrName } from '../shell/hr-name.ts'
import { portalPage } from '../shell/portal-page.ts'
import { runChip } from '../shell/status-chips.ts'
import { LISTED_ACTIONS, runActionsTable } from './run-actions-table.ts'
import { undoCard } from './run-undo.ts'
import { changesText, whyOf } from './runs-table.ts'

/** One run: what it read, what it did to whom, and why. */
export async function runPage(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  run: Run,
): Promise<Response> {
  const { words, organization } = c.get('requestContext')
  const { run: texts } = words.texts.portalHome
  const { store } = portal.deps
  const { account } = current
  const plans = (await store.plansOfRun(run.id)).filter(({ state }) => state !== 'draft')
  const applied = plans.filter(({ state }) => state === 'approved' || state === 'applied')
  const waiting = plans.find(({ state }) => state === 'held')
  const rejected = plans.filter(({ state }) => state === 'rejected')
  const [outcomes, ...lists] = await Promise.all([
    store.outcomes(run),
    ...applied.map(({ id }) => store.planActions(id, null, LISTED_ACTIONS)),
  ])
  const waitingActions =
    waiting === undefined ? 0 : numbersOf(await countsOfPlan(store, waiting), 'any').actions
  const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0) - waitingActions
  const time = words.brief(run.startedAt, organization.timezone)
  // The applied plan; without one, the plan that waits or was decided otherwise.
  const [downloaded] = [...applied, ...plans]
  return portalPage(c, {
    title: words.say(texts.title, { time }),
    entry: 'runs',
    current,
    ...(downloaded !== undefined && { aside: csvLink(c, current, downloaded) }),
    body: html`<div class="stack">
${problemNote(portal, c, current, run)}
${waiting === undefined ? '' : html`<section class="note warn"><h2>${texts.held}</h2><p class="row"><a class="button main" href="/portal/accounts/${account.id}/review?plan=${waiting.id}">${texts.toPlan}</a></p></section>`}
${await Promise.all(rejected.map((plan) => rejectedNote(portal, c, current, plan)))}
<section class="card">${factList(runFacts(c, run))}</section>
<section class="card"><h2>${texts.steps}</h2>
${outcomeChips(c, outcomes)}
${await runActionsTable(portal, c, current, { actions: lists.flat(), total, none: rejected.length > 0 ? texts.stepsRejected : texts.stepsNone })}</section>
${await undoCard(portal, c, current, run)}
</div>`,
  })
}

/** Who rejected a plan of the run, and what that means for the people in it. */
async function rejectedNote(
  { deps }: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
  plan: Plan,
): Promise<Html> {
  const { words, organization } = c.get('requestContext')
  const { run: texts } = words.texts.portalHome
  const { people } = numbersOf(await countsOfPlan(deps.store, plan), 'any')
  const facts = {
    name: words.actor(plan.decidedBy ?? 'api'),
    time: words.brief(plan.decidedAt ?? plan.createdAt, organization.timezone),
  }
  // The first plan comes back only if all of it was rejected.
  const what =
    plan.firstSync && plan.part === null
      ? words.say(texts.rejectedFirst, facts)
      : words.many(texts.rejected, people, facts)
  return html`<section class="note warn"><p>${what}</p><p class="row"><a class="button" href="/portal/accounts/${account.id}/review?plan=${plan.id}">${texts.toPlan}</a></p></section>`
}

function csvLink(c: PortalContext, { account }: CurrentAccount, plan: Plan): Html {
  const { csv } = c.get('requestContext').words.texts.portalReview
  return html`<a class="button" href="/portal/accounts/${account.id}/review.csv?plan=${plan.id}" download>${csv}</a>`
}

function problemNote(
  portal: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
  run: Run,
): Html | '' {
  const { words, branding } = c.get('requestContext')
  if (run.reason === null) return ''
  const cause = words.texts.causes[run.reason]
  const facts = { hr: hrName(portal, account, words), product: branding.product }
  return html`<section class="note warn"><p>${words.say(cause.what, facts)} ${words.say(cause.todo, facts)}</p></section>`
}

function runFacts(c: PortalContext, run: Run): readonly (readonly [string, string | Html])[] {
  const { words, organization } = c.get('requestContext')
  const { run: texts, runs } = words.texts.portalHome
  const moment = (at: string) => words.brief(at, organization.timezone)
  const by = run.actor === null ? '' : ` · ${words.say(texts.by, { name: words.actor(run.actor) })}`
  return [
    [runs.result, runChip(words, run.state)],
    [runs.why, `${whyOf(words, run)}${by}`],
    [texts.started, moment(run.startedAt)],
    [texts.finished, run.finishedAt === null ? texts.notYet : moment(run.finishedAt)],
    [
      texts.read,
      words.list([
        words.many(texts.people, run.employeesRead),
        words.many(texts.pages, run.pagesRead),
      ]),
    ],
    [runs.changes, changesText(words, run)],
  ]
}

type Outcomes = Awaited<ReturnType<Portal['deps']['store']['outcomes']>>

function outcomeChips(c: PortalContext, outcomes: Outcomes): Html | '' {
  const { words } = c.get('requestContext')
  const { run: texts } = words.texts.portalHome
  const counts = [
    [texts.done, outcomes.done, 'good'],
    [texts.already, outcomes.already, 'good'],
    [texts.refused, outcomes.refused, 'bad'],
    [texts.failed, outcomes.failed, 'bad'],
    [texts.waiting, outcomes.waiting, 'calm'],
  ] as const
  const shown = counts.filter(([, count]) => count > 0)
  if (shown.length === 0) return ''
  return html`<p class="chips">${shown.map(([name, count, tone]) => chip(tone, `${name}${words.colon} ${words.number(count)}`))}</p>`
}
