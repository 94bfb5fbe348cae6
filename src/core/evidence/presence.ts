import { isLive } from './live.ts'
import { type AbsenceFacts, absenceFacts, type RecordFacts, recordFacts } from './presence-facts.ts'
import {
  active,
  activeByWord,
  askForWord,
  conflict,
  conflictForGood,
  dropped,
  foundById,
  ignored,
  leaving,
  left,
  leftAsAgreed,
  leftAsFlagged,
  leftAsNotFound,
  leftAsRepeated,
  leftBeforeDate,
  leftByOwnWord,
  leftByWord,
  missing,
  missingUnconfirmed,
  onLeave,
  rereadConflict,
  rereadMissing,
  scheduled,
  scheduledByWord,
  unclearWord,
  unknownStatus,
} from './presence-verdicts.ts'
import type { PresenceInput, PresenceVerdict } from './verdict.ts'
import { addDays } from '../people/zone.ts'

/** A line of the table. Every combination fits exactly one line; a column left out does not matter in it. */
export interface RecordRow extends Partial<Pick<RecordFacts, (typeof RECORD_COLUMNS)[number]>> {
  readonly row: RowName
  readonly status: readonly RecordFacts['status'][]
  readonly end: readonly RecordFacts['end'][]
  readonly is: (facts: RecordFacts) => PresenceVerdict
}

export interface AbsenceRow extends Partial<Pick<AbsenceFacts, (typeof ABSENCE_COLUMNS)[number]>> {
  readonly row: RowName
  readonly is: (facts: AbsenceFacts) => PresenceVerdict
}

/** As in docs/rules.md section 5. P15 has no line: a read that is not believed leaves no evidence. */
export type RowName = `P${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | '9a' | 10 | 11 | 12 | 13 | 14 | 16}`

export const RECORD_COLUMNS = ['seen', 'read', 'word', 'wins', 'user', 'returns'] as const
export const ABSENCE_COLUMNS = ['how', 'byId', 'list'] as const

const NONE = ['none'] as const
const PAST = ['past'] as const
const AHEAD = ['future', 'today'] as const
/** Leave of absence is active (rule 26). */
const ACTIVE = ['ACTIVE', 'LEAVE'] as const
/** ACTIVE, unknown text, or none. */
const NOT_ENDED = [...ACTIVE, null] as const
const INACTIVE = ['INACTIVE'] as const
const PENDING = ['PENDING'] as const
/** As P4. */
const P10_LINKED = {
  row: 'P10',
  status: PENDING,
  end: PAST,
  returns: 'no',
  user: 'linked',
} as const

/** P1 to P11: HR shows the record, and its dates are read by rule 26 first. The columns are explained in presence-facts.ts. */
export const RECORD_ROWS: readonly RecordRow[] = [
  { row: 'P1', status: ACTIVE, end: NONE, is: active },
  { row: 'P2', status: NOT_ENDED, end: AHEAD, is: leaving },
  { row: 'P3', status: NOT_ENDED, end: PAST, seen: 'ahead', is: left },
  { row: 'P3', status: NOT_ENDED, end: PAST, seen: 'switched on', is: conflict },
  { row: 'P4', status: NOT_ENDED, end: PAST, seen: 'late', read: 'once', is: conflict },
  { row: 'P4', status: NOT_ENDED, end: PAST, seen: 'late', read: 'hour ago', is: rereadConflict },
  { row: 'P4', status: NOT_ENDED, end: PAST, seen: 'late', read: 'again', is: leftAsRepeated },
  { row: 'P4', status: NOT_ENDED, end: PAST, seen: 'late', read: 'too old', is: conflictForGood },
  { row: 'P4', status: NOT_ENDED, end: PAST, seen: 'late', read: 'own word', is: leftByOwnWord },
  { row: 'P5', status: INACTIVE, end: NONE, word: 'not asked', is: askForWord },
  { row: 'P5', status: INACTIVE, end: NONE, word: 'end', is: leftByWord },
  { row: 'P5', status: INACTIVE, end: NONE, word: 'leave', is: onLeave },
  { row: 'P5', status: INACTIVE, end: NONE, word: 'unclear', is: unclearWord },
  { row: 'P5', status: INACTIVE, end: NONE, word: 'not yet', is: scheduledByWord },
  { row: 'P5', status: INACTIVE, end: NONE, word: 'work', is: activeByWord },
  { row: 'P6', status: INACTIVE, end: ['future'], wins: 'date', is: leaving },
  { row: 'P6', status: INACTIVE, end: ['future'], wins: 'status', is: leftBeforeDate },
  { row: 'P7', status: INACTIVE, end: ['today'], wins: 'date', is: leaving },
  // As in P6, else somebody who left before the date would be back for the last day.
  { row: 'P7', status: INACTIVE, end: ['today'], wins: 'status', is: leftBeforeDate },
  { row: 'P8', status: INACTIVE, end: PAST, is: left },
  { row: 'P9', status: PENDING, end: NONE, is: scheduled },
  { row: 'P9', status: PENDING, end: AHEAD, returns: 'no', is: scheduled },
  { row: 'P9a', status: PENDING, end: AHEAD, returns: 'to come', is: leaving },
  { row: 'P9a', status: PENDING, end: PAST, returns: 'to come', user: 'linked', is: left },
  // Without a user nothing ends, and they are invited ahead of the start like any hire (rule 24).
  { row: 'P9a', status: PENDING, end: PAST, returns: 'to come', user: 'none', is: scheduled },
  { row: 'P10', status: PENDING, end: PAST, returns: 'no', user: 'none', is: dropped },
  { ...P10_LINKED, read: 'once', is: conflict },
  { ...P10_LINKED, read: 'hour ago', is: rereadConflict },
  { ...P10_LINKED, read: 'again', is: leftAsRepeated },
  { ...P10_LINKED, read: 'too old', is: conflictForGood },
  { ...P10_LINKED, read: 'own word', is: leftByOwnWord },
  { row: 'P11', status: [null], end: NONE, is: unknownStatus },
]

