import { canonical } from '../../core/people/employee.ts'
import type { Report } from '../../core/facts/reasons.ts'
import type { Decision } from '../../core/decide/situation.ts'
import type { ReportRow } from '../../ports/records.ts'
import type { Write } from '../../ports/store/store.ts'
import type { Gathered } from './situations.ts'
import { idOf } from '../step/ids.ts'
import type { Pass } from '../step/context.ts'

/** Opens what is new, closes what ended; the same occurrence stays one report (rule 16). */
export async function reportWrites(
  pass: Pass,
  people: readonly Gathered[],
  decisions: readonly Decision[],
): Promise<Write[]> {
  const { store } = pass.deps
  const employees = people.map(({ row }) => row.id)
  const open = await store.openReports(pass.account.id, { employees })
  const ended = new Set(open.map((row) => row.id))
  const writes = new Map<string, Write>()
  for (const [index, { situation }] of people.entries()) {
    const userId = situation.link?.userId ?? null
    for (const report of decisions[index]?.reports ?? []) {
      const id = await reportId(report)
      const known = open.some((row) => row.id === id)
      ended.delete(id)
      if (known || writes.has(id)) continue
      const opened = openedReport(pass, id, { ...report, userId: report.userId ?? userId })
      writes.set(id, store.putReport(opened))
    }
  }
  const closing =
    ended.size === 0 ? [] : [store.closeReports(pass.account.id, [...ended], pass.run.seq)]
  return [...writes.values(), ...closing]
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
