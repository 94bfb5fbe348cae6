// Dates relative to today, because a test cannot move the clock of Rollcall's process.

const DAY = 24 * 60 * 60 * 1000

/** The calendar day so many days from now, in UTC: `2026-03-14`. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
}

/** A calendar day the way Merge writes it: midnight UTC. */
export function asMergeDate(day: string): string {
  return `${day}T00:00:00Z`
}

export function mergeDay(days: number): string {
  return asMergeDate(dayFromNow(days))
}

/** Today's date at a place. */
export function todayIn(zone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date())
}

/** Merge writes times with microseconds. */
export function mergeTime(at: number): string {
  return new Date(at).toISOString().replace('Z', '000Z')
}
