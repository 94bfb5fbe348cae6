import type { Report } from '../../../core/facts/report.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { decisionContext } from '../../read/decision-context.ts'
import type { StepContext } from '../../step/context.ts'
import { openedReport } from '../reports.ts'
import { reportId } from '../../step/ids.ts'
import { phoneFacts } from './phone-places.ts'
import { closeReports, putReport } from '../../changes/plans.ts'

/** Opens the facts about whole places, and closes those that hold no longer. */
export async function unreadablePhoneWrites(ctx: StepContext): Promise<Change[]> {
  const { store } = ctx.deps
  const decision = decisionContext(ctx)
  const open = await store.openReports(ctx.account.id, { code: 'unreadable-phone' })
  const before = new Map(
    open.filter(({ report }) => report.employeeId === null).map((row) => [row.id, row]),
  )
  const writes: Change[] = []
  for (const { place, because } of await phoneFacts(
    decision,
    await store.dimensions(ctx.account.id),
  )) {
    const report: Report = {
      code: 'unreadable-phone',
      employeeId: null,
      userId: null,
      reason: because,
      detail: { place },
    }
    const id = reportId(report)
    const known = before.get(id)
    before.delete(id)
    writes.push(
      putReport(known === undefined ? openedReport(decision, id, report) : { ...known, report }),
    )
  }
  if (before.size > 0)
    writes.push(...closeReports(ctx.account.id, [...before.keys()], ctx.run.seq, 'ended'))
  return writes
}
