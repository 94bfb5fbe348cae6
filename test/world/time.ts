// The time of a test: the clock stands still until the test moves it; timers run as usual.
import { vi } from 'vitest'
import type { Clock } from '../../src/ports/clock.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** An ordinary Monday morning in all of Europe. */
export const MONDAY = '2026-05-04T09:00:00.000Z'

/** Stops the clock; timers and microtasks go on. `vi.useRealTimers` starts it again. */
export function stopTheClock(at: string): Clock {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) })
  return {
    now() {
      // Each look is a millisecond later, because a real clock moves too.
      vi.setSystemTime(Date.now() + 1)
      return new Date()
    },
    sleep: () => Promise.resolve(),
  }
}

export function moveTo(at: number): void {
  if (at > Date.now()) vi.setSystemTime(at)
}
