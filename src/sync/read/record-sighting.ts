import type { Sighting } from '../../core/evidence/sighting.ts'
import { witness } from '../../core/evidence/witness.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { StepContext } from '../step/context.ts'
import { hours, later } from '../step/durations.ts'
import { settledEvidence } from './doubt/settled-row.ts'
import { patchEmployee } from '../changes/people.ts'

/**
 * Stores what a sighting adds to the evidence about somebody who is stored already. No writes where it
 * adds nothing. By default the next run visits them; `patch` says what else changes instead.
 */
export function recordSighting(
  { account, run, now }: StepContext,
  row: EmployeeRow,
  sighting: Sighting,
  patch: Partial<Pick<EmployeeRow, 'revisit' | 'massAbsence'>> = { revisit: 'next-run' },
): readonly Change[] {
  const known = settledEvidence(row, { now, beganAt: run.beganAt ?? now }, latestDay(now))
  const evidence = witness(known, sighting, account.settings.status_map)
  if (evidence === row.evidence) return []
  return [patchEmployee(row.account, row.id, { evidence, ...patch })]
}

/** The day where it comes first. */
function latestDay(now: string): string {
  return later(now, hours(14)).slice(0, 10)
}
