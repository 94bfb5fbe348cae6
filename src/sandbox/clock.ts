import type { Store } from './store.ts'

const DAY = 86_400_000

/**
 * The sandbox's time: the wall clock plus the days that were skipped. Survives a restart. Rollcall's own clock is the
 * same, unless a quirk lets it run ahead.
 */
export function createClock(store: Store, wall: () => Date = () => new Date()) {
  const offsetMs = (): number => Number(store.setting('clock.offset') ?? '0')
  const now = (): Date => new Date(wall().getTime() + offsetMs())
  const aheadMs = (): number => Number(store.setting('clock.ahead') ?? '0')
  let lastMicros = 0

  return {
    now,
    offsetMs,
    /** How far Rollcall's clock is ahead of the wall clock. */
    rollcallOffsetMs: (): number => offsetMs() + aheadMs(),
    /** Lets Rollcall's clock run ahead of the sandbox's by so much; 0: no longer. */
    runAhead: (ms: number): void => store.setSetting('clock.ahead', String(ms)),

    /** The time with microseconds, as in Merge's `modified_at`; each call returns a later one. */
    stamp: (): string => {
      lastMicros = Math.max(now().getTime() * 1000, lastMicros + 1)
      const millis = new Date(Math.floor(lastMicros / 1000)).toISOString().slice(0, -1)
      return `${millis}${String(lastMicros % 1000).padStart(3, '0')}Z`
    },

    /** Today's date in a time zone, or that of another instant, plus some days. */
    day: (plusDays = 0, timeZone = 'Europe/Amsterdam', at = now()): string => {
      const [year, month, date] = calendarDay(at, timeZone)
      return new Date(Date.UTC(year, month - 1, date + plusDays)).toISOString().slice(0, 10)
    },

    jump: (days: number): void => {
      store.setSetting('clock.offset', String(offsetMs() + days * DAY))
    },
  }
}

export type Clock = ReturnType<typeof createClock>

function calendarDay(at: Date, timeZone: string): [number, number, number] {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
  const [year = 1970, month = 1, date = 1] = parts.split('-').map(Number)
  return [year, month, date]
}
