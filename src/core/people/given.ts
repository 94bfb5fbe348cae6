import { EMPLOYEE_FIELDS, type Employee, type EmployeeField } from './employee.ts'

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
  const lost = EMPLOYEE_FIELDS.filter((field) => !isGiven(record[field]) && isGiven(earlier[field]))
  return { ...record, ...Object.fromEntries(lost.map((field) => [field, earlier[field]])) }
}
