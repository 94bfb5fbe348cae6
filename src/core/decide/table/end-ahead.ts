import { reason, type Reason } from '../../facts/reasons.ts'
import { addDays, endOfDay } from '../../people/zone.ts'
import { keeps, type Override } from '../override.ts'
import type { Situation } from '../situation.ts'
import type { Case } from './row.ts'

/**
 * When access that still exists will end, and what happens to the cards, for somebody whose last day is `on`
 * (rules 28 and 35). Nothing where no access is left, or where a decision keeps it without an end.
 */
export function endAhead(s: Situation, cases: readonly Case[], on: string): Reason[] {
  const kept = cases.filter(({ access }) => access).map(({ override }) => keeping(override))
  if (kept.every((one) => one !== null && one.until === null)) return []
  const { grace_days: days, block_cards } = s.settings
  const until = addDays(on, days)
  const postponed = kept.find((one) => one !== null && one.until !== null)
  if (postponed?.until != null && !kept.includes(null)) {
    const { actor } = postponed
    const ends = endOfDay(until, s.zone).toISOString()
    return [reason('ends-when-postponed', { actor, until: later(postponed.until, ends) })]
  }
  if (days === 0) return [reason('ends-with-last-day', { date: on })]
  return block_cards === 'immediately'
    ? [reason('cards-end-first', { date: on, days, until })]
    : [reason('ends-after-grace', { date: on, days, until })]
}

/** The decision, if it keeps access that would end. */
function keeping(override: Override | null): Override | null {
  return override !== null && keeps(override) ? override : null
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
