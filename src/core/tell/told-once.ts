import type { Report } from '../facts/report.ts'

/** Without the people whose unclear matches are told as one fact about the account (rule 9). */
export function withoutToldOnce<Row>(
  rows: readonly Row[],
  reportOf: (row: Row) => Pick<Report, 'code' | 'employeeId'>,
): readonly Row[] {
  const isFact = (row: Row) => isUnclear(row) && reportOf(row).employeeId === null
  const isUnclear = (row: Row) => reportOf(row).code === 'match-unclear'
  return rows.some(isFact) ? rows.filter((row) => !isUnclear(row) || isFact(row)) : rows
}
