import type { EmployeeRow } from '../ports/records.ts'
import type { Pass } from './pass.ts'

/** A group smaller than this may well vanish by itself. */
const SMALLEST_GROUP = 3

/**
 * People of a whole entity, location or department of three or more of whom nobody is listed any more:
 * a narrowed credential must not fire anyone (rule 21). Answers the employee ids to hold.
 */
export async function vanishedTogether(
  pass: Pass,
  absentees: readonly EmployeeRow[],
): Promise<ReadonlySet<string>> {
  if (absentees.length < SMALLEST_GROUP) return new Set()
  const gone = new Map<string, Set<string>>()
  for (const row of absentees) {
    for (const group of groupsOf(row)) {
      const ids = gone.get(group) ?? new Set()
      gone.set(group, ids.add(row.id))
    }
  }
  for (const [group, ids] of gone) if (ids.size < SMALLEST_GROUP) gone.delete(group)
  if (gone.size === 0) return new Set()
  // Whoever is still listed keeps their groups alive.
  const absent = new Set(absentees.map((row) => row.id))
  let after: string | null = null
  do {
    const slice = await pass.deps.store.employees(pass.account.id, {}, { after, limit: 500 })
    for (const row of slice.rows) {
      const ended = row.employee.status.kind === 'known' && row.employee.status.value === 'INACTIVE'
      if (absent.has(row.id) || row.memory.missing !== null || ended || row.state === 'left')
        continue
      for (const group of groupsOf(row)) gone.delete(group)
    }
    after = slice.next
  } while (after !== null && gone.size > 0)
  return new Set([...gone.values()].flatMap((ids) => [...ids]))
}

function groupsOf(row: EmployeeRow): string[] {
  const { companyId, workLocationId, groupIds } = row.employee
  return [
    ...row.entityIds.map((id) => `entity:${id}`),
    ...(companyId === null ? [] : [`company:${companyId}`]),
    ...(workLocationId === null ? [] : [`location:${workLocationId}`]),
    ...groupIds.map((id) => `group:${id}`),
  ]
}
