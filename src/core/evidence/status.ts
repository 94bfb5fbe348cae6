import { fold } from '../facts/fold.ts'
import type { Employee } from '../people/employee.ts'
import { type Calendar, employedAgain, firstDay, lastDay } from '../people/dates/hr-day.ts'
import type { Settings } from '../facts/settings.ts'
import type { EmploymentStatus, KnownStatus } from '../facts/employment-status.ts'

/** What the status means, by Merge or by `status_map`; null where it is unknown. LEAVE counts as active. */
export function statusOf(
  status: EmploymentStatus,
  statusMap: Settings['status_map'],
): KnownStatus | null {
  return status.kind === 'known' ? status.value : meaningOf(status.word ?? '', statusMap)
}

/** The meaning that `status_map` gives to the HR system's own word; `''` stands for no status. */
export function meaningOf(word: string, statusMap: Settings['status_map']): KnownStatus | null {
  const key = fold(word)
  return Object.hasOwn(statusMap, key) ? (statusMap[key] ?? null) : null
}

/** The day on which they came back after their last day, by a start that has come (rule 26); null: they have not. */
export function returnedOn(employee: Employee, calendar: Calendar): string | null {
  const first = startAfterEnd(employee, calendar)
  return first !== null && first <= calendar.today ? first : null
}

/** The day of a return that is to come: until then the end counts (rule 26). */
export function returnsOn(employee: Employee, calendar: Calendar): string | null {
  const first = startAfterEnd(employee, calendar)
  return first !== null && first > calendar.today ? first : null
}

function startAfterEnd(employee: Employee, calendar: Calendar): string | null {
  const first = firstDay(employee, calendar)
  const last = lastDay(employee, calendar)
  return first !== null && last !== null && first > last ? first : null
}

/**
 * The day on which they were employed again after a last day that was over when it was first seen, unless HR
 * says INACTIVE (rule 26); null: they were not. If that day was seen coming, an employment after it says nothing: it may be a
 * raise that was booked before.
 */
export function employedAgainOn(
  employee: Employee,
  calendar: Calendar,
  terminationSeenOn: string,
  statusMap: Settings['status_map'],
): string | null {
  const last = lastDay(employee, calendar)
  const from = employedAgain(employee, calendar)
  if (last === null || from === null || from <= last || from > calendar.today) return null
  if (terminationSeenOn <= last || statusOf(employee.status, statusMap) === 'INACTIVE') return null
  return from
}

/** The last day that counts (rule 26); null: HR gives none, or they came back after it. */
export function terminationOf(employee: Employee, calendar: Calendar): string | null {
  return returnedOn(employee, calendar) === null ? lastDay(employee, calendar) : null
}

/** INACTIVE without a last day that counts: the HR system's own word decides (P5). */
export function isUndated(
  employee: Employee,
  calendar: Calendar,
  statusMap: Settings['status_map'],
): boolean {
  return (
    statusOf(employee.status, statusMap) === 'INACTIVE' &&
    terminationOf(employee, calendar) === null
  )
}

/** The record contradicts itself: status and termination date cannot both be true (P4, P10). One read is not enough. */
export function contradicts(
  employee: Employee,
  terminationSeenOn: string,
  calendar: Calendar,
  statusMap: Settings['status_map'],
): boolean {
  const last = terminationOf(employee, calendar)
  if (last === null || last >= calendar.today) return false
  const status = statusOf(employee.status, statusMap)
  if (status === 'INACTIVE') return false
  if (employedAgainOn(employee, calendar, terminationSeenOn, statusMap) !== null) return false
  // Whoever is to come back is not started yet, and has left (P9a).
  if (status === 'PENDING') return returnsOn(employee, calendar) === null
  return terminationSeenOn > last
}

/** How much later a second read of a contradiction must be to confirm it (P4). */
export const AGREEMENT_AFTER_MS = 60 * 60 * 1000

/** In `Evidence.terminationSeen`: the date of an INACTIVE without a date (P5). */
export const UNDATED = ''
