import { html } from 'hono/html'
import { whyNotDone } from '../../../core/decide/refused/refusal.ts'
import type { Account, ActionRow, PlannedAction } from '../../../ports/records.ts'
import { ended } from '../../../words/text.ts'
import { personName } from '../people/person-name.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import { chip, wideTable, type Html, type Tone } from '../shell/elements.ts'
import { entityName } from '../../../sync/step/entity-names.ts'
import { reasonSentences } from '../shell/reason-sentences.ts'

/** A run may have thousands of actions; the page lists the first ones. */
export const LISTED_ACTIONS = 200

interface RunActions {
  readonly actions: readonly PlannedAction[]
  /** Counts the actions that are not listed too. */
  readonly total: number
  /** The sentence where there is none. */
  readonly none: string
}

/** What a run did: to whom, what, why, and the outcome. */
export async function runActionsTable(
  portal: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
  { actions, total, none }: RunActions,
): Promise<Html> {
  const { words } = c.get('requestContext')
  const { run: texts } = words.texts.portalHome
  if (actions.length === 0) return html`<p class="soft">${none}</p>`
  const listed = actions.slice(0, LISTED_ACTIONS)
  const names = await personNames(portal, account, listed)
  const table = html`<table class="folds">
<thead><tr><th scope="col">${texts.who}</th><th scope="col">${texts.what}</th><th scope="col">${texts.because}</th><th scope="col">${texts.outcome}</th></tr></thead>
<tbody>${listed.map(({ row }) => actionRow(c, account, row, names))}</tbody></table>`
  return html`${wideTable(texts.steps, table)}${
    total > listed.length
      ? html`<p class="soft">${words.many(texts.more, total - listed.length)}</p>`
      : ''
  }`
}

/** Names by employee id. Somebody whose data was deleted has none (rule 49). */
async function personNames(
  { deps }: Portal,
  account: Account,
  actions: readonly PlannedAction[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(actions.map(({ row }) => row.action.employeeId))]
  const people = await deps.store.employeesById(account.id, ids)
  return new Map(
    people
      .filter(({ reducedAt }) => reducedAt === null)
      .map((person) => [person.id, personName(person, account.settings)]),
  )
}

function actionRow(
  c: PortalContext,
  account: Account,
  row: ActionRow,
  names: ReadonlyMap<string, string>,
): Html {
  const requestContext = c.get('requestContext')
  const { run: texts, action: kinds, outcome } = requestContext.words.texts.portalHome
  const { action } = row
  const why = reasonSentences(requestContext, action.because)
  const no = whyNotDone(row)
  const notDone = no === null ? [] : reasonSentences(requestContext, [no])
  return html`<tr><td><a href="/portal/accounts/${account.id}/people/${action.employeeId}">${names.get(action.employeeId) ?? texts.gone}</a></td>
<td>${kinds[action.kind]}<br><span class="soft small">${entityName(requestContext, action.entityId)}</span></td>
<td class="small">${why.map((sentence) => html`<span>${ended(sentence)} </span>`)}</td>
<td>${chip(outcomeTone(row.state), outcome[row.state])}${notDone.map((sentence) => html`<br><span class="small">${sentence}</span>`)}</td></tr>`
}

function outcomeTone(state: ActionRow['state']): Tone {
  if (state === 'done' || state === 'already') return 'good'
  return state === 'failed' || state === 'refused' ? 'bad' : ''
}
