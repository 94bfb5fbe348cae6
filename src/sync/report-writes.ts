import { canonical } from '../core/employee.ts'
import type { Report } from '../core/reasons.ts'
import type { ReportRow } from '../ports/records.ts'
import type { Write } from '../ports/store.ts'
import { idOf } from './ids.ts'
import type { Pass } from './pass.ts'

/** Opens what is new, closes what ended; the same occurrence stays one report (rule 16). */
export async function reportWrites(
  pass: Pass,
  employee: string,
  userId: string | null,
  reports: readonly Report[],
): Promise<Write[]> {
  const { store } = pass.deps
  const open = await store.openReports(pass.account.id, { employees: [employee] })
  const writes: Write[] = []
  const wanted = new Set<string>()
  for (const report of reports) {
    const id = await reportId(report)
    if (wanted.has(id)) continue
    wanted.add(id)
    if (open.some((row) => row.id === id)) continue
    writes.push(
      store.putReport(openedReport(pass, id, { ...report, userId: report.userId ?? userId })),
    )
  }
  const closed = open.filter((row) => !wanted.has(row.id)).map((row) => row.id)
  if (closed.length > 0) writes.push(store.closeReports(pass.account.id, closed, pass.run.seq))
  return writes
}

export function openedReport(pass: Pass, id: string, report: Report): ReportRow {
  return {
    account: pass.account.id,
    id,
    report,
    openedRun: pass.run.seq,
    closedRun: null,
    openedAt: pass.now,
    mailedAt: null,
  }
}

/** The same report about the same person with the same detail has the same id. */
export function reportId(report: Report): Promise<string> {
  const about = report.employeeId === null ? report.userId : null
  return idOf('rep', canonical([report.code, report.employeeId, about, report.detail]))
}
