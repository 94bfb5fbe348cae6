import type { Evidence } from '../../../core/evidence/evidence.ts'
import { settled } from '../../../core/evidence/settled.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import { later, minutes } from '../../step/durations.ts'

/** When the read under way began, and what time it is now. RFC 3339. */
export interface ReadMoment {
  readonly now: string
  readonly beganAt: string
}

/** What a step sees is later than the step's own time, and no clock was ahead. None outlasts its lease. */
const STEP_TAKES = minutes(10)

/** What is known of the person, without times that only a clock that was ahead can have stored (rule 53). */
export function settledEvidence(
  { evidence }: EmployeeRow,
  { now, beganAt }: ReadMoment,
  today: string,
): Evidence {
  const before = later(beganAt < now ? beganAt : now, -1)
  return settled(evidence, { now: later(now, STEP_TAKES), today, before })
}
