import { namesOf } from '../../../words/reason-sentence.ts'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { NotFound } from '../../../core/facts/errors.ts'
import type { PlannedAction, Run } from '../../../ports/records.ts'
import { ended } from '../../../words/text.ts'
import { undoCard } from './run-undo.ts'
import { changesOf, runsTable } from './runs-table.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { type CurrentAccount, currentAccount } from '../request/current-account.ts'
import { entityName } from '../shell/entity-name.ts'
import { hrName } from '../shell/hr-name.ts'
import { portalPage } from '../shell/portal-page.ts'
import { type Html, chip, wideTable } from '../shell/elements.ts'
import { runChip } from '../shell/status-chips.ts'
import { personName } from '../people/person-name.ts'

const PER_PAGE = 50
const MOST_STEPS = 200

/** Every run of an account, and one of them: what it read, what it did, and why (rule 48). */
export function runRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/runs', async (c) => {
    const current = await currentAccount(portal, c)
    const { words } = c.get('requestContext')
    const { runs: texts } = words.texts.portalHome
    const before = c.req.query('before') ?? ''
    const after = /^\d{1,15}$/.test(before) ? before : null
    const { rows, next } = await portal.deps.store.runs(current.account.id, {
      after,
      limit: PER_PAGE,
    })
    const hr = hrName(portal, current.account, words)
    return portalPage(c, {
      title: texts.title,
      lead: words.say(texts.lead, { hr }),
      entry: 'runs',
      current,
      body: html`<section class="card">${runsTable(c, rows, 'long')}${
        next === null
          ? ''
          : html`<p class="between"><a class="button" href="?before=${next}">${texts.older}</a></p>`
      }</section>`,
    })
  })

  app.get('/portal/accounts/:account/runs/:run', async (c) => {
    const current = await currentAccount(portal, c)
    const run = await portal.deps.store.run(c.req.param('run'))
    if (run === null || run.account !== current.account.id) throw new NotFound('no such run')
    return runPage(portal, c, current, run)
  })

  return app
}

async function runPage(portal: Portal, c: PortalContext, current: CurrentAccount, run: Run) {
  const { words, organization, branding } = c.get('requestContext')
  const { run: texts, runs } = words.texts.portalHome
  const { store } = portal.deps
  const plans = (await store.plansOfRun(run.id)).filter(({ revision }) => revision > 0)
  const applied = plans.filter(({ state }) => state === 'approved' || state === 'applied')
  const [outcomes, ...lists] = await Promise.all([
    store.outcomes(run),
    ...applied.map(({ id }) => store.planActions(id, null, MOST_STEPS)),
  ])
  const steps = lists.flat()
  // What was done, else what waits: everybody in it with the reason (rule 48).
  const [written] = [...applied, ...plans]
  const moment = (at: string) => words.brief(at, organization.timezone)
  const facts: readonly (readonly [string, string | Html])[] = [
    [runs.result, runChip(words, run.state)],
    [
      runs.why,
      `${runs.trigger[run.trigger]} · ${runs.mode[run.mode]}${run.actor === null ? '' : ` · ${words.say(texts.by, { name: run.actor })}`}`,
    ],
    [texts.started, moment(run.startedAt)],
    [texts.finished, run.finishedAt === null ? texts.notYet : moment(run.finishedAt)],
    [
      texts.read,
      words.list([
        words.many(texts.people, run.employeesRead),
        words.many(texts.pages, run.pagesRead),
      ]),
    ],
    [runs.changes, changesOf(words, run)],
  ]
  const counted = [
    [texts.done, outcomes.done, 'good'],
    [texts.already, outcomes.already, 'good'],
    [texts.refused, outcomes.refused, 'bad'],
    [texts.failed, outcomes.failed, 'bad'],
    [texts.waiting, outcomes.waiting, 'calm'],
  ] as const
  const hr = hrName(portal, current.account, words)
  const waits = plans.find(({ state }) => state === 'held')
  const counts = counted.reduce((sum, [, count]) => sum + count, 0)
  // Of a plan with thousands only the first steps are listed; what waits is on the page of its plan.
  const all = counts - (waits === undefined ? 0 : await store.countPlanned(waits.id))
  const cause = run.reason === null ? null : words.texts.causes[run.reason]
  const causeFacts = { hr, product: branding.product }
  return portalPage(c, {
    title: words.say(texts.title, { time: moment(run.startedAt) }),
    entry: 'runs',
    current,
    ...(written === undefined
      ? {}
      : {
          aside: html`<a class="button" href="/portal/accounts/${current.account.id}/review.csv?plan=${written.id}" download>${words.texts.portalReview.csv}</a>`,
        }),
    body: html`<div class="stack">
${cause === null ? '' : html`<section class="note warn"><p>${words.say(cause.what, causeFacts)} ${words.say(cause.todo, causeFacts)}</p></section>`}
${waits === undefined ? '' : html`<section class="note warn"><h2>${texts.held}</h2><p class="row"><a class="button main" href="/portal/accounts/${current.account.id}/review?plan=${waits.id}">${texts.toPlan}</a></p></section>`}
<section class="card"><dl class="facts">${facts.map(([what, is]) => html`<dt>${what}</dt><dd>${is}</dd>`)}</dl></section>
<section class="card"><h2>${texts.steps}</h2>
${
  counted.some(([, count]) => count > 0)
    ? html`<p class="chips">${counted.flatMap(([name, count, tone]) => (count === 0 ? [] : [chip(tone, `${name}${words.colon} ${words.number(count)}`)]))}</p>`
    : ''
}
${await stepsTable(portal, c, current, steps, all)}</section>
${await undoCard(portal, c, current, run)}
</div>`,
  })
}

async function stepsTable(
  portal: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
  steps: readonly PlannedAction[],
  all: number,
): Promise<Html> {
  const { words, organization } = c.get('requestContext')
  const { run: texts, action: kinds, outcome } = words.texts.portalHome
  if (steps.length === 0) return html`<p class="soft">${texts.stepsNone}</p>`
  const shown = steps.slice(0, MOST_STEPS)
  const ids = [...new Set(shown.map(({ row }) => row.action.employeeId))]
  const people = new Map(
    (await portal.deps.store.employeesById(account.id, ids)).map((one) => [one.id, one]),
  )
  const nameOf = (id: string): string => {
    const person = people.get(id)
    const isKnown = person !== undefined && person.reducedAt === null
    return isKnown ? personName(person, account.settings) : texts.gone
  }
  const tone = (state: keyof typeof outcome) =>
    state === 'done' || state === 'already'
      ? 'good'
      : state === 'failed' || state === 'refused'
        ? 'bad'
        : ''
  const table = html`<table class="folds">
<thead><tr><th scope="col">${texts.who}</th><th scope="col">${texts.what}</th><th scope="col">${texts.because}</th><th scope="col">${texts.outcome}</th></tr></thead>
<tbody>${shown.map(({ row }) => {
    const { action } = row
    return html`<tr><td><a href="/portal/accounts/${account.id}/people/${action.employeeId}">${nameOf(action.employeeId)}</a></td>
<td>${kinds[action.kind]}<br><span class="soft small">${entityName(c.get('requestContext'), action.entityId)}</span></td>
<td class="small">${action.because.map((reason) => html`<span>${ended(words.because(reason, namesOf(organization)))} </span>`)}</td>
<td>${chip(tone(row.state), outcome[row.state])}</td></tr>`
  })}</tbody></table>`
  return html`${wideTable(texts.steps, table)}${
    all > shown.length
      ? html`<p class="soft">${words.many(texts.more, all - shown.length)}</p>`
      : ''
  }`
}
