// What HR systems write, for random events: words for INACTIVE and ways to write a day. The rules say what each
// means (P5, rule 50); nothing here asks the program.
import { DAY, HOUR } from '../world/time.ts'

/** HR's own words that mean an end, and nothing else. */
export const WORDS_OF_END = [
  'Terminated',
  'Resigned',
  'Uit dienst',
  'Ausgeschieden',
  'Licencié',
  'Zwolniony',
] as const

/** Words of leave, of work and of not yet, words that say two things, and codes that nobody knows. */
export const OTHER_WORDS = [
  'On leave',
  'Elternzeit',
  'Föräldraledig',
  'PLOA',
  'Active',
  'In dienst',
  'Onboarding',
  'Pre-hire',
  'Terminated - did not return from leave',
  'Resigned, last day to come',
  'Not terminated',
  'Z4',
] as const

const ENDS: ReadonlySet<string> = new Set(WORDS_OF_END)

export function meansAnEnd(word: string): boolean {
  return ENDS.has(word)
}

/** The companies of these scenarios are in Amsterdam, and it is summer. */
const AHEAD = 2 * HOUR

/** Ways to write a day that the rules understand, and two that say nothing. */
export const NOTATIONS = {
  'midnight UTC': (day: string) => `${day}T00:00:00Z`,
  'day alone': (day: string) => day,
  'midnight there': (day: string) => instant(Date.parse(day) - AHEAD),
  'its own offset': (day: string) => `${day}T00:00:00+02:00`,
  'with slashes': (day: string) => day.split('-').toReversed().join('/'),
  'a day that means none': () => '2099-12-31T00:00:00Z',
} as const satisfies Record<string, (day: string) => string>

export type Notation = keyof typeof NOTATIONS
export const NOTATION_NAMES = Object.keys(NOTATIONS) as Notation[]

/** Those that mean the day itself. */
export const UNDERSTOOD = [
  'midnight UTC',
  'day alone',
  'midnight there',
  'its own offset',
] as const satisfies readonly Notation[]

/** The calendar day that a value of HR means; null: none, or none that can be read. */
export function dayMeant(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(T.+)?$/.exec(value) ?? []
  if (day === undefined || Number.isNaN(Date.parse(value))) return null
  if (time === undefined || time.startsWith('T00:00:00')) return day
  const at = Date.parse(value)
  const [utc, there] = [dayAt(at), dayAt(at + AHEAD)]
  return (at + AHEAD) % DAY === 0 ? there : utc > there ? utc : there
}

/** A last day; null where the day stands for none. */
export function lastDayMeant(value: unknown, now: number): string | null {
  const day = dayMeant(value)
  const isNone = day !== null && (STAND_INS.has(day) || Date.parse(day) > now + 20 * 366 * DAY)
  return isNone ? null : day
}

const STAND_INS = new Set(['0001-01-01', '1899-12-30', '1900-01-01', '1970-01-01'])

function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
