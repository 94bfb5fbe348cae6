// The time of a test: only its clock stands still, and it moves when the test says so.
import { vi } from 'vitest'
import type { Clock } from '../../src/ports/clock.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A Monday on which nothing special happens, in the morning of all of Europe. */
export const MONDAY = '2026-05-04T09:00:00.000Z'

/** Stops the clock; timers and microtasks go on. `vi.useRealTimers` lets it go. */
export function stopTheClock(at: string): Clock {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) })
  return {
    now() {
      // Two looks at a real clock are never the same moment for long.
      vi.setSystemTime(Date.now() + 1)
      return new Date()
    },
    sleep: () => Promise.resolve(),
  }
}

export function moveTo(at: number): void {
  if (at > Date.now()) vi.setSystemTime(at)
}
