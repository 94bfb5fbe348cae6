import { hasDisappeared } from '../../core/decide/correlate.ts'
import type { ReportRow } from '../../ports/records.ts'
import type { PersonContext } from './situations.ts'
import { reportId } from '../step/ids.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import { canonical } from '../../core/facts/canonical.ts'
import type { Report } from '../../core/facts/report.ts'
import type { Reason } from '../../core/facts/reasons.ts'
import type { Decision } from '../../core/decide/decision.ts'
import type { Change } from '../../ports/store/changes.ts'
import { closeReports, putReport } from '../changes/plans.ts'

/** Opens new reports and closes those that no longer apply. The same occurrence stays one report (rule 16). */
export async function reportWrites(
  ctx: DecisionContext,
  people: readonly PersonContext[],
  decisions: readonly Decision[],
): Promise<Change[]> {
  const { store } = ctx.deps
  const employees = people.map(({ row }) => row.id)
  // A decision may ask about another record of the same person (rule 10).
  const about = decisions.flatMap(({ reports }) =>
    reports.flatMap(({ employeeId }) => employeeId ?? []),
  )
  const open = await store.openReports(ctx.account.id, {
    employees: [...new Set([...employees, ...about])],
  })
  const decided = new Set(employees)
  const unreported = new Map(
    open.filter(({ report }) => decided.has(report.employeeId ?? '')).map((row) => [row.id, row]),
  )
  const writes = new Map<string, Change>()
  for (const [index, { situation }] of people.entries()) {
    const userId = situation.linkedUserId
    for (const report of decisions[index]?.reports ?? []) {
      const id = reportId(report)
      const known = open.find((row) => row.id === id)
      unreported.delete(id)
      if (writes.has(id)) continue
      const now = { ...report, userId: report.userId ?? userId }
      if (known === undefined) writes.set(id, putReport(openedReport(ctx, id, now)))
      else if (!isSameReason(known.report.reason, report.reason))
        writes.set(id, putReport({ ...known, report: now }))
    }
  }
  const hidden = new Set(people.filter(isOutOfSight).map(({ row }) => row.id))
  const closing = Object.groupBy(unreported.values(), ({ report }) =>
    hidden.has(report.employeeId ?? '') ? 'out-of-sight' : 'ended',
  )
  const close = (how: 'ended' | 'out-of-sight'): Change[] => {
    const ids = (closing[how] ?? []).map(({ id }) => id)
    return ids.length === 0 ? [] : [...closeReports(ctx.account.id, ids, ctx.look.seq, how)]
  }
  return [...writes.values(), ...close('ended'), ...close('out-of-sight')]
}

/** If false, the open report gets the new numbers and days. It stays the same report. */
function isSameReason(before: Reason, now: Reason): boolean {
  return canonical([before.code, before.facts]) === canonical([now.code, now.facts])
}

/**
 * HR does not list the person at the moment. Their reports close, but nothing has shown that the cause ended.
 * So when HR lists them again, admins are not told a second time (rule 16).
 */
function isOutOfSight({ situation: { presence } }: PersonContext): boolean {
  return hasDisappeared(presence) || presence.kind === 'found-by-id'
}

export function openedReport(ctx: DecisionContext, id: string, report: Report): ReportRow {
  return {
    account: ctx.account.id,
    id,
    report,
    openedRun: ctx.look.seq,
    closedRun: null,
    openedAt: ctx.now,
    mailedAt: null,
  }
}
