// The table P1 to P16 as a table: complete, without overlap, and the same as in docs/rules.md.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type AbsenceRow,
  ABSENCE_ROWS,
  fitsAbsence,
  fitsRecord,
  RECORD_ROWS,
  type RecordRow,
  rowOf,
} from '../../../src/core/evidence/presence.ts'
import {
  type AbsenceFacts,
  absenceFacts,
  type RecordFacts,
  recordFacts,
} from '../../../src/core/evidence/presence-facts.ts'
import type { PresenceInput } from '../../../src/core/evidence/verdict.ts'
import { anEmployee, evidenceOf, gone, status, word } from '../people.ts'

type Columns<F> = { readonly [C in keyof F]: readonly F[C][] }

const RECORD_VALUES: Columns<
  Omit<RecordFacts, 'input' | 'lastDay' | 'rawStatus' | 'returnsOn' | 'returnedOn'>
> = {
  status: ['ACTIVE', 'LEAVE', 'INACTIVE', 'PENDING', null],
  end: ['none', 'future', 'today', 'past'],
  seen: ['ahead', 'late', 'switched on'],
  read: ['once', 'hour ago', 'again', 'too old', 'own word'],
  returns: ['no', 'to come'],
  word: ['not asked', 'end', 'leave', 'unclear', 'not yet', 'work'],
  wins: ['date', 'status'],
  user: ['linked', 'none'],
}
const ABSENCE_VALUES: Columns<Omit<AbsenceFacts, 'since' | 'confirmedOn' | 'works'>> = {
  how: ['absent', 'flagged', 'unlisted'],
  byId: ['not asked', 'found', 'flagged', 'not found', 'no answer'],
  list: ['agrees', 'not yet'],
}

const everyRecord = combinations(RECORD_VALUES).map((columns) => ({
  ...columns,
  lastDay: '2026-05-04',
  rawStatus: null,
  returnsOn: null,
  returnedOn: null,
}))
const everyAbsence = combinations(ABSENCE_VALUES).map((columns) => ({
  ...columns,
  since: '2026-05-04',
  confirmedOn: '2026-05-04',
  works: true,
}))

describe('the lines', () => {
  test('of a record: every combination of columns fits exactly one', () => {
    expect(everyRecord).toHaveLength(5 * 4 * 3 * 5 * 2 * 6 * 2 * 2)
    const odd = everyRecord.filter((each) => recordLines(each).length !== 1)
    expect(odd).toEqual([])
  })

  test('of an absence: every combination of columns fits exactly one', () => {
    expect(everyAbsence).toHaveLength(3 * 5 * 2)
    const odd = everyAbsence.filter((each) => absenceLines(each).length !== 1)
    expect(odd).toEqual([])
  })

  test('are all met, so none is shadowed', () => {
    expect(new Set(everyRecord.flatMap(recordLines)).size).toBe(RECORD_ROWS.length)
    expect(new Set(everyAbsence.flatMap(absenceLines)).size).toBe(ABSENCE_ROWS.length)
  })
})

