import { lossOf } from '../../../core/people/attributes/lost-attributes.ts'
import type { Employee } from '../../../core/people/employee.ts'
import {
  type Attribute,
  type RememberedEntry,
  withRemembered,
} from '../../../core/people/attributes/remembered.ts'
import type { Account, EmployeeRow } from '../../../ports/records.ts'

type Losses = Pick<Account, 'lostAttributes' | 'attributesJudged'>

/**
 * The person's record as it counts: with the last known values of attributes that are lost, and of those that
 * turned empty since the last complete read, which alone can tell a loss (rule 15). A loss that is over is over for
 * those whom a read has shown since.
 */
export function countedEmployee(
  account: Losses,
  { employee, remembered }: Pick<EmployeeRow, 'employee' | 'remembered'>,
): Employee {
  return withRemembered(employee, remembered, countsIn(account))
}

/** The row with that record. */
export function countedRow(account: Losses, row: EmployeeRow): EmployeeRow {
  const employee = countedEmployee(account, row)
  return employee === row.employee ? row : { ...row, employee }
}

/** HR gives something no longer, and no full read has told yet whether it is a loss. */
export function hasEmptied(
  { attributesJudged }: Pick<Account, 'attributesJudged'>,
  { remembered }: Pick<EmployeeRow, 'remembered'>,
): boolean {
  return Object.values(remembered).some(({ run }) => run > attributesJudged)
}

export function isLost({ lostAttributes }: Losses, attribute: Attribute): boolean {
  return lostAttributes.some((one) => one.attribute === lossOf(attribute))
}

function countsIn(account: Losses): (attribute: Attribute, entry: RememberedEntry) => boolean {
  const { attributesJudged } = account
  return (attribute, { run, unread }) =>
    run > attributesJudged || unread === true || isLost(account, attribute)
}
