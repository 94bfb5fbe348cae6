import type { Dimension, Employee } from '../people/employee.ts'
import { DEPARTMENT, isGroupOfType } from './group-type.ts'

/** The name of the employee's department, as HR writes it; null where HR places them in none. */
export function departmentOf(
  dimensions: ReadonlyMap<string, Dimension>,
  employee: Employee,
): string | null {
  const departments = employee.groupIds.flatMap((id) => {
    const group = dimensions.get(id)
    return group !== undefined && isGroupOfType(group, DEPARTMENT) ? [group] : []
  })
  return departments.find(({ name }) => name !== null)?.name ?? null
}
