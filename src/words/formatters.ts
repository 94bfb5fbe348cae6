/** What a formatter writes: which parts, in which clock. */
export type Shape = 'day' | 'short-day' | 'clock'

const SHAPES: Readonly<Record<Shape, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  'short-day': { day: 'numeric', month: 'short', year: 'numeric' },
  // "14:05", but "2:05 PM" in the United States.
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
}
const AMERICAN_CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' }

/** More than there are zones in use, and few enough: each takes some 27 kB outside the heap. */
const MOST = 500
const made = new Map<string, Intl.DateTimeFormat>()

/** A formatter for a locale, zone and shape. Each is made once; when there are too many, the oldest goes. */
export function dateFormatter(tag: string, zone: string, shape: Shape): Intl.DateTimeFormat {
  const key = `${shape} ${tag} ${zone}`
  const known = made.get(key)
  if (known !== undefined) return known
  const parts = shape === 'clock' && tag === 'en-US' ? AMERICAN_CLOCK : SHAPES[shape]
  const formatter =
    withZone(tag, parts, zone) ?? new Intl.DateTimeFormat(tag, { ...parts, timeZone: 'UTC' })
  const oldest = made.size >= MOST ? made.keys().next().value : undefined
  if (oldest !== undefined) made.delete(oldest)
  made.set(key, formatter)
  return formatter
}

/** The zone a formatter writes: that which was asked for, or UTC where there is no such zone. */
export function zoneOf(formatter: Intl.DateTimeFormat, asked: string): string {
  return formatter.resolvedOptions().timeZone === 'UTC' ? 'UTC' : asked
}

function withZone(
  tag: string,
  parts: Intl.DateTimeFormatOptions,
  timeZone: string,
): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(tag, { ...parts, timeZone })
  } catch {
    return null
  }
}
