import type { Employee } from '../employee.ts'

/**
 * The record with what it said before, where a date cannot be read any more: another notation is no news from
 * HR (rule 50). So whoever came back by a start has come back, and whoever has left is not back. A last day
 * of somebody who has not left is not kept: HR may have moved it, and nobody is ended by what is remembered.
 */
export function withEarlierDates(record: Employee, earlier: Employee, hasLeft: boolean): Employee {
  const { startDate, terminationDate } = earlier
  return {
    ...record,
    ...(isUnreadable(record, 'startDate') ? { startDate } : {}),
    ...(isUnreadable(record, 'terminationDate') && hasLeft ? { terminationDate } : {}),
  }
}

/** HR gives this date in a notation that is not guessed. */
export function isUnreadable(
  { flaws }: Pick<Employee, 'flaws'>,
  date: 'startDate' | 'terminationDate',
): boolean {
  return flaws.some(({ field, code }) => field === date && code === 'unreadable-date')
}
