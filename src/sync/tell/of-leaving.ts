import type { Notice } from '../../core/tell/notices.ts'
import { reason } from '../../core/facts/reasons.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import { noticeWrites } from '../step/outbox.ts'
import type { StepContext } from '../step/context.ts'
import { personClock, type PersonClock } from '../step/person-clock.ts'
import { firstReason, personLine } from './lines.ts'
import type { Write } from '../../ports/store/write.ts'

/** More people than this are one digest instead of a mail each (docs/rules.md section 10, `leaving-soon`). */
const MOST_SINGLE = 3
const BATCH = 500

/**
 * Announces a last day once, and again if HR gives another day. Announces that somebody stays after all only
 * if a last day was announced before (rule 27).
 */
export async function leavingNotices(ctx: StepContext): Promise<Write[]> {
  const { store } = ctx.deps
  const clock = personClock(ctx, await store.dimensions(ctx.account.id))
  const soon: { row: EmployeeRow; on: string }[] = []
  const withdrawn: EmployeeRow[] = []
  const writes: Write[] = []
  let after: string | null = null
  for (;;) {
    const rows: readonly EmployeeRow[] = await store.leavingOrAnnounced(
      ctx.account.id,
      after,
      BATCH,
    )
    if (rows.length === 0) break
    for (const row of rows) {
      const on = row.state === 'leaving' ? lastDayOf(row) : null
      if (on === row.announced) continue
      if (on !== null) soon.push({ row, on })
      else if (row.state === 'active' || row.state === 'out_of_scope') withdrawn.push(row)
      // Another mail tells about a leaver. Somebody whom HR no longer lists stays announced until that day is over.
      else if (row.state !== 'left' || isStillAnnounced(row, clock)) continue
      writes.push(store.patchEmployee(row.account, row.id, { announced: on }))
    }
    after = rows.at(-1)?.id ?? null
  }
  const groups = soon.length > MOST_SINGLE ? [soon] : soon.map((one) => [one])
  for (const [index, group] of groups.entries()) {
    const [first] = group
    const subject = group.length === 1 ? (first?.row.id ?? '') : ''
    writes.push(
      ...(await noticeWrites(
        ctx,
        noticeOf(ctx, group, index === 0 ? withdrawn : []),
        subject,
        first?.on ?? '',
      )),
    )
  }
  if (groups.length === 0 && withdrawn.length > 0) {
    writes.push(...(await noticeWrites(ctx, noticeOf(ctx, [], withdrawn), '', 'withdrawn')))
  }
  return writes
}

function isStillAnnounced(
  { employee, evidence, announced }: EmployeeRow,
  clock: PersonClock,
): boolean {
  return evidence.missing !== null && announced !== null && announced >= clock.today(employee)
}

function noticeOf(
  ctx: StepContext,
  soon: readonly { row: EmployeeRow; on: string }[],
  withdrawn: readonly EmployeeRow[],
): Notice {
  return {
    kind: 'leaving-soon',
    people: soon.map(({ row, on }) => ({
      ...personLine(ctx, row, null),
      on,
      because: firstReason(row.why, reason('leaving', { date: on })),
    })),
    withdrawn: withdrawn.map((row) => personLine(ctx, row, null)),
  }
}

/** The last day that the decision names in its reasons: HR's date, or the day on which the grace days began. */
function lastDayOf(row: EmployeeRow): string | null {
  for (const { facts } of row.why) if (typeof facts['date'] === 'string') return facts['date']
  return row.employee.terminationDate
}
