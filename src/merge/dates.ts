import { plainText } from './plain-text.ts'

export type DateRead =
  | { readonly kind: 'none' }
  /** `YYYY-MM-DD`, or an instant `YYYY-MM-DDThh:mm:ss[.mmm](Z|±hh:mm)` where a zone decides which day that is. */
  | { readonly kind: 'date'; readonly date: string }
  /** HR writes "no date" as 0000-00-00, 0001-01-01, 1753-01-01 or 1899-12-30. */
  | { readonly kind: 'placeholder' }
  /** Not a date, or in a notation that is not guessed: `05/06/2026` is May or June (rule 50). */
  | { readonly kind: 'unreadable' }

/** HR's start, termination or effective date. Which day an instant is, is in core/people/dates/hr-day.ts. */
export function readDate(value: string | null | undefined): DateRead {
  const text = plainText(value)
  if (text === null) return { kind: 'none' }
  if (/^[0\p{P}\s]+$/u.test(text)) return { kind: 'placeholder' }
  const [, day, hour, minute, second = '00', fraction = '', zone] = DATE.exec(text) ?? []
  if (day === undefined) return { kind: 'unreadable' }
  if (day < EARLIEST && (exists(day) || day === '0000-00-00')) return { kind: 'placeholder' }
  if (!exists(day)) return { kind: 'unreadable' }
  if (hour === undefined || minute === undefined) return { kind: 'date', date: day }
  // ISO 8601 has two names for midnight; this one is the end of its day, and so the next day.
  const isMidnight = `${hour}:${minute}:${second}` === '24:00:00' && Number(fraction) === 0
  if (!isMidnight && Number(hour) === 24) return { kind: 'unreadable' }
  // Without a zone, or where another zone would make it a day of the year 10000: the day as written.
  if ((zone === undefined && !isMidnight) || day >= LATEST) return { kind: 'date', date: day }
  const millis = `${fraction}000`.slice(0, 3)
  const time = `${hour}:${minute}:${second}${millis === '000' ? '' : `.${millis}`}`
  const instant = `${day}T${time}${offsetOf(zone ?? 'Z')}`
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return { kind: 'unreadable' }
  return { kind: 'date', date: at.toISOString() === `${day}T00:00:00.000Z` ? day : instant }
}

/** ISO 8601, with or without a time; a blank may stand for the T, and before the offset. */
const DATE =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](?:([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?)(?: ?([Zz]|UTC|GMT|[+-](?:0\d|1[0-8])(?::?[0-5]\d)?))?)?$/

/** `+0200`, `+02` and `UTC` in the form that JavaScript reads. */
function offsetOf(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z'
  const digits = zone.replace(':', '').padEnd(5, '0')
  const offset = `${digits.slice(0, 3)}:${digits.slice(3)}`
  return offset.endsWith('00:00') ? 'Z' : offset
}

const EARLIEST = '1900-01-01'
const LATEST = '9999-01-01'

/**
 * An instant in UTC with six decimals, so that two can be compared as text. (Merge writes microseconds,
 * and leaves them out when they are zero.) Null where the text is not an instant.
 */
export function readInstant(value: string | null | undefined): string | null {
  const [, day, time, fraction = '', zone] = INSTANT.exec(value?.trim() ?? '') ?? []
  if (day === undefined || time === undefined || zone === undefined || !exists(day)) return null
  const micros = `${fraction}000000`.slice(0, 6)
  if (zone === 'Z') return `${day}T${time}.${micros}Z`
  const at = new Date(`${day}T${time}${zone}`)
  return Number.isNaN(at.getTime()) ? null : `${at.toISOString().slice(0, 19)}.${micros}Z`
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/

/** Clocks differ. What Merge says to have happened later than that has not. */
const AHEAD_MS = 3_600_000
/** Nothing that Merge tells of itself is older. */
const MERGE_BEGAN = '2020'

/** When something happened at Merge, RFC 3339. Null where the text is no instant, or one that cannot be. */
export function pastInstant(value: string | null | undefined, now: Date): string | null {
  const text = readInstant(value)
  if (text === null || text < MERGE_BEGAN) return null
  const at = new Date(text)
  return at.getTime() <= now.getTime() + AHEAD_MS ? at.toISOString() : null
}

function exists(day: string): boolean {
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8))
  if (month < 1 || month > 12 || date < 1) return false
  if (date <= 28) return true
  return date <= new Date(Date.UTC(Number(day.slice(0, 4)), month, 0)).getUTCDate()
}
