import { diff } from '../core/people/diff.ts'
import type { Employee } from '../core/people/employee.ts'
import type { Reason } from '../core/facts/reasons.ts'
import type { ActionRow } from '../ports/records.ts'
import type { EventRow } from '../ports/store/events.ts'
import type { Deps } from '../sync/step/deps.ts'
import type { Names } from '../words/reason-sentence.ts'
import type { Words } from '../words/words.ts'

/** One thing that happened, in words: what it was, and sentences that explain it. */
export interface Moment {
  readonly at: string
  /** `hr.first-seen`, `hr.changed`, the kind of an action, or the type of an event. */
  readonly type: string
  readonly what: string
  readonly more: readonly string[]
}

/** How the reader is spoken to. */
export interface Reader {
  readonly words: Words
  readonly names: Names
  readonly because: (reason: Reason) => string
}

/** What HR said, what was decided and what was done about one person, oldest first (rule 48). */
export async function timelineOf(
  deps: Pick<Deps, 'store'>,
  account: string,
  employee: string,
  reader: Reader,
): Promise<readonly Moment[]> {
  const [versions, events, actions] = await Promise.all([
    deps.store.versions(account, employee),
    deps.store.events({ account, subject: employee }, 0, MOST_EVENTS),
    deps.store.actionsOf(account, [employee]),
  ])
  const oldestFirst = versions.toReversed()
  return [
    ...oldestFirst.map((version, i) =>
      versionMoment(reader, version, oldestFirst[i - 1]?.employee ?? null),
    ),
    ...events.flatMap((event) => eventMoment(reader, event)),
    ...actions.filter(({ state }) => state !== 'dropped').map((row) => actionMoment(reader, row)),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const MOST_EVENTS = 500

function versionMoment(
  { words }: Reader,
  { at, employee }: { readonly at: string; readonly employee: Employee },
  before: Employee | null,
): Moment {
  const { event: t, field: names } = words.texts.portalPeople
  if (before === null) return { at, type: 'hr.first-seen', what: t.first, more: [] }
  const fields = (diff(before, employee)?.fields ?? []).flatMap(({ field }) => own(names, field))
  const what =
    fields.length === 0 ? t.changedOnly : words.say(t.changed, { fields: words.list(fields) })
  return { at, type: 'hr.changed', what, more: [] }
}

/** Versions tell what HR changed, actions their own outcome: of the events only the others are shown. */
function eventMoment({ words, names, because }: Reader, event: EventRow): readonly Moment[] {
  const { at, type, facts } = event
  const { event: t, state: states, decision: decisions, person } = words.texts.portalPeople
  const [family, word = ''] = type.split('.')
  if (family === 'state') {
    const [state = word] = own(states, word)
    const codes = Array.isArray(facts['why']) ? facts['why'] : []
    const known = codes.filter((code) => isPlain(words, code))
    const more = known.map((code) => because({ code, facts: {} }))
    return [{ at, type, what: words.say(t.state, { state }), more }]
  }
  if (family !== 'decision') return []
  const [decision = word] = own(decisions, word)
  const name = words.actor(typeof facts['actor'] === 'string' ? facts['actor'] : '')
  const { until } = facts
  const limit =
    typeof until === 'string'
      ? [words.say(person.until, { date: words.brief(until, names.zone) })]
      : []
  const what = [words.say(t.decision, { decision, name }), ...limit].join(', ')
  return [{ at, type, what, more: [] }]
}

/** An event keeps the codes of its reasons without their facts: only a sentence that needs none is whole. */
function isPlain(words: Words, code: unknown): code is Reason['code'] {
  const { reasons } = words.texts
  if (typeof code !== 'string' || !Object.hasOwn(reasons, code)) return false
  return !JSON.stringify(reasons[code as Reason['code']]).includes('{')
}

function actionMoment({ words, names, because }: Reader, row: ActionRow): Moment {
  const { event: t } = words.texts.portalPeople
  const { action: kinds, outcome } = words.texts.portalHome
  const { action, state, approvedBy } = row
  const [entity = action.entityId] = own(names.entities, action.entityId)
  const facts = { action: kinds[action.kind], entity, outcome: outcome[state] }
  return {
    at: row.finishedAt ?? row.firstTriedAt ?? row.createdAt,
    type: action.kind,
    what: words.say(t.action, facts),
    more: [
      ...new Set(action.because.map(because)),
      ...(approvedBy === null ? [] : [words.say(t.approvedBy, { name: words.actor(approvedBy) })]),
    ],
  }
}

function own(texts: Readonly<Record<string, string>>, key: string): string[] {
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined
  return text === undefined ? [] : [text]
}
