import { reason } from '../../core/facts/reasons.ts'
import type { StepContext } from '../step/context.ts'
import { decisionContext } from '../read/decision-context.ts'
import { openedReport } from './reports.ts'
import { reportId } from '../step/ids.ts'
import type { Report } from '../../core/facts/report.ts'
import type { Write } from '../../ports/store/write.ts'

/** If nearly everybody loses one of these attributes, HR's access rights changed, not the people. */
const WATCHED = [
  'phone',
  'workEmail',
  'firstName',
  'lastName',
  'companyId',
  'workLocationId',
  'managerId',
  'startDate',
  'employeeNumber',
] as const
/** A loss is reported if at least this share of those who had the attribute lost it (rule 15). */
const NEARLY_ALL = 0.8
/** A loss is reported only if at least this many people lost the attribute. */
const FEWEST = 3

/**
 * Reports a field that became empty for nearly everybody who had it: the HR credential lost the right to
 * read it. Null never overwrites, so nothing is deleted. The report stays until the field is back (rule 15, C10).
 */
export async function attributeWrites(ctx: StepContext): Promise<Write[]> {
  const { deps, account, run } = ctx
  const { store } = deps
  const open = await store.openReports(account.id, { code: 'attribute-lost' })
  if (run.changes.movers < FEWEST && open.length === 0) return []
  const writes: Write[] = []
  for (const { field, lost, present } of await store.attributesLost(account.id, run.seq, WATCHED)) {
    const had = lost + present
    const known = open.find((row) => row.report.detail['field'] === field)
    if (lost >= FEWEST && lost >= had * NEARLY_ALL && known === undefined) {
      const report: Report = {
        code: 'attribute-lost',
        employeeId: null,
        userId: null,
        reason: reason('attribute-lost', { field, count: lost, of: had }),
        detail: { field, had: String(had) },
      }
      writes.push(
        store.putReport(openedReport(decisionContext(ctx), await reportId(report), report)),
      )
    }
    if (
      known !== undefined &&
      present >= Number(known.report.detail['had'] ?? 0) * (1 - NEARLY_ALL)
    ) {
      writes.push(store.closeReports(account.id, [known.id], run.seq, 'ended'))
    }
  }
  return writes
}
