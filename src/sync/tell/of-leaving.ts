import type { Notice } from '../../core/tell/notices.ts'
import { isUnreadable } from '../../core/people/dates/earlier-dates.ts'
import { lastDay, yearsAfter } from '../../core/people/dates/hr-day.ts'
import { dayIn } from '../../core/people/zone.ts'
import { reason, type Reason, type ReasonCode } from '../../core/facts/reasons.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import { noticeWrites } from '../step/outbox.ts'
import type { StepContext } from '../step/context.ts'
import { personClock, type PersonClock } from '../step/clock/person-clock.ts'
import { firstReason, lapsedIn, personLine } from './lines.ts'
import type { Change } from '../../ports/store/changes.ts'
import { patchEmployee } from '../changes/people.ts'

/** More people than this are one digest instead of a mail each (docs/rules.md section 10, `leaving-soon`). */
const MOST_SINGLE = 3
const BATCH = 500

/**
 * Announces a last day once, and again if HR gives another day. One that is more than twelve months ahead
 * waits (rule 50), unless an earlier one was announced. Announces that somebody stays after all only
 * if a last day was announced before (rule 27).
 */
export async function leavingNotices(ctx: StepContext): Promise<Change[]> {
  const { store } = ctx.deps
  const clock = personClock(ctx, await store.dimensions(ctx.account.id))
  const soon: Announced[] = []
  const withdrawn: EmployeeRow[] = []
  const writes: Change[] = []
  let after: string | null = null
  for (;;) {
    const rows: readonly EmployeeRow[] = await store.leavingOrAnnounced(
      ctx.account.id,
      after,
      BATCH,
    )
    if (rows.length === 0) break
    for (const row of rows) {
      // Whether somebody left with their whole department is asked by the mail about the held plan (rule 21).
      const end = row.state === 'leaving' && !row.massAbsence ? endOf(row, clock) : null
      const on = end?.lastDay ?? null
      if (on === row.announced) continue
      if (end !== null && row.announced === null && isFarAhead(end, row, clock)) continue
      if (end !== null) soon.push({ row, ...end })
      // An end that a decision has put off for now: what was announced may still come.
      else if (row.state === 'leaving') continue
      // HR has taken nothing back: admins are told that the last day cannot be read.
      else if (isUnreadable(row.employee, 'terminationDate')) continue
      else if (row.state === 'active' || row.state === 'out_of_scope') {
        // A day that stands for none was never a last day, though an older version announced it.
        if (lastDay({ terminationDate: row.announced }, clock.calendar(row.employee)) !== null)
          withdrawn.push(row)
      }
      // Another mail tells about a leaver. Somebody whom HR no longer lists stays announced until that day is over.
      else if (row.state !== 'left' || isStillAnnounced(row, clock)) continue
      writes.push(patchEmployee(row.account, row.id, { announced: on }))
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
        first?.lastDay ?? '',
      )),
    )
  }
  if (groups.length === 0 && withdrawn.length > 0) {
    writes.push(...(await noticeWrites(ctx, noticeOf(ctx, [], withdrawn), '', 'withdrawn')))
  }
  return writes
}

function isFarAhead({ lastDay: day }: End, { employee }: EmployeeRow, clock: PersonClock): boolean {
  return day > yearsAfter(clock.today(employee), 1)
}

function isStillAnnounced(
  { employee, evidence, announced }: EmployeeRow,
  clock: PersonClock,
): boolean {
  return evidence.missing !== null && announced !== null && announced >= clock.today(employee)
}

function noticeOf(
  ctx: StepContext,
  soon: readonly Announced[],
  withdrawn: readonly EmployeeRow[],
): Notice {
  return {
    kind: 'leaving-soon',
    people: soon.map(({ row, on, lastDay, ends }) => ({
      ...personLine(ctx, row, null),
      on,
      because: firstReason(row.why, reason('leaving', { date: lastDay })),
      ends,
      lapsed: lapsedIn(row.why),
    })),
    withdrawn: withdrawn.map((row) => personLine(ctx, row, null)),
  }
}

/** Somebody whose access is going to end. */
interface Announced extends End {
  readonly row: EmployeeRow
}

interface End {
  /** The last day at work, `YYYY-MM-DD`. */
  readonly lastDay: string
  /** The day at whose end access ends. */
  readonly on: string
  /** What ends when, in the words of the decision. */
  readonly ends: Reason
}

const END_CODES: ReadonlySet<string> = new Set([
  'ends-with-last-day',
  'ends-after-grace',
  'cards-end-first',
  'ends-when-postponed',
] satisfies ReasonCode[])

/** When access ends, in the words of the decision; null where no end is ahead. */
export function endAheadIn(why: readonly Reason[]): Reason | null {
  return why.find(({ code }) => END_CODES.has(code)) ?? null
}

/** The end that the decision has ahead of it; null: none, so there is nothing to announce. */
function endOf({ why, employee }: EmployeeRow, clock: PersonClock): End | null {
  const ends = endAheadIn(why)
  if (ends === null) return null
  const { date, until } = ends.facts
  const last = typeof date === 'string' ? date : lastDay(employee, clock.calendar(employee))
  const day = typeof until === 'string' ? dayBefore(until, clock.zone(employee)) : last
  return day === null ? null : { lastDay: last ?? day, on: day, ends }
}

/** The day that is over at this moment, or the day itself. */
function dayBefore(until: string, zone: string): string {
  return until.includes('T') ? dayIn(zone, new Date(Date.parse(until) - 1)) : until
}
