import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { ReportRow } from '../../../ports/records.ts'
import type { Schema } from '../../statements/schema.ts'
import type { Columns } from '../../changes/columns.ts'
import { json } from '../json.ts'
import { REASON } from '../people/reason.ts'
import { stored, type Cell } from '../stored.ts'

const DETAIL = z.record(z.string(), z.string())

export function reportOf(row: Selectable<Schema['reports']>): ReportRow {
  const cell = (column: string): Cell => ({ table: 'reports', column, row: row.id })
  return {
    account: row.account,
    id: row.id,
    report: {
      code: row.code,
      employeeId: row.employee,
      userId: row.user_id,
      reason: stored(REASON, row.reason, cell('reason')),
      detail: stored(DETAIL, row.detail, cell('detail')),
    },
    openedRun: row.opened_run,
    closedRun: row.closed_run,
    openedAt: row.opened_at,
    mailedAt: row.mailed_at,
  }
}

export function reportColumns(row: Partial<ReportRow>): Columns<'reports'> {
  const { report } = row
  return {
    account: row.account,
    id: row.id,
    ...(report !== undefined && {
      code: report.code,
      employee: report.employeeId,
      user_id: report.userId,
      reason: json(report.reason),
      detail: json(report.detail),
    }),
    opened_run: row.openedRun,
    closed_run: row.closedRun,
    opened_at: row.openedAt,
    mailed_at: row.mailedAt,
  }
}
