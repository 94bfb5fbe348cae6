import { EMPLOYEE_FIELDS, type Employee, type EmployeeField } from './employee.ts'
import { canonical } from '../facts/canonical.ts'

/** What moved between two versions of one employee. Wire words such as "updated" stay at the wire. */
export interface Change {
  readonly kind: 'joiner' | 'mover' | 'leaver'
  /** In the order of `EMPLOYEE_FIELDS`, whatever the order of keys was. */
  readonly fields: readonly FieldChange[]
}

export interface FieldChange {
  readonly field: EmployeeField
  readonly before: unknown
  readonly after: unknown
}

/**
 * Null when nothing moved; key order never counts (C24). A leaver is who is gone or newly ended; whether
 * a last day is over depends on the day and is not seen here but in `presence`.
 */
export function diff(previous: Employee | null, next: Employee | null): Change | null {
  const fields = moved(previous ?? BLANK, next ?? BLANK)
  if (previous === null) return next === null ? null : { kind: 'joiner', fields }
  if (next === null) return { kind: 'leaver', fields }
  if (fields.length === 0) return null
  return { kind: hasEnded(next) && !hasEnded(previous) ? 'leaver' : 'mover', fields }
}

function moved(before: Described, after: Described): readonly FieldChange[] {
  return EMPLOYEE_FIELDS.filter(
    (field) => canonical(before[field]) !== canonical(after[field]),
  ).map((field) => ({ field, before: before[field], after: after[field] }))
}

function hasEnded(employee: Employee): boolean {
  const { status } = employee
  return employee.deleted || (status.kind === 'known' && status.value === 'INACTIVE')
}

type Described = Pick<Employee, EmployeeField>

/** Someone of whom HR says nothing: what a joiner's first version is compared with. */
const BLANK: Described = {
  remoteId: null,
  employeeNumber: null,
  firstName: null,
  lastName: null,
  preferredName: null,
  workEmail: null,
  personalEmail: null,
  phone: { kind: 'none' },
  status: { kind: 'other', word: null },
  startDate: null,
  terminationDate: null,
  employmentType: null,
  companyId: null,
  groupIds: [],
  workLocationId: null,
  managerId: null,
  custom: {},
  deleted: false,
  ignored: false,
  flaws: [],
}
