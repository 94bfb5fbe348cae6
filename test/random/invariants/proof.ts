// Whether HR's answers prove that a person left: docs/rules.md section 5, without Rollcall's own memory.
import { HOUR } from '../../world/time.ts'
import { meansAnEnd } from '../hr-says.ts'
import type { Sighting } from './hr-answers.ts'
import { lastDayOf, sameVersion, type HrRecord } from './hr-record.ts'

/** The row of the table that shows the end, and the last day if HR gives one. */
export interface Proof {
  readonly row: 'P3' | 'P4' | 'P5' | 'P8' | 'P13'
  readonly lastDay: string | null
}

/** A person's calendar day, `YYYY-MM-DD`. */
export type DayAt = (at: number, record: HrRecord) => string

/** `heard`: all answers about one record, in order. Each row that shows an end; none: they do not prove one. */
export function proofsOf(
  answers: readonly Sighting[],
  dayAt: DayAt,
  now: number,
): readonly Proof[] {
  const heard = withKnownDates(inTime(answers, now))
  const last = heard.findLastIndex(({ record }) => record !== null)
  const record = heard[last]?.record ?? null
  if (record === null) return []
  const today = dayAt(now, record)
  const lastDay = lastDayOf(record, today)
  const there = heard.findLastIndex((one) => one.record !== null && one.how !== 'flagged')
  const goneAt = confirmedAt(heard.slice(there + 1))
  const shown = heard.slice(0, last + 1)
  const row = proofByRecord(shown, { record, lastDay, today, dayAt })
  // Whoever was gone before a last day was over did not leave on that day.
  const goneOn = goneAt === null ? null : dayAt(goneAt, record)
  const wasGone = goneOn !== null && lastDay !== null && lastDay >= goneOn
  const byRecord: Proof[] = row !== null && !wasGone ? [{ row, lastDay }] : []
  return goneAt === null ? byRecord : [...byRecord, { row: 'P13', lastDay: null }]
}

/** When the absence of somebody whom these answers do not show was confirmed; null if it is not. */
function confirmedAt(unseen: readonly Sighting[]): number | null {
  const isConfirmed = (hows: readonly Sighting['how'][]) => {
    const absences = hows.filter((how) => how === 'absent').length
    return absences > 1 || (absences > 0 && hows.includes('not-found'))
  }
  const hows = unseen.map(({ how }) => how)
  return unseen.find((_, n) => isConfirmed(hows.slice(0, n + 1)))?.at ?? null
}

/**
 * A first day that HR withholds from nearly everybody goes on counting (rule 15), and so do the days that a row with
 * Merge's deleted flag does not give any more (P12).
 */
function withKnownDates(heard: readonly Sighting[]): readonly Sighting[] {
  let start: string | null = null
  let end: string | null = null
  return heard.map((one) => {
    const { record, how, withholdsStarts } = one
    if (record === null) return one
    const isFlagged = how === 'flagged'
    if (record.start !== null || !(withholdsStarts || isFlagged)) start = record.start
    if (record.end !== null || !isFlagged) end = record.end
    return { ...one, record: { ...record, start, end } }
  })
}

/** An answer that our own clock dated ahead came no later than the next one (rule 53). */
function inTime(heard: readonly Sighting[], now: number): readonly Sighting[] {
  let latest = now
  return heard
    .toReversed()
    .map((one) => {
      latest = Math.min(latest, one.at)
      return { ...one, at: latest }
    })
    .toReversed()
}

interface Shown {
  readonly record: HrRecord
  readonly lastDay: string | null
  readonly today: string
  readonly dayAt: DayAt
}

function proofByRecord(heard: readonly Sighting[], shown: Shown): Proof['row'] | null {
  const { record, lastDay, today } = shown
  if (record.status === 'INACTIVE') {
    if (lastDay !== null) return lastDay < today ? 'P8' : null
    const worded = heard.findLast(({ word }) => word !== null)
    const isEnd = worded?.word != null && meansAnEnd(worded.word)
    return isEnd && worded.record && sameVersion(worded.record, record) ? 'P5' : null
  }
  return lastDay !== null && lastDay < today ? proofByDate(heard, shown, lastDay) : null
}

/** Not INACTIVE, and the last day is over: HR gave it in time (P3), or said the same twice (P4). */
function proofByDate(
  heard: readonly Sighting[],
  { record, dayAt }: Shown,
  lastDay: string,
): 'P3' | 'P4' | null {
  const shows = heard.flatMap(({ at, how, record: one }) => (one ? [{ at, how, record: one }] : []))
  const inactive = shows.findLastIndex((one) => one.record.status === 'INACTIVE')
  const back = inactive < 0 ? undefined : shows[inactive + 1]
  // ACTIVE again after that day: only an admin can decide (P3).
  if (record.status === 'ACTIVE' && back && dayAt(back.at, back.record) > lastDay) return null
  const naming = shows.slice(shows.findLastIndex((one) => one.record.end !== record.end) + 1)
  const [first] = naming
  if (first !== undefined && dayAt(first.at, first.record) <= lastDay) return 'P3'
  const [one, ...others] = naming.filter(
    (each) => employmentOf(each.record) === employmentOf(record),
  )
  const agrees = others.some(({ at, how }) => how === 'listed' || at - (one?.at ?? at) >= HOUR)
  return agrees ? 'P4' : null
}

/** What a second read has to repeat (P4); the place may differ. */
function employmentOf({ status, start, end }: HrRecord): string {
  return JSON.stringify([status, start, end])
}