const NOON = '2026-05-04T12:00:00.000Z'
const STATUSES = [
  status('ACTIVE'),
  status('INACTIVE'),
  status('PENDING'),
  status('LEAVE'),
  word('Dormant'),
  word(null),
  word('Gone'),
]
const DATES = [null, '2026-05-05', '2026-05-04', '2026-05-03', '2026-01-02']
const FIRST_SEEN = [
  {},
  { terminationSeen: { date: '2026-05-03', on: '2026-05-03' } },
  { terminationSeen: { date: '2026-05-03', on: '2026-05-04' } },
  { terminationSeen: { date: '', on: '2026-04-20' }, reactivatedOn: '2026-05-04' },
]
const CONFLICTS = [
  null,
  { since: '2026-05-04T11:30:00.000Z', agreedAt: null },
  { since: '2026-05-04T10:00:00.000Z', agreedAt: null },
  { since: '2026-05-04T10:00:00.000Z', agreedAt: '2026-05-04T11:00:00.000Z' },
]
const WORDS = [
  null,
  { forVersion: 'v0', word: 'Left', askedAt: null },
  ...[null, 'Left', 'Parental leave', 'K7', 'Active', 'To start', 'Here', 'Gone'].map((text) => ({
    forVersion: 'v1',
    word: text,
    askedAt: null,
  })),
]
const at = '2026-05-03T09:00:00.000Z'
const MISSING = [
  null,
  ...[
    { how: 'unlisted' as const },
    { how: 'unlisted' as const, reread: { at, answer: 'not-found' as const } },
    { how: 'unlisted' as const, reread: { at, answer: 'none' as const } },
    { how: 'flagged' as const },
    ...(['found', 'flagged', 'not-found', 'none'] as const).map((answer) => ({
      how: 'flagged' as const,
      reread: { at, answer },
    })),
    { how: 'flagged' as const, reread: { at, answer: 'none' as const }, agreedAt: NOON },
    {},
    { reread: { at, answer: 'flagged' as const } },
    { reread: { at, answer: 'found' as const } },
    { reread: { at, answer: 'not-found' as const } },
    { reread: { at, answer: 'none' as const } },
    { reread: { at, answer: 'none' as const }, agreedAt: NOON },
  ].map((facts) => gone(facts).missing),
]
const STATUS_MAP = { gone: 'INACTIVE', 'to start': 'PENDING', here: 'ACTIVE' } as const

/** status × end × first seen × conflict × word × missing, and what else there is by turns. */
const everyInput: readonly PresenceInput[] = combinations({
  status: STATUSES,
  terminationDate: DATES,
  startDate: [null, '2026-06-01'],
  firstSeen: FIRST_SEEN,
  conflict: CONFLICTS,
  word: WORDS,
  missing: MISSING,
}).map(({ firstSeen, conflict, missing, ...each }, n) => ({
  employee: anEmployee({
    status: each.status,
    terminationDate: each.terminationDate,
    startDate: each.startDate,
  }),
  evidence: evidenceOf({ ...firstSeen, conflict, word: each.word, missing }),
  versionHash: 'v1',
  now: { instant: NOON, zone: 'UTC', zones: [], today: '2026-05-04' },
  read: { beganAt: NOON, complete: n % 5 < 2 },
  settings: { status_map: STATUS_MAP, inactive_beats_future_date: n % 3 === 0 },
  linked: n % 7 < 4,
}))

describe('what HR can show', () => {
  const rows = everyInput.map((input) => rowOf(input).row)

  test('meets every row but P15 and P16, and no other', () => {
    const names = [...RECORD_ROWS, ...ABSENCE_ROWS].map(({ row }) => row)
    expect([...new Set(rows)].toSorted()).toEqual([...new Set(names)].toSorted())
  })

  test('meets every line', () => {
    const met = new Set<RecordRow | AbsenceRow>()
    for (const input of everyInput) {
      const { missing } = input.evidence
      const lines =
        missing === null
          ? recordLines(recordFacts(input))
          : absenceLines(absenceFacts(missing, input.read, 'UTC', true))
      for (const line of lines) met.add(line)
    }
    expect(met.size).toBe(RECORD_ROWS.length + ABSENCE_ROWS.length)
  })

  test('counts no absence of somebody who had left by the record before it was confirmed', () => {
    everyInput.forEach((input, n) => {
      const { missing } = input.evidence
      if (missing === null) return
      const there = {
        ...input,
        evidence: { ...input.evidence, missing: null },
        read: { ...input.read, complete: false },
      }
      const hasLeft = (today: string) =>
        rowOf({ ...there, now: { ...input.now, today } }).verdict.presence.kind === 'left'
      const facts = absenceFacts(missing, input.read, 'UTC', true)
      const isGone = absenceLines(facts).some((line) => line.is(facts).presence.kind === 'left')
      const counts = hasLeft(input.now.today) && (!isGone || hasLeft(facts.confirmedOn))
      expect(ABSENCE_ROWS.some(({ row }) => row === rows[n])).toBe(!counts)
    })
  })

  test('tells the absence of somebody who was gone before their last day was over', () => {
    const now = { instant: NOON, zone: 'UTC', zones: [], today: '2026-05-08' }
    const why = (end: string, seen: string, deleted: boolean) => {
      const input = {
        employee: anEmployee({ terminationDate: end, deleted }),
        evidence: {
          ...gone({ how: deleted ? 'flagged' : 'absent', reread: { at, answer: 'not-found' } }),
          terminationSeen: { date: end, on: seen },
        },
        versionHash: 'v1',
        now,
        read: { beganAt: NOON, complete: true },
        linked: true,
        settings: { status_map: {}, inactive_beats_future_date: false },
      }
      return rowOf(input).verdict.presence
    }
    // Confirmed on 3 May.
    for (const end of ['2026-05-03', '2026-05-04', '2026-05-07']) {
      expect(why(end, '2026-05-01', true)).toMatchObject({ because: { code: 'left-flagged' } })
      expect(why(end, '2026-05-01', false)).toMatchObject({ because: { code: 'left-not-found' } })
    }
    for (const isFlagged of [true, false])
      expect(why('2026-05-02', '2026-05-01', isFlagged)).toMatchObject({
        on: '2026-05-02',
        because: { code: 'left-terminated' },
      })
  })

  test('is P16 first: a record without any field is ignored', () => {
    for (const input of everyInput)
      expect(rowOf({ ...input, employee: anEmployee({ ignored: true }) }).row).toBe('P16')
  })
})

