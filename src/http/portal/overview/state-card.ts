import { html } from 'hono/html'
import type { Account } from '../../../ports/records.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import { factList, type Html } from '../shell/elements.ts'
import { changeList, issueList } from '../connect/source-state.ts'
import { hrName } from '../shell/hr-name.ts'

interface AccountActivity {
  /** Something waits for an admin. */
  readonly hasNeeds: boolean
  /** A run is reading. */
  readonly isRunning: boolean
}

/** Whether the sync works, since when, and the time of the last and the next read. */
export function stateCard(
  portal: Portal,
  c: PortalContext,
  account: Account,
  { hasNeeds, isRunning }: AccountActivity,
): Html {
  const { words, branding, organization, mayAct } = c.get('requestContext')
  const texts = words.texts.portalHome
  const facts = { hr: hrName(portal, account, words), product: branding.product }
  const moment = (at: string | null, none: string) =>
    at === null ? none : words.brief(at, organization.timezone)
  const { problem, status } = account
  const cause = problem === null ? null : words.texts.causes[problem.code]
  const next = isRunning
    ? html`<span class="spin" aria-hidden="true"></span> ${texts.running}`
    : moment(account.nextSyncAt, texts.nextByHand)
  const times: readonly (readonly [string, string | Html])[] = [
    [texts.lastRead, moment(account.lastCompleteReadAt, words.texts.portal.never)],
    ...(account.sourceFreshAsOf === null
      ? []
      : [[words.texts.source.freshAsOf, moment(account.sourceFreshAsOf, '')] as const]),
    ...(status === 'disconnected' ? [] : [[texts.nextSync, next] as const]),
  ]
  const wayOut =
    status === 'needs_relink'
      ? html`<p class="row"><a class="button main" href="/portal/accounts/${account.id}/connection">${texts.relink}</a></p>`
      : status === 'disconnected'
        ? html`<p class="row"><a class="button main" href="/portal/link">${texts.start}</a></p>`
        : ''
  return html`<section class="note ${tone(account, hasNeeds)} state"><h2>${words.say(texts.headline[headline(account, hasNeeds)], facts)}</h2>
${
  cause === null || problem === null
    ? ''
    : html`<p>${words.say(cause.what, facts)} ${words.say(cause.todo, facts)}</p><p class="soft small">${words.say(texts.since, { time: moment(problem.since, '') })}</p>`
}
${status === 'disconnected' ? '' : issueList(c, account, facts.hr)}
${problem?.code === 'shrunken-read' ? changeList(c, account) : ''}
${isStopped(account) ? html`<p>${words.say(texts.untilItWorks, facts)}</p>` : ''}
${factList(times)}
${mayAct ? wayOut : ''}</section>`
}

function isStopped({ status }: Account): boolean {
  return status === 'needs_relink' || status === 'quarantined'
}

function tone(account: Account, hasNeeds: boolean): 'good' | 'warn' | 'bad' | '' {
  if (isStopped(account)) return 'bad'
  if (account.status === 'active')
    return hasNeeds || account.problem !== null || account.issues.length > 0 ? 'warn' : 'good'
  return account.status === 'review' ? 'warn' : ''
}

function headline(account: Account, hasNeeds: boolean) {
  const { status } = account
  if (isStopped(account)) return 'stopped'
  if (status === 'review' || status === 'importing' || status === 'disconnected') return status
  return hasNeeds || account.issues.length > 0 ? 'activeNeeds' : 'active'
}
