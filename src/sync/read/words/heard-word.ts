import type { RawStatusSighting } from '../../../core/evidence/sighting.ts'
import { isUndated } from '../../../core/evidence/status.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { SourceAccount } from '../../../ports/source.ts'
import type { StepContext } from '../../step/context.ts'
import type { PersonClock } from '../../step/clock/person-clock.ts'
import { countedEmployee } from '../../step/people/counted.ts'
import type { HeardWord } from '../persist-page.ts'

/**
 * HR's own status of somebody whose record alone shows no end, to be read before the record (P5); null where it
 * was never asked for this record, or the record is gone.
 */
export async function heardWord(
  { deps }: StepContext,
  source: SourceAccount,
  { employee, evidence, hash }: EmployeeRow,
): Promise<HeardWord | null> {
  if (evidence.word?.forVersion !== hash) return null
  const answer = await deps.source.rawStatus(source, employee.sourceId)
  if (answer.kind === 'not-found') return null
  return { word: answer.rawStatus, at: answer.requestedAt }
}

/** HR's own status, heard about the version that is stored. */
export function wordSighting(
  { account }: StepContext,
  row: EmployeeRow,
  heard: HeardWord,
  clock: PersonClock,
): RawStatusSighting {
  const record = countedEmployee(account, row)
  const calendar = clock.calendar(record)
  const undated = isUndated(record, calendar, account.settings.status_map)
  return { kind: 'raw-status', ...heard, version: row.hash, today: calendar.today, undated }
}