/** P12 to P14: HR does not show the record, or shows it as deleted. One absence alone is never enough. */
export const ABSENCE_ROWS: readonly AbsenceRow[] = [
  { row: 'P12', how: 'flagged', byId: 'not asked', is: rereadMissing },
  { row: 'P12', how: 'flagged', byId: 'found', is: foundById },
  { row: 'P12', how: 'flagged', byId: 'flagged', is: leftAsFlagged },
  { row: 'P12', how: 'flagged', byId: 'not found', is: leftAsFlagged },
  { row: 'P12', how: 'flagged', byId: 'no answer', list: 'not yet', is: missing },
  { row: 'P12', how: 'flagged', byId: 'no answer', list: 'agrees', is: leftAsFlagged },
  { row: 'P13', how: 'absent', byId: 'not asked', is: rereadMissing },
  { row: 'P13', how: 'absent', byId: 'found', is: foundById },
  { row: 'P13', how: 'absent', byId: 'flagged', is: leftAsFlagged },
  { row: 'P13', how: 'absent', byId: 'not found', is: leftAsNotFound },
  { row: 'P13', how: 'absent', byId: 'no answer', list: 'not yet', is: missing },
  { row: 'P13', how: 'absent', byId: 'no answer', list: 'agrees', is: leftAsAgreed },
  // Two answers "not found" never confirm each other; only a complete read does.
  { row: 'P14', how: 'unlisted', is: missingUnconfirmed },
]

/** What HR's record and the evidence prove today: the table P1 to P16, and rule 26. Total. */
export function presence(input: PresenceInput): PresenceVerdict {
  return rowOf(input).verdict
}

export interface RowVerdict {
  readonly row: RowName
  readonly verdict: PresenceVerdict
}

/** The verdict, with the row that gave it. */
export function rowOf(input: PresenceInput): RowVerdict {
  const { employee, evidence, now, read } = input
  if (employee.ignored) return { row: 'P16', verdict: ignored() }
  if (evidence.missing === null && !employee.deleted) return byRecord(input)
  // This read does not show the record, so it cannot confirm what the record said (P4).
  const unseen = { ...input, read: { ...read, complete: false } }
  const last = byRecord(unseen)
  const works = isLive(last.verdict.presence.kind)
  const facts = absenceFacts(evidence.missing, read, now.zone, works)
  const { row, verdict } = byAbsence(facts)
  // HR had already said that they left. That the record is missing now does not undo it.
  const wasSaid = verdict.presence.kind !== 'left' || hadLeft(unseen, facts.confirmedOn)
  if (wasSaid && last.verdict.presence.kind === 'left') return last
  return { row, verdict: { ...verdict, changesAfter: last.verdict.changesAfter } }
}

/** Whoever was gone before a last day was over did not leave on that day. */
function hadLeft(input: PresenceInput, today: string): boolean {
  const { verdict } = byRecord({ ...input, now: { ...input.now, today } })
  return verdict.presence.kind === 'left'
}

function byRecord(input: PresenceInput): RowVerdict {
  const facts = recordFacts(input)
  const found = RECORD_ROWS.find((each) => fitsRecord(each, facts))
  if (found === undefined) throw new Error(`no row for ${facts.status} with its end ${facts.end}`)
  return { row: found.row, verdict: untilReturn(found.is(facts), facts) }
}

/** The day of a return changes the verdict too: from then on the end counts no longer (rule 26). */
function untilReturn(verdict: PresenceVerdict, { returnsOn }: RecordFacts): PresenceVerdict {
  if (returnsOn === null) return verdict
  const eve = addDays(returnsOn, -1)
  const isEarlier = verdict.changesAfter !== null && verdict.changesAfter <= eve
  return isEarlier ? verdict : { ...verdict, changesAfter: eve }
}

function byAbsence(facts: AbsenceFacts): RowVerdict {
  const found = ABSENCE_ROWS.find((each) => fitsAbsence(each, facts))
  if (found === undefined) throw new Error(`no row for somebody ${facts.how}`)
  return { row: found.row, verdict: found.is(facts) }
}

export function fitsRecord(row: RecordRow, facts: Omit<RecordFacts, 'input'>): boolean {
  return (
    row.status.includes(facts.status) &&
    row.end.includes(facts.end) &&
    RECORD_COLUMNS.every((column) => row[column] === undefined || row[column] === facts[column])
  )
}

export function fitsAbsence(row: AbsenceRow, facts: AbsenceFacts): boolean {
  return ABSENCE_COLUMNS.every(
    (column) => row[column] === undefined || row[column] === facts[column],
  )
}
