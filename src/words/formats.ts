/** Dates, times, numbers and lists as one locale writes them. */
export interface Formats {
  /** BCP 47, for `lang` attributes. */
  readonly tag: string
  number(value: number): string
  /** A calendar date, `YYYY-MM-DD`. A text that is no date is returned as it is. */
  date(day: string): string
  /** A moment (RFC 3339) in a zone, with the zone's name. */
  moment(at: string, zone: string): string
  /** A short moment without its zone, for pages that name the zone once: "22 Nov 2026, 20:28". */
  brief(at: string, zone: string): string
  /** The calendar date of a moment in a zone. */
  dayOf(at: string, zone: string): string
  list(parts: readonly string[]): string
  /** The colon between a label and its value; French has a narrow space before it. */
  readonly colon: string
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
const SHORT_DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const

export function createFormats(tag: string): Formats {
  const numbers = new Intl.NumberFormat(tag)
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  const days = new Intl.DateTimeFormat(tag, { ...DAY, timeZone: 'UTC' })
  // "2:05 PM" in the United States, "14:05" elsewhere.
  const clock =
    tag === 'en-US'
      ? { ...CLOCK, hour: 'numeric' as const }
      : { ...CLOCK, hourCycle: 'h23' as const }

  return {
    tag,
    number: (value) => numbers.format(value),
    colon: isFrench(tag) ? '\u202f:' : ':',
    date(day) {
      const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
      return Number.isNaN(time) ? day : dayAs(days, time)
    },
    moment(at, zone) {
      const time = Date.parse(at)
      if (Number.isNaN(time)) return at
      const timeZone = knownZone(zone)
      const day = dayAs(new Intl.DateTimeFormat(tag, { ...DAY, timeZone }), time)
      const hour = new Intl.DateTimeFormat(tag, { ...clock, timeZone }).format(time)
      return `${day}, ${plainSpaces(hour)} (${timeZone.replaceAll('_', ' ')})`
    },
    brief(at, zone) {
      const time = Date.parse(at)
      if (Number.isNaN(time)) return at
      const timeZone = knownZone(zone)
      const day = dayAs(new Intl.DateTimeFormat(tag, { ...SHORT_DAY, timeZone }), time)
      const hour = new Intl.DateTimeFormat(tag, { ...clock, timeZone }).format(time)
      return `${day}, ${plainSpaces(hour)}`
    },
    dayOf(at, zone) {
      const time = Date.parse(at)
      if (Number.isNaN(time)) return at
      return dayAs(new Intl.DateTimeFormat(tag, { ...DAY, timeZone: knownZone(zone) }), time)
    },
    list: (parts) => lists.format(parts),
  }
}

/** French writes the first of a month as "1er mai", and only the first. */
function dayAs(format: Intl.DateTimeFormat, time: number): string {
  const day = plainSpaces(format.format(time))
  return isFrench(format.resolvedOptions().locale) ? day.replace(/^1(?= )/, '1er') : day
}

function isFrench(tag: string): boolean {
  return /^fr\b/.test(tag)
}

function knownZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return 'UTC'
  }
}

/** Some locales put narrow no-break spaces before AM and PM, which old mail clients show as boxes. */
function plainSpaces(text: string): string {
  return text.replaceAll('\u202f', ' ')
}
