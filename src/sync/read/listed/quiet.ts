import type { Employee } from '../../../core/people/employee.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { Page } from '../../../ports/source.ts'
import { days, later } from '../../step/durations.ts'

/** A page is read at least this often, whatever it looks like. */
const MOST_TIME = days(6)
/** Some zones are a day ahead of UTC or behind it. */
const ZONES = days(1)
/** A last day further ahead than this stands for none (hr-day.ts). */
const NO_END_YEARS = 20

/**
 * Nothing is open about this person that another look at the same record could settle or confirm: they are not
 * missing, unreadable, in a contradiction or without a value they had, and their status is a known one.
 */
export function isQuiet({ evidence, remembered, state, employee }: EmployeeRow): boolean {
  const { missing, conflict, unreadable } = evidence
  if (conflict !== null || unreadable !== null || Object.keys(remembered).length > 0) return false
  if (state === 'left') return true
  const { status } = employee
  return missing === null && !(status.kind === 'other' && status.word !== null)
}

/** Until when a page that was read at this time need not be read again at most, RFC 3339. */
export function readAnewBy(at: string): string {
  return later(at, MOST_TIME)
}

/**
 * Until when the same records mean the same, RFC 3339: at most six days, and less where a day comes on which one of
 * their dates means something else.
 */
export function sameUntil({ employees, otherwiseFrom }: Page, at: string): string {
  const moments = [...employees.flatMap(daysOf), ...(otherwiseFrom === null ? [] : [otherwiseFrom])]
    .map((day) => later(`${day}T00:00:00.000Z`, -ZONES))
    .filter((moment) => later(moment, MOST_TIME) > at)
  return [readAnewBy(at), ...moments].reduce((a, b) => (a < b ? a : b))
}

/** The days on which something about this record is over or begins. */
function daysOf({ startDate, terminationDate, employedAgainFrom }: Employee): readonly string[] {
  const dates = [startDate, terminationDate, employedAgainFrom].flatMap((date) => date ?? [])
  const given = dates.map((date) => date.slice(0, 'YYYY-MM-DD'.length))
  return terminationDate === null ? given : [...given, yearsBefore(terminationDate)]
}

function yearsBefore(date: string): string {
  const year = Number(date.slice(0, 4)) - NO_END_YEARS
  return `${String(year).padStart(4, '0')}${date.slice(4, 'YYYY-MM-DD'.length)}`
}