describe('docs/rules.md', () => {
  const document = readFileSync(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8')
  const documented = document
    .split('\n')
    .filter((line) => /^\| P\d+a? \| present \| [^|]*(ACTIVE|PENDING|unknown)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))

  test('has the rows of a record', () => {
    expect(documented.map(([, row]) => row)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, '9a', 10, 11].map((n) => `P${n}`),
    )
  })

  test.each(documented)('%s%s has the status and the date of its lines', (_, row, ...cells) => {
    const [, words = '', dates = ''] = cells
    const lines = RECORD_ROWS.filter((each) => each.row === row)
    expect(lines.length).toBeGreaterThan(0)
    for (const { status: each } of lines) expect(new Set(each)).toEqual(new Set(statusesOf(words)))
    expect(new Set(lines.flatMap(({ end }) => end))).toEqual(new Set(endsOf(dates)))
  })
})

/** In the words of the documentation. Leave of absence counts as active (rule 26). */
function statusesOf(cell: string): RecordFacts['status'][] {
  return [
    ...(/\bACTIVE\b/.test(cell) ? (['ACTIVE', 'LEAVE'] as const) : []),
    ...(/\bINACTIVE\b/.test(cell) ? (['INACTIVE'] as const) : []),
    ...(/\bPENDING\b/.test(cell) ? (['PENDING'] as const) : []),
    ...(/unknown text/.test(cell) ? [null] : []),
  ]
}

function endsOf(cell: string): RecordFacts['end'][] {
  const [date = ''] = cell.split(/,? (?:when )?first seen/)
  const words = ['none', 'future', 'today', 'past'] as const
  return words.filter((word) => date.includes(word))
}

function recordLines(facts: Omit<RecordFacts, 'input'>): readonly RecordRow[] {
  return RECORD_ROWS.filter((row) => fitsRecord(row, facts))
}

function absenceLines(facts: AbsenceFacts): readonly AbsenceRow[] {
  return ABSENCE_ROWS.filter((row) => fitsAbsence(row, facts))
}

function combinations<T extends Readonly<Record<string, readonly unknown[]>>>(
  values: T,
): { readonly [C in keyof T]: T[C][number] }[] {
  let found: Record<string, unknown>[] = [{}]
  for (const [column, each] of Object.entries(values))
    found = found.flatMap((before) => each.map((value) => ({ ...before, [column]: value })))
  return found as { readonly [C in keyof T]: T[C][number] }[]
}
