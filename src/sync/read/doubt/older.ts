import type { Employee } from '../../../core/people/employee.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { StepContext } from '../../step/context.ts'
import { days, later } from '../../step/durations.ts'
import { shownWhole } from './shown-whole.ts'

/**
 * Asks of a record that was just read whether the stored one is newer (rules 43 and 53). Of two reads the one
 * whose request began later counts. Of two records the one modified later counts, with these exceptions:
 *
 * - a time that Merge cannot have written yet says nothing, nor does one of our own that is to come;
 * - of two complete reads the later one wins;
 * - who was missing is there again, whatever the record says.
 */
export function olderThanStored(
  ctx: StepContext,
  requestedAt: string,
  how: 'listed' | 'found-by-id',
): (row: EmployeeRow, employee: Employee) => Promise<boolean> {
  const { run, now } = ctx
  const isLaterComplete = async ({ versionRun }: EmployeeRow): Promise<boolean> =>
    run.mode === 'full' && how === 'listed' && versionRun <= (await shownWhole(ctx))
  return async (row, employee) => {
    if (requestedAt < row.readAt) return row.readAt <= now
    const stored = row.employee.modifiedAt
    const read = employee.modifiedAt
    if (stored === null || read === null || read >= stored) return false
    if (row.evidence.missing !== null || !isPlausible(stored, run.sourceSyncedAt, now)) return false
    return !(await isLaterComplete(row))
  }
}

/** Merge writes `modified_at` in a sync of its own, so the time is not after the last one, nor days ahead of us. */
function isPlausible(modifiedAt: string, sourceSyncedAt: string | null, now: string): boolean {
  const at = Date.parse(modifiedAt)
  if (at > Date.parse(later(now, days(1)))) return false
  return sourceSyncedAt === null || at <= Date.parse(sourceSyncedAt)
}
