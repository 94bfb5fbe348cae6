import type { Situation } from './situation.ts'
import { type Reason, reason } from '../facts/reasons.ts'
import { firstDay } from '../people/dates/hr-day.ts'
import { addDays, startOfDay, endOfDay } from '../people/zone.ts'

/** The first day on which an invitation may go out (`YYYY-MM-DD`); null: at once (rule 24). */
export function inviteDay(s: Situation): { day: string; because: Reason[] } | null {
  const start = firstDay(s.employee, s)
  if (start === null) return null
  const days = s.settings.invite_days_before_start
  return { day: addDays(start, -days), because: [reason('starts-later', { days, date: start })] }
}

/** HR shows them at work, and their first day is to come. */
export function startsLater(s: Situation): boolean {
  if (s.presence.kind !== 'active' && s.presence.kind !== 'leaving') return false
  const first = firstDay(s.employee, s)
  return first !== null && s.today < first
}

/** The given instant, or the start of the first day of somebody at work if that comes earlier. */
export function orFirstDay(s: Situation, instant: string | null): string | null {
  const first = firstDay(s.employee, s)
  if (first === null || !startsLater(s)) return instant
  return earlier(startOfDay(first, s.zone).toISOString(), instant)
}

/** The given instant, or the start of the first invite day if that comes earlier (rule 24). */
export function orInviteDay(s: Situation, instant: string | null): string | null {
  const first = inviteDay(s)
  if (first === null || s.today >= first.day) return instant
  return earlier(startOfDay(first.day, s.zone).toISOString(), instant)
}

/** The earlier of two instants; null never comes. */
export function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** When presence changes by time alone: the end of the last day, RFC 3339; null if it never does. */
export function presenceMoment(s: Situation): string | null {
  if (s.presence.kind === 'leaving') return endOfDay(s.presence.on, s.zone).toISOString()
  return s.changesAfter === null ? null : endOfDay(s.changesAfter, s.zone).toISOString()
}
