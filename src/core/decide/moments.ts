import { type Situation, NEVER } from './situation.ts'
import { type Reason, reason } from '../facts/reasons.ts'
import { addDays, startOfDay, endOfDay } from '../people/zone.ts'

/** The day from which an invitation may go out; null when it may at once (rule 24). */
export function inviteDay(s: Situation): { day: string; because: Reason[] } | null {
  const start = s.employee.startDate
  if (start === null) return null
  const days = s.settings.invite_days_before_start
  return { day: addDays(start, -days), because: [reason('starts-later', { days, date: start })] }
}

/** The moment, or the day before it on which somebody may be given one more entity (rule 24). */
export function orFirstDay(s: Situation, moment: string): string {
  const first = inviteDay(s)
  if (first === null || s.today >= first.day) return moment
  const begins = startOfDay(first.day, s.zone).toISOString()
  return begins < moment ? begins : moment
}

/** When time alone changes something: the end of the last day. */
export function nextMoment(s: Situation): string {
  if (s.presence.kind === 'leaving') return endOfDay(s.presence.on, s.zone).toISOString()
  return s.changesAfter === null ? NEVER : endOfDay(s.changesAfter, s.zone).toISOString()
}
