import type { Reason } from '../core/facts/reasons.ts'
import { diff } from '../core/people/diff.ts'
import type { Employee } from '../core/people/employee.ts'
import type { ActionRow } from '../ports/records.ts'
import type { EventRow } from '../ports/store/reads/events.ts'
import type { Deps } from '../sync/step/deps.ts'
import type { Names } from '../words/reason-sentence.ts'
import type { Words } from '../words/words.ts'

/** One thing that happened to a person, in words. */
export interface TimelineEntry {
  readonly at: string
  /** `hr.first-seen`, `hr.changed`, the kind of an action, or the type of an event. */
  readonly type: string
  readonly what: string
  /** Sentences that explain it. */
  readonly why: readonly string[]
}

/** The language of the timeline, and the names that its reader knows. */
export interface TimelineReader {
  readonly words: Words
  readonly names: Names
  readonly because: (reason: Reason) => string
}

/** What HR changed, what was decided and what was done about one person, oldest first (rule 48). */
export async function personTimeline(
  deps: Pick<Deps, 'store'>,
  account: string,
  employee: string,
  reader: TimelineReader,
): Promise<readonly TimelineEntry[]> {
  const [versions, events, actions] = await Promise.all([
    deps.store.versions(account, employee),
    deps.store.events({ account, subject: employee }, 0, EVENT_LIMIT),
    deps.store.actionsOf(account, [employee]),
  ])
  const oldestFirst = versions.toReversed()
  return [
    ...oldestFirst.map((version, i) =>
      versionEntry(reader, version, oldestFirst[i - 1]?.employee ?? null),
    ),
    ...events.flatMap((event) => eventEntries(reader, event)),
    ...actions.filter(({ state }) => state !== 'dropped').map((row) => actionEntry(reader, row)),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const EVENT_LIMIT = 500

function versionEntry(
  { words }: TimelineReader,
  { at, employee }: { readonly at: string; readonly employee: Employee },
  before: Employee | null,
): TimelineEntry {
  const { event: t, field: names } = words.texts.portalPeople
  if (before === null) return { at, type: 'hr.first-seen', what: t.first, why: [] }
  const fields = (diff(before, employee)?.fields ?? []).flatMap(({ field }) => textOf(names, field))
  const what =
    fields.length === 0 ? t.changedOnly : words.say(t.changed, { fields: words.list(fields) })
  return { at, type: 'hr.changed', what, why: [] }
}

/** Only states and decisions: versions show what HR changed, and actions show their own outcome. */
function eventEntries(
  { words, names, because }: TimelineReader,
  event: EventRow,
): readonly TimelineEntry[] {
  const { at, type, facts } = event
  const { event: t, state: states, decision: decisions, person } = words.texts.portalPeople
  const [family, word = ''] = type.split('.')
  if (family === 'state') {
    const [state = word] = textOf(states, word)
    const codes = Array.isArray(facts['why']) ? facts['why'] : []
    const known = codes.filter((code) => needsNoFacts(words, code))
    const why = known.map((code) => because({ code, facts: {} }))
    return [{ at, type, what: words.say(t.state, { state }), why }]
  }
  const { failure } = facts
  if (type === 'mail.failed' && typeof failure === 'string') {
    const what = because({ code: 'mail-failed', facts: { failure, date: at } })
    return [{ at, type, what, why: [] }]
  }
  if (family !== 'decision') return []
  const [decision = word] = textOf(decisions, word)
  const name = words.actor(typeof facts['actor'] === 'string' ? facts['actor'] : '')
  const { until } = facts
  const limit =
    typeof until === 'string'
      ? [words.say(person.until, { date: words.brief(until, names.zone) })]
      : []
  const what = [words.say(t.decision, { decision, name }), ...limit].join(', ')
  return [{ at, type, what, why: [] }]
}

/** An event stores the codes of its reasons without their facts, so only a text without facts is complete. */
function needsNoFacts(words: Words, code: unknown): code is Reason['code'] {
  const { reasons } = words.texts
  if (typeof code !== 'string' || !Object.hasOwn(reasons, code)) return false
  return !JSON.stringify(reasons[code as Reason['code']]).includes('{')
}

function actionEntry({ words, names, because }: TimelineReader, row: ActionRow): TimelineEntry {
  const { event: t } = words.texts.portalPeople
  const { action: kinds, outcome } = words.texts.portalHome
  const { action, state, approvedBy } = row
  const [entity = action.entityId] = textOf(names.entities, action.entityId)
  const facts = { action: kinds[action.kind], entity, outcome: outcome[state] }
  return {
    at: row.finishedAt ?? row.firstTriedAt ?? row.createdAt,
    type: action.kind,
    what: words.say(t.action, facts),
    why: [
      ...new Set(action.because.map(because)),
      ...(approvedBy === null ? [] : [words.say(t.approvedBy, { name: words.actor(approvedBy) })]),
    ],
  }
}

/** The text of a key in an array; an empty array where there is none. */
function textOf(texts: Readonly<Record<string, string>>, key: string): string[] {
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined
  return text === undefined ? [] : [text]
}
