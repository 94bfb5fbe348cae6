/** HR systems write "no end" as 2999-12-31, 4712-12-31 or 9999-12-31, and "no date" as 0001-01-01. */
const EARLIEST = '1900-01-01'
const OPEN_END = '2200-01-01'

export type DateRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'impossible' }

/** The calendar day at the start of a date-time, not converted to any zone: 00:00Z would be the day before in America. */
export function readDay(value: string | null | undefined): DateRead {
  const text = value?.trim() ?? ''
  if (text === '') return { kind: 'none' }
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ]\d)/.exec(text)?.[1]
  if (day === undefined || !exists(day) || day < EARLIEST) return { kind: 'impossible' }
  return { kind: 'day', day }
}

/** As `readDay`, but a date that means "no end" counts as none. */
export function readLastDay(value: string | null | undefined): DateRead {
  const read = readDay(value)
  return read.kind === 'day' && read.day >= OPEN_END ? { kind: 'none' } : read
}

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

function exists(day: string): boolean {
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8))
  if (month < 1 || month > 12 || date < 1) return false
  if (date <= 28) return true
  return date <= new Date(Date.UTC(Number(day.slice(0, 4)), month, 0)).getUTCDate()
}
