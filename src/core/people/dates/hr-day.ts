import type { Employee } from '../employee.ts'
import { dayIn, startOfDay } from '../zone.ts'

/** Whose calendar a date of HR is read by. Every reader of a start or termination date gives one. */
export interface Calendar {
  /** The person's IANA time zone (zone.ts). */
  readonly zone: string
  /** Those of the organization and its entities, in which HR may have meant midnight. */
  readonly zones: readonly string[]
  /** The person's calendar day, `YYYY-MM-DD`. */
  readonly today: string
}

/** The first day at work, `YYYY-MM-DD`. Null: HR gives none, or a day that stands for none (rule 50). */
export function firstDay(
  { startDate }: Pick<Employee, 'startDate'>,
  calendar: Calendar,
): string | null {
  const day = startDate === null ? null : hrDay(startDate, calendar)
  return day === null || isNoStart(day) ? null : day
}

/** The last day at work, `YYYY-MM-DD`. Null: HR gives none, or a day that stands for none (rule 50). */
export function lastDay(
  { terminationDate }: Pick<Employee, 'terminationDate'>,
  calendar: Calendar,
): string | null {
  const day = terminationDate === null ? null : hrDay(terminationDate, calendar)
  return day === null || isNoEnd(day, calendar.today) ? null : day
}

/** A first day that stands for none: a day, or an instant that is near enough to it. */
export function isNoStart(date: string): boolean {
  return NO_START.has(date.slice(0, DAY_LENGTH))
}

/** A last day that stands for none, likewise. */
export function isNoEnd(date: string, today: string): boolean {
  const day = date.slice(0, DAY_LENGTH)
  return day <= EPOCH || day > yearsAfter(today, MOST_YEARS)
}

/**
 * The last day may have stood for none, and be within twenty years only because time has passed: access that
 * ended must not come back for it.
 */
export function hasComeNearer(
  employee: Pick<Employee, 'terminationDate'>,
  calendar: Calendar,
): boolean {
  const day = lastDay(employee, calendar)
  return day !== null && day > yearsAfter(calendar.today, MOST_YEARS / 2)
}

/** The first day of an employment that HR has effective after the termination date, `YYYY-MM-DD` (rule 26). */
export function employedAgain(
  { employedAgainFrom }: Pick<Employee, 'employedAgainFrom'>,
  calendar: Calendar,
): string | null {
  return employedAgainFrom === null ? null : hrDay(employedAgainFrom, calendar)
}

/** The days from which spreadsheets and operating systems count, and the days before them that other zones make of these. */
const EPOCH = '1970-01-01'
const NO_START: ReadonlySet<string> = new Set(['1900-01-01', '1969-12-31', EPOCH])

/** HR systems write "no end" as 2099-12-31, 4712-12-31 or 9999-12-31. */
const MOST_YEARS = 20

/**
 * The calendar day that HR means by a date of its record, `YYYY-MM-DD` (rule 50). A day is that day, midnight
 * UTC as well. Another instant is the day that begins with it: in the zone of the person, the organization or
 * an entity, or in its own offset; the latest such day. If it begins no day, it is the later of the
 * day as written and the day where the person is, so that nobody leaves or is invited a day early.
 */
export function hrDay(date: string, calendar: Calendar): string {
  if (!date.includes('T')) return date
  const key = `${date} ${calendar.zone} ${calendar.zones.join()}`
  const known = days.get(key)
  if (known !== undefined) return known
  const day = dayOfInstant(date, calendar)
  if (days.size > 1000) days.clear()
  days.set(key, day)
  return day
}

/** Cache of `hrDay`: people who end together share the instant, and each zone takes a formatted date. */
const days = new Map<string, string>()

function dayOfInstant(date: string, { zone, zones }: Calendar): string {
  const instant = new Date(date)
  const ms = instant.getTime()
  if (ms % DAY_MS === 0) return utcDay(ms)
  const begins = [zone, ...zones].flatMap((each) => dayBegunBy(instant, each) ?? [])
  const written = ms + offsetMs(date)
  if (written % DAY_MS === 0) begins.push(utcDay(written))
  const [latest] = begins.toSorted().toReversed()
  if (latest !== undefined) return latest
  return later(utcDay(written), dayIn(zone, instant))
}

/** The day whose first moment this is in that zone. Where clocks skip midnight, that is one o'clock. */
function dayBegunBy(instant: Date, zone: string): string | null {
  const day = dayIn(zone, instant)
  return startOfDay(day, zone).getTime() === instant.getTime() ? day : null
}

/** HR still gives the same start date: the same text, or the same day in another form. */
export function isSameStart(
  before: string | null,
  now: string | null,
  calendar: Calendar,
): boolean {
  if (isSameText(before, now)) return true
  return firstDay({ startDate: before }, calendar) === firstDay({ startDate: now }, calendar)
}

/** HR still gives the same termination date: the same text, or the same day in another form. */
export function isSameEnd(before: string | null, now: string | null, calendar: Calendar): boolean {
  if (isSameText(before, now)) return true
  return (
    lastDay({ terminationDate: before }, calendar) === lastDay({ terminationDate: now }, calendar)
  )
}

/** Of an instant, 0.1.0 stored only the day at its start. */
function isSameText(before: string | null, now: string | null): boolean {
  return before === now || (before !== null && before === now?.slice(0, DAY_LENGTH))
}

/** The same calendar day so many years later; 29 February may have none, and compares as text all the same. */
export function yearsAfter(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

function offsetMs(date: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(date) ?? []
  if (sign === undefined) return 0
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000
  return sign === '-' ? -size : size
}

function utcDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, DAY_LENGTH)
}

const DAY_LENGTH = 'YYYY-MM-DD'.length
const DAY_MS = 24 * 60 * 60 * 1000
