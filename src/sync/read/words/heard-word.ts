import { statusOf, terminationOf } from '../../../core/evidence/status.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { SourceAccount } from '../../../ports/source.ts'
import type { StepContext } from '../../step/context.ts'
import type { HeardWord } from '../persist-page.ts'

/**
 * HR's own status of somebody whose record alone shows no end, to be read before the record (P5); null where
 * the record says enough, or is gone.
 */
export async function heardWord(
  { deps, account }: StepContext,
  source: SourceAccount,
  { employee }: EmployeeRow,
): Promise<HeardWord | null> {
  const status = statusOf(employee.status, account.settings.status_map)
  if (status !== 'INACTIVE' || terminationOf(employee) !== null) return null
  const answer = await deps.source.rawStatus(source, employee.sourceId)
  if (answer.kind === 'not-found') return null
  return { word: answer.rawStatus, at: answer.requestedAt }
}
