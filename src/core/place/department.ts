import type { Dimension, Employee } from '../people/employee.ts'

/** The name of the employee's department, as HR writes it; null where HR places them in none. */
export function departmentOf(
  dimensions: ReadonlyMap<string, Dimension>,
  employee: Employee,
): string | null {
  const groups = employee.groupIds.map((id) => dimensions.get(id))
  return groups.find((group) => group?.type === 'DEPARTMENT')?.name ?? null
}
