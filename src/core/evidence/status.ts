import { fold } from '../facts/fold.ts'
import type { Employee } from '../people/employee.ts'
import type { Settings } from '../facts/settings.ts'
import type { EmploymentStatus, KnownStatus } from '../facts/employment-status.ts'

/** What the status means, the settings' words included; null where nobody knows. LEAVE counts as active. */
export function statusOf(
  status: EmploymentStatus,
  statusMap: Settings['status_map'],
): KnownStatus | null {
  return status.kind === 'known' ? status.value : meaningOf(status.word ?? '', statusMap)
}

/** The meaning that settings give to a word of the HR system; the empty word stands for none. */
export function meaningOf(word: string, statusMap: Settings['status_map']): KnownStatus | null {
  const key = fold(word)
  return Object.hasOwn(statusMap, key) ? (statusMap[key] ?? null) : null
}

/** Rule 26: a start after the last day is a rehire. */
export function isRehire(employee: Employee): boolean {
  const { startDate, terminationDate } = employee
  return startDate !== null && terminationDate !== null && startDate > terminationDate
}

/** The last day that counts: none for who was rehired after it (rule 26). */
export function terminationOf(employee: Employee): string | null {
  return isRehire(employee) ? null : employee.terminationDate
}

/** Rows P4 and P10: two facts of one record that cannot both be true, so one look is not enough. */
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

/** How much later a second look at a contradiction must be to count (P4). */
export const AGREEMENT_AFTER_MS = 60 * 60 * 1000

/** In `Memory.terminationSeen`, the date of an INACTIVE that comes without one (P5). */
export const UNDATED = ''
