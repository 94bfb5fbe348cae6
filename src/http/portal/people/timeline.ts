import { html } from 'hono/html'
import { diff } from '../../../core/people/diff.ts'
import type { Employee } from '../../../core/people/employee.ts'
import type { EventRow } from '../../../ports/store/events.ts'
import type { ActionRow } from '../../../ports/records.ts'
import { ended } from '../../../words/text.ts'
import { sentences } from '../review/lines.ts'
import type { Portal, PortalContext, RequestContext } from '../request/request-context.ts'
import { entityName } from '../shell/entity-name.ts'
import type { Html } from '../shell/elements.ts'

interface Moment {
  readonly at: string
  readonly what: string
  readonly more: readonly string[]
}

const MOST_EVENTS = 500

/** What HR said, what was decided and what was done, newest first (rule 48); in the reader's words. */
export async function timeline(
  { deps }: Portal,
  c: PortalContext,
  account: string,
  employee: string,
): Promise<Html> {
  const requestContext = c.get('requestContext')
  const [versions, events, actions] = await Promise.all([
    deps.store.versions(account, employee),
    deps.store.events({ account, subject: employee }, 0, MOST_EVENTS),
    deps.store.actionsOf(account, [employee]),
  ])
  const moments = [
    ...actions
      .filter(({ state }) => state !== 'dropped')
      .map((row) => actionMoment(requestContext, row)),
    ...events.flatMap((event) => eventMoment(requestContext, event)),
    ...versions.map((version, i) =>
      versionMoment(requestContext, version, versions[i + 1]?.employee ?? null),
    ),
  ].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  return html`<ol class="list">${moments.map(
    ({ at, what, more }) =>
      html`<li><span class="row between-ends"><b>${what}</b><span class="soft small">${requestContext.words.brief(at, requestContext.organization.timezone)}</span></span>${more.map((line) => html`<span class="soft small">${ended(line)} </span>`)}</li>`,
  )}</ol>`
}

function versionMoment(
  { words }: RequestContext,
  { at, employee }: { readonly at: string; readonly employee: Employee },
  before: Employee | null,
): Moment {
  const { event: t, field: names } = words.texts.portalPeople
  if (before === null) return { at, what: t.first, more: [] }
  const known: Readonly<Record<string, string>> = names
  const fields = (diff(before, employee)?.fields ?? []).flatMap(({ field }) => known[field] ?? [])
  const what =
    fields.length === 0 ? t.changedOnly : words.say(t.changed, { fields: words.list(fields) })
  return { at, what, more: [] }
}

function eventMoment({ words }: RequestContext, { at, type, facts }: EventRow): readonly Moment[] {
  const { event: t, state: states, decision: decisions } = words.texts.portalPeople
  const [family, word = ''] = type.split('.')
  if (family === 'state') {
    const known: Readonly<Record<string, string>> = states
    return [{ at, what: words.say(t.state, { state: known[word] ?? word }), more: [] }]
  }
  if (family !== 'decision') return []
  const known: Readonly<Record<string, string>> = decisions
  const name = typeof facts['actor'] === 'string' ? facts['actor'] : ''
  return [{ at, what: words.say(t.decision, { decision: known[word] ?? word, name }), more: [] }]
}

function actionMoment(requestContext: RequestContext, row: ActionRow): Moment {
  const { words } = requestContext
  const { event: t } = words.texts.portalPeople
  const { action: kinds, outcome } = words.texts.portalHome
  const { action, state, approvedBy } = row
  const facts = {
    action: kinds[action.kind],
    entity: entityName(requestContext, action.entityId),
    outcome: outcome[state],
  }
  return {
    at: row.finishedAt ?? row.firstTriedAt ?? row.createdAt,
    what: words.say(t.action, facts),
    more: [
      ...sentences(requestContext, action.because),
      ...(approvedBy === null ? [] : [words.say(t.approvedBy, { name: approvedBy })]),
    ],
  }
}
