import { BLANK_EMPLOYEE, EMPLOYEE_FIELDS, type Employee, type EmployeeField } from './employee.ts'
import { canonical } from '../facts/canonical.ts'

/** What changed between two versions of one employee. */
export interface Change {
  readonly kind: 'joiner' | 'mover' | 'leaver'
  /** In the order of `EMPLOYEE_FIELDS`. */
  readonly fields: readonly FieldChange[]
}

export interface FieldChange {
  readonly field: EmployeeField
  readonly before: unknown
  readonly after: unknown
}

/**
 * Null where nothing changed; the order of keys never counts (C24). `leaver`: the record is gone, or
 * became INACTIVE or deleted. Whether a last day is over depends on the day, which `presence` looks at.
 */
export function diff(previous: Employee | null, next: Employee | null): Change | null {
  const fields = changedFields(previous ?? BLANK_EMPLOYEE, next ?? BLANK_EMPLOYEE)
  if (previous === null) return next === null ? null : { kind: 'joiner', fields }
  if (next === null) return { kind: 'leaver', fields }
  if (fields.length === 0) return null
  return { kind: hasEnded(next) && !hasEnded(previous) ? 'leaver' : 'mover', fields }
}

function changedFields(before: ComparedFields, after: ComparedFields): readonly FieldChange[] {
  return EMPLOYEE_FIELDS.filter(
    (field) => canonical(before[field]) !== canonical(after[field]),
  ).map((field) => ({ field, before: before[field], after: after[field] }))
}

function hasEnded(employee: Employee): boolean {
  const { status } = employee
  return employee.deleted || (status.kind === 'known' && status.value === 'INACTIVE')
}

type ComparedFields = Pick<Employee, EmployeeField>
