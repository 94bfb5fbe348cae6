import type { CompleteRead } from '../../ports/complete-read.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { CompletenessBookmark } from '../../ports/bookmark.ts'
import type { StepContext } from '../step/context.ts'
import { countedRow } from '../step/people/counted.ts'

/** From a smaller group everybody may really have left. */
const SMALLEST_GROUP = 3

/**
 * Absentees from an entity, company, location or group of three or more people of whom nobody is listed
 * any more; a row with Merge's deleted flag counts as not listed. If HR's credential may read less than before,
 * nobody must leave for that (rule 21). Returns the ids of the employees to hold.
 */
export async function massAbsence(
  ctx: StepContext<CompletenessBookmark>,
  read: CompleteRead,
  absentees: readonly EmployeeRow[],
): Promise<ReadonlySet<string>> {
  const { store } = ctx.deps
  const absent = await allAbsent(ctx, read)
  if (absent.size < SMALLEST_GROUP && ctx.run.bookmark.marked === 'none') return new Set()
  const gone = new Map<string, Set<string>>()
  const alive = new Set<string>()
  let after: string | null = null
  do {
    const slice = await store.employees(ctx.account.id, {}, { after, limit: 500 })
    for (const row of slice.rows.map((each) => countedRow(ctx.account, each))) {
      if (absent.has(row.id) || isAbsentNow(read, row)) {
        for (const group of groupsOf(row)) {
          const ids = gone.get(group) ?? new Set()
          gone.set(group, ids.add(row.id))
        }
      } else if (isThere(row)) for (const group of groupsOf(row)) alive.add(group)
    }
    after = slice.next
  } while (after !== null)
  const together = new Set<string>()
  for (const [group, ids] of gone) {
    if (ids.size < SMALLEST_GROUP || alive.has(group)) continue
    for (const id of ids) together.add(id)
  }
  return new Set(absentees.map((row) => row.id).filter((id) => together.has(id)))
}

/** Everybody who is not in this read, over all batches. */
async function allAbsent(ctx: StepContext, read: CompleteRead): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  let after: string | null = null
  for (;;) {
    const rows: readonly EmployeeRow[] = await ctx.deps.store.absentees(read, after, 500)
    if (rows.length === 0) return ids
    for (const row of rows) ids.add(row.id)
    after = rows.at(-1)?.id ?? null
  }
}

/** An earlier batch of the same read made them missing. */
function isAbsentNow(read: CompleteRead, { evidence }: EmployeeRow): boolean {
  const { missing } = evidence
  return missing !== null && missing.how !== 'unlisted' && missing.since === read.beganAt
}

/** While one of its people is listed and working, a group counts as present. */
function isThere({ employee, evidence, state }: EmployeeRow): boolean {
  const ended = employee.status.kind === 'known' && employee.status.value === 'INACTIVE'
  return evidence.missing === null && !ended && state !== 'left'
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
