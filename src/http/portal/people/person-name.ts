import type { Settings } from '../../../core/facts/settings.ts'
import { addressOf, nameOf } from '../../../core/people/fields.ts'
import type { EmployeeRow } from '../../../ports/records.ts'

/** A person's name; without one in HR, the e-mail address; without that, the id. */
export function personName(row: EmployeeRow, settings: Settings): string {
  const { first, last } = nameOf(row.employee, settings)
  const full = [first, last].filter((part) => part !== null).join(' ')
  return full === '' ? (addressOf(row.employee, settings) ?? row.id) : full
}
