import { fold } from '../../core/facts/fold.ts'
import { reason } from '../../core/facts/reasons.ts'
import type { Report } from '../../core/facts/report.ts'
import type { ReportRow } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { decisionContext } from '../read/decision-context.ts'
import type { StepContext } from '../step/context.ts'
import { openedReport } from '../decide/reports.ts'
import { reportId } from '../step/ids.ts'
import { closeReports, putReport } from '../changes/plans.ts'

/**
 * One report for each status in HR's own words whose meaning is asked for, with the number of all people who have
 * it. It is open while anybody has the report `unknown-status` with that word (P5, P11).
 */
export async function statusWordWrites(ctx: StepContext): Promise<Change[]> {
  const { deps, account, run } = ctx
  const { store } = deps
  const people = await store.openReports(account.id, { code: 'unknown-status' })
  const open = await store.openReports(account.id, { code: 'status-word' })
  if (people.length === 0 && open.length === 0) return []
  const counts = new Map<string, number>()
  for (const { value, people: count } of await store.statusWords(account.id))
    counts.set(fold(value), (counts.get(fold(value)) ?? 0) + count)
  const wanted = new Map<string, string>()
  for (const { report } of people) {
    const { word } = report.reason.facts
    if (typeof word === 'string') wanted.set(fold(word), wanted.get(fold(word)) ?? word)
  }
  const known = new Map(open.map((row) => [row.report.detail['word'] ?? '', row]))
  const writes: Change[] = []
  for (const [key, word] of wanted) {
    const before = known.get(key)
    const row = await reportRow(ctx, before, key, word, counts.get(key) ?? 0)
    if (row !== null) writes.push(putReport(row))
  }
  const over = open.filter((row) => !wanted.has(row.report.detail['word'] ?? ''))
  if (over.length > 0)
    writes.push(
      ...closeReports(
        account.id,
        over.map(({ id }) => id),
        run.seq,
        'ended',
      ),
    )
  return writes
}

/** The report as it is now; null where it says the same as before. The spelling that was told first stays. */
async function reportRow(
  ctx: StepContext,
  before: ReportRow | undefined,
  key: string,
  word: string,
  count: number,
): Promise<ReportRow | null> {
  const told = before?.report.reason.facts['word']
  const spelt = typeof told === 'string' ? told : word
  const report: Report = {
    code: 'status-word',
    employeeId: null,
    userId: null,
    reason: reason('status-word', { word: spelt, count }),
    detail: { word: key },
  }
  if (before === undefined) return openedReport(decisionContext(ctx), reportId(report), report)
  return before.report.reason.facts['count'] === count ? null : { ...before, report }
}
