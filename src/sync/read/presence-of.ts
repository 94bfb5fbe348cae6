import { presence } from '../../core/evidence/presence.ts'
import type { PresenceVerdict } from '../../core/evidence/verdict.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { PersonClock } from '../step/clock/person-clock.ts'
import type { DecisionContext } from './decision-context.ts'
import { countedEmployee } from '../step/people/counted.ts'
import { settledEvidence } from './doubt/settled-row.ts'

/** What HR's record of this person and the evidence prove now. `linked`: to a user. */
export function presenceOf(
  { account, now, look }: DecisionContext,
  row: EmployeeRow,
  clock: PersonClock,
  linked: boolean,
): PresenceVerdict {
  const { beganAt, complete } = look
  const employee = countedEmployee(account, row)
  const calendar = clock.calendar(employee)
  return presence({
    employee,
    evidence: settledEvidence(row, { now, beganAt }, calendar.today),
    versionHash: row.hash,
    now: { instant: now, ...calendar },
    // A record that this read did not have, or could not parse, confirms nothing (P4).
    read: { beganAt, complete: complete && row.readAt >= beganAt },
    settings: account.settings,
    linked,
  })
}
