import type { Employee } from '../../../core/people/employee.ts'
import { asAskedFor } from '../../../core/people/fields.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { StepContext } from '../../step/context.ts'
import { isSameRecord, NEVER_READ, recordHash } from '../../step/ids.ts'

/** Whether a record, as the source gives it, is the version that is stored. */
export function isAsStored({ account }: StepContext, row: EmployeeRow, read: Employee): boolean {
  const employee = asAskedFor(read, account.settings)
  return isSameVersion(row, employee, recordHash(employee))
}

/** Less may be asked for than when the row was read: its hash is of more then than is stored. */
export function isSameVersion(row: EmployeeRow, employee: Employee, hash: string): boolean {
  if (row.hash === hash || isSameRecord(row.hash, employee)) return true
  return row.hash !== NEVER_READ && recordHash(row.employee) === hash
}
