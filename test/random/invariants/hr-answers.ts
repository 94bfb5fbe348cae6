// Records what HR answered about each employee record, in order: the evidence for the invariants.
import type { Answer, Asked } from '../../doubles/answers.ts'
import type { MergeSide } from '../../world/merge.ts'
import { recordOf, type HrRecord } from './hr-record.ts'

/**
 * What one answer shows of a record: `absent` from a complete list, or `not-found` by its id. A row that is `flagged` as
 * deleted counts as if it were not listed (P12); what its fields say is HR's word all the same.
 */
export interface Sighting {
  readonly at: number
  readonly how: 'listed' | 'flagged' | 'by-id' | 'absent' | 'not-found'
  /** Null if `absent` or `not-found`. */
  readonly record: HrRecord | null
  /** The raw status, if the request asked for it. */
  readonly word: string | null
  /** No row of that page had a first day: HR withholds them, and this is no word about this person's. */
  readonly withholdsStarts: boolean
}

export interface HrAnswers {
  /** All answers about the record with this id. */
  about(recordId: string): readonly Sighting[]
  /** The record as the last answer showed it. */
  lastRecord(recordId: string): HrRecord | null
  /** Every work address in any answer. */
  readonly addresses: ReadonlySet<string>
  /** Returns a function that restores the present state. */
  snapshot(): () => void
}

type Body = Record<string, unknown>
type Walk = { readonly next: string; readonly shown: Set<string> }

/** Records every answer of this Merge from now on, with its lies. */
export function recordAnswers(merge: MergeSide): HrAnswers {
  const heard = new Map<string, Sighting[]>()
  /** The ids that each account token has listed, and the list that it is reading. */
  const known = new Map<string, Set<string>>()
  const walks = new Map<string, Walk>()
  /** Accounts whose last sync Merge calls failed or unfinished: who is not on such a list is not absent (P13). */
  const unfinished = new Set<string>()
  const addresses = new Set<string>()
  const { answer } = merge
  merge.answer = (asked) => {
    const given = answer(asked)
    hear(asked, given)
    return given
  }
  const about = (id: string) => heard.get(id) ?? []
  return { about, lastRecord, addresses, snapshot }

  function lastRecord(id: string): HrRecord | null {
    return about(id).findLast(({ record }) => record !== null)?.record ?? null
  }

  function hear(asked: Asked, given: Answer): void {
    if (asked.path.endsWith('/sync-status')) hearStatus(asked, given)
    const [, id] = /\/hris\/v1\/employees(?:\/([^/]+))?$/.exec(asked.path) ?? [null, null]
    if (id === null) return
    const body = given.status === 200 && given.transport === undefined ? bodyOf(given) : null
    if (id !== undefined) {
      if (given.status === 404) note(id, 'not-found', null, false)
      if (body !== null && isFlagged(body)) note(id, 'not-found', null, false)
      else if (body !== null) note(id, 'by-id', body, asksWord(asked))
      return
    }
    if (body !== null && Array.isArray(body['results'])) hearPage(asked, body)
  }

  function hearPage(asked: Asked, body: Body): void {
    const token = asked.headers['x-account-token'] ?? ''
    const cursor = asked.query.get('cursor')
    const before = walks.get(token)
    const follows = cursor !== null && before?.next === cursor
    const shown = follows ? before.shown : new Set<string>()
    const rows = body['results'] as Body[]
    const withheld = rows.length > 2 && rows.every((row) => row['start_date'] == null)
    for (const row of rows) {
      const id = String(row['id'])
      const how = isFlagged(row) ? 'flagged' : 'listed'
      if (how === 'listed') shown.add(id)
      note(id, how, row, asksWord(asked), withheld)
    }
    walks.delete(token)
    const all = known.get(token) ?? new Set()
    known.set(token, new Set([...all, ...shown]))
    if (asked.query.has('modified_after') || (cursor !== null && !follows)) return
    const { next } = body
    if (typeof next === 'string') walks.set(token, { next, shown })
    else if (!unfinished.has(token))
      for (const id of all) if (!shown.has(id)) note(id, 'absent', null, false)
  }

  function hearStatus(asked: Asked, given: Answer): void {
    const token = asked.headers['x-account-token'] ?? ''
    const rows = (bodyOf(given)?.['results'] ?? []) as Body[]
    const employees = rows.find((row) => row['model_name'] === 'Employee')
    if (employees === undefined) return
    if (FINISHED.has(String(employees['status']))) unfinished.delete(token)
    else unfinished.add(token)
  }

  function note(
    id: string,
    how: Sighting['how'],
    row: Body | null,
    isWord: boolean,
    withholdsStarts = false,
  ): void {
    const record = row === null ? null : recordOf(row)
    if (typeof row?.['work_email'] === 'string') addresses.add(row['work_email'].toLowerCase())
    // With `show_enum_origins`, Merge sends the raw status in place of its own.
    const word = isWord ? (record?.status ?? null) : null
    const plain = isWord ? (lastRecord(id)?.status ?? null) : (record?.status ?? null)
    const shown = record && { ...record, status: plain }
    const one = { at: Date.now(), how, word, record: shown, withholdsStarts }
    const before = heard.get(id)
    if (before === undefined) heard.set(id, [one])
    else before.push(one)
  }

  function snapshot(): () => void {
    const kept = [...heard].map(([id, all]) => [id, [...all]] as const)
    const ids = [...known].map(([token, all]) => [token, new Set(all)] as const)
    const shown = [...addresses]
    return () => {
      addresses.clear()
      for (const address of shown) addresses.add(address)
      heard.clear()
      known.clear()
      walks.clear()
      unfinished.clear()
      for (const [id, all] of kept) heard.set(id, [...all])
      for (const [token, all] of ids) known.set(token, new Set(all))
    }
  }
}

const FINISHED: ReadonlySet<string> = new Set(['DONE'])

function isFlagged(row: Body): boolean {
  return row['remote_was_deleted'] === true
}

function asksWord({ query }: Asked): boolean {
  return query.get('show_enum_origins')?.includes('employment_status') === true
}

function bodyOf({ body }: Answer): Body | null {
  try {
    return JSON.parse(body) as Body
  } catch {
    return null
  }
}
