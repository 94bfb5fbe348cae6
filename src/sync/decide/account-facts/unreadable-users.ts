import { emailKey } from '../../../core/people/email.ts'
import { reason } from '../../../core/facts/reasons.ts'
import type { Report } from '../../../core/facts/report.ts'
import { isFact } from '../../../core/tell/told-once.ts'
import type { UnreadableUser } from '../../../ports/host.ts'
import type { ReportRow } from '../../../ports/records.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { decisionContext } from '../../read/decision-context.ts'
import { unreadableIn } from '../../read/host/unreadable-users.ts'
import type { StepContext } from '../../step/context.ts'
import { openedReport } from '../reports.ts'
import { reportId } from '../../step/ids.ts'
import { closeReports, putReport } from '../../changes/plans.ts'

/**
 * Names each user of the host that cannot be read (rule 52), and makes those due who have the address. A run for a
 * few people asks for theirs only, so it closes what it saw readable and leaves the others.
 */
export async function unreadableUserWrites(ctx: StepContext): Promise<Change[]> {
  const { store } = ctx.deps
  const rows = await store.openReports(ctx.account.id, { code: 'unreadable-user', ofNobody: true })
  const open = new Map(rows.flatMap((row) => (isFact(row.report) ? [] : [[row.id, row]])))
  const writes: Change[] = []
  for (const user of await unreadableIn(store, ctx.run.id)) {
    const report = reportOn(user)
    const id = reportId(report)
    if (!open.delete(id)) writes.push(putReport(openedReport(decisionContext(ctx), id, report)))
  }
  const over =
    ctx.run.mode === 'full' ? [...open.values()] : await readable(ctx, [...open.values()])
  if (over.length === 0) return writes
  const ids = over.map(({ id }) => id)
  return [...writes, ...closeReports(ctx.account.id, ids, ctx.run.seq, 'ended')]
}

function reportOn({ id, email, field }: UnreadableUser): Report {
  const name = email ?? id
  return {
    code: 'unreadable-user',
    employeeId: null,
    userId: id,
    reason:
      name === null
        ? reason('unreadable-nameless')
        : reason('unreadable-user', { value: name, field }),
    detail: { field, ...(id === null ? {} : { id }), ...(email === null ? {} : { email }) },
  }
}

/** Those whose user has been read since the report was opened. */
async function readable(
  { deps: { store }, organization }: StepContext,
  open: readonly ReportRow[],
): Promise<readonly ReportRow[]> {
  const keys = open.flatMap(({ report }) => emailKey(report.detail['email'] ?? '') ?? [])
  const users = keys.length === 0 ? [] : await store.usersByEmail(organization.id, keys)
  const read = new Set(users.map(({ id }) => id))
  return open.filter(({ report }) => report.userId !== null && read.has(report.userId))
}
