import { dateFormatter, type Shape, zoneOf } from './formatters.ts'

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

export function createFormats(tag: string): Formats {
  const numbers = new Intl.NumberFormat(tag)
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  const momentAs = (
    day: Shape,
    at: string,
    zone: string,
  ): { text: string; zone: string } | null => {
    const time = Date.parse(at)
    if (Number.isNaN(time)) return null
    const days = dateFormatter(tag, zone, day)
    const hour = plainSpaces(dateFormatter(tag, zone, 'clock').format(time))
    return { text: `${dayAs(days, time, tag)}, ${hour}`, zone: zoneOf(days, zone) }
  }

  return {
    tag,
    number: (value) => numbers.format(value),
    colon: isFrench(tag) ? '\u202f:' : ':',
    date(day) {
      const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
      return Number.isNaN(time) ? day : dayAs(dateFormatter(tag, 'UTC', 'day'), time, tag)
    },
    moment(at, zone) {
      const moment = momentAs('day', at, zone)
      return moment === null ? at : `${moment.text} (${moment.zone.replaceAll('_', ' ')})`
    },
    brief: (at, zone) => momentAs('short-day', at, zone)?.text ?? at,
    dayOf(at, zone) {
      const time = Date.parse(at)
      return Number.isNaN(time) ? at : dayAs(dateFormatter(tag, zone, 'day'), time, tag)
    },
    list: (parts) => lists.format(parts),
  }
}

/** French writes the first of a month as "1er mai", and only the first. */
function dayAs(format: Intl.DateTimeFormat, time: number, tag: string): string {
  const day = plainSpaces(format.format(time))
  return isFrench(tag) ? day.replace(/^1(?= )/, '1er') : day
}

function isFrench(tag: string): boolean {
  return /^fr\b/.test(tag)
}

/** Some locales put narrow no-break spaces before AM and PM, which old mail clients show as boxes. */
function plainSpaces(text: string): string {
  return text.replaceAll('\u202f', ' ')
}
