import type { DayCount } from '../../../ports/store/reads/portal.ts'

const DAYS = 90
const DAY_MS = 86_400_000

/** How many people were employed: `opening` plus all joiners minus all leavers is today's headcount. */
export interface HeadcountHistory {
  /** The headcount before the first day. */
  readonly opening: number
  readonly days: readonly HeadcountDay[]
}

export interface HeadcountDay {
  readonly day: string
  /** The headcount at the end of the day. */
  readonly people: number
  readonly joined: number
  readonly left: number
}

/** The day (UTC) on which the history starts. */
export function historyStart(now: Date): string {
  return dayBefore(now, DAYS - 1)
}

/**
 * The headcount of the last 90 days, from today's number back to the day of the first plan. The people of the
 * first plan are in the opening headcount; they do not count as joiners.
 */
export function headcountHistory(
  now: Date,
  employed: number,
  { firstDay, movements }: { firstDay: string | null; movements: readonly DayCount[] },
): HeadcountHistory {
  if (firstDay === null) return { opening: employed, days: [] }
  const byDay = new Map(movements.map((movement) => [movement.day, movement]))
  const days: HeadcountDay[] = []
  let people = employed
  for (let back = 0; back < DAYS; back += 1) {
    const day = dayBefore(now, back)
    if (day < firstDay) break
    const { joined = 0, left = 0 } = byDay.get(day) ?? {}
    days.unshift({ day, people, joined, left })
    people += left - joined
  }
  return { opening: people, days }
}

function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10)
}
