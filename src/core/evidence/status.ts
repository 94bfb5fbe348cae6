import { fold } from '../facts/fold.ts'
import type { Employee } from '../people/employee.ts'
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

/** A start date after the last day is a rehire (rule 26). */
export function isRehire(employee: Employee): boolean {
  const { startDate, terminationDate } = employee
  return startDate !== null && terminationDate !== null && startDate > terminationDate
}

/** The termination date, unless they were rehired after it (rule 26). */
export function terminationOf(employee: Employee): string | null {
  return isRehire(employee) ? null : employee.terminationDate
}

/** The record contradicts itself: status and termination date cannot both be true (P4, P10). One read is not enough. */
export function contradicts(
  employee: Employee,
  terminationSeenOn: string,
  today: string,
  statusMap: Settings['status_map'],
): boolean {
  const date = terminationOf(employee)
  if (date === null || date >= today) return false
  const status = statusOf(employee.status, statusMap)
  if (status === 'INACTIVE') return false
  return status === 'PENDING' || terminationSeenOn > date
}

/** How much later a second read of a contradiction must be to confirm it (P4). */
export const AGREEMENT_AFTER_MS = 60 * 60 * 1000

/** In `Evidence.terminationSeen`: the date of an INACTIVE without a date (P5). */
export const UNDATED = ''
