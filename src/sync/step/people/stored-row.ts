import { emailKey } from '../../../core/people/email.ts'
import type { Employee } from '../../../core/people/employee.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { StepContext } from '../context.ts'

/** The row with a new version. `row`: what is stored of the person; null for somebody unknown. */
export function storedRow(
  ctx: StepContext,
  row: EmployeeRow | null,
  version: Pick<EmployeeRow, 'id' | 'employee' | 'remembered' | 'hash' | 'evidence' | 'readAt'>,
): EmployeeRow {
  return {
    ...version,
    account: ctx.account.id,
    doubtedRun: row?.doubtedRun ?? null,
    massAbsence: row?.massAbsence ?? false,
    state: row?.state ?? 'active',
    why: row?.why ?? [],
    entityIds: row?.entityIds ?? [],
    revisit: 'next-run',
    nextTransitionAt: row?.nextTransitionAt ?? null,
    firstRun: row?.firstRun ?? ctx.run.seq,
    versionRun: ctx.run.seq,
    versionAt: row?.hash === version.hash ? row.versionAt : version.readAt,
    leftAt: row?.leftAt ?? null,
    outAt: row?.state === 'out_of_scope' ? row.outAt : null,
    reducedAt: null,
    erasedAt: null,
    announced: row?.announced ?? null,
  }
}

export function keysOf(employee: Employee): { email: string | null; personal: string | null } {
  return { email: emailKey(employee.workEmail), personal: emailKey(employee.personalEmail) }
}
