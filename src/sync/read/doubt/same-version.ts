import type { Employee } from '../../../core/people/employee.ts'
import { asAskedFor } from '../../../core/people/fields.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { StepContext } from '../../step/context.ts'
import { isSameRecord, NEVER_READ, recordHash } from '../../step/ids.ts'

/** Whether a record, as the source gives it, is the version that is stored. */
export async function isAsStored(
  { account }: StepContext,
  row: EmployeeRow,
  read: Employee,
): Promise<boolean> {
  const employee = asAskedFor(read, account.settings)
  return isSameVersion(row, employee, await recordHash(employee))
}

/** Less may be asked for than when the row was read: its hash is of more then than is stored. */
export async function isSameVersion(
  row: EmployeeRow,
  employee: Employee,
  hash: string,
): Promise<boolean> {
  if (row.hash === hash || (await isSameRecord(row.hash, employee))) return true
  return row.hash !== NEVER_READ && (await recordHash(row.employee)) === hash
}
