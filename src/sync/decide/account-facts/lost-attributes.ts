import type { Report } from '../../../core/facts/report.ts'
import { lossReason } from '../../../core/people/attributes/loss-reason.ts'
import { type LostAttribute, toldLosses } from '../../../core/people/attributes/lost-attributes.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { decisionContext } from '../../read/decision-context.ts'
import type { StepContext } from '../../step/context.ts'
import { reportId } from '../../step/ids.ts'
import { openedReport } from '../reports.ts'
import { closeReports, putReport } from '../../changes/plans.ts'

/** Opens a report for each attribute that is lost, and closes those that are back or accepted (rule 15). */
export async function attributeWrites(ctx: StepContext): Promise<Change[]> {
  const { deps, account, run } = ctx
  const { store } = deps
  const open = await store.openReports(account.id, { code: 'attribute-lost' })
  const ended = new Map(open.map((row) => [row.id, row]))
  const writes: Change[] = []
  for (const loss of toldLosses(account.lostAttributes)) {
    const report = reportOf(loss)
    const id = reportId(report)
    const known = ended.get(id)
    ended.delete(id)
    writes.push(
      putReport(
        known === undefined ? openedReport(decisionContext(ctx), id, report) : { ...known, report },
      ),
    )
  }
  if (ended.size > 0) writes.push(...closeReports(account.id, [...ended.keys()], run.seq, 'ended'))
  return writes
}

function reportOf(loss: LostAttribute): Report {
  const { attribute, entity } = loss
  return {
    code: 'attribute-lost',
    employeeId: null,
    userId: null,
    reason: lossReason(loss),
    detail: { attribute, ...(entity === null ? {} : { entity }) },
  }
}
