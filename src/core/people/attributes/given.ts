import { EMPLOYEE_FIELDS, type Employee, type EmployeeField } from '../employee.ts'

/** Whether HR gives a value in this field. Null, an empty list and no status are none; an unreadable phone is one. */
export function isGiven(value: Employee[EmployeeField]): boolean {
  if (value === null || value === '') return false
  if (typeof value !== 'object') return true
  if (Array.isArray(value)) return value.length > 0
  if (!('kind' in value)) return Object.keys(value).length > 0
  return value.kind === 'other' ? value.word !== null : value.kind !== 'none'
}

/** The record with the earlier values of all fields that it does not give any more. */
export function withEarlierValues(record: Employee, earlier: Employee): Employee {
  return withFieldsOf(
    earlier,
    record,
    EMPLOYEE_FIELDS.filter((field) => !isGiven(record[field])),
  )
}

/** The record with the earlier values of all fields that could not be read: unreadable is not empty (rule 52). */
export function withEarlierOfUnread(record: Employee, earlier: Employee): Employee {
  const unread = unreadFields(record)
  return unread.length === 0 ? record : withFieldsOf(earlier, record, unread)
}

/** The fields of which HR gave a value of a type that we do not know. */
export function unreadFields({ flaws }: Pick<Employee, 'flaws'>): readonly EmployeeField[] {
  return flaws.flatMap(({ field, code }) =>
    code === 'unreadable-field' && field !== 'email' ? [field] : [],
  )
}

function withFieldsOf(
  earlier: Employee,
  record: Employee,
  fields: readonly EmployeeField[],
): Employee {
  const given = fields.filter((field) => isGiven(earlier[field]))
  const kept = Object.fromEntries(given.map((field) => [field, earlier[field]]))
  const custom = { ...earlier.custom, ...record.custom }
  return { ...record, ...kept, ...(given.includes('custom') ? { custom } : {}) }
}
