// Virtual time: `Date` stands still until something takes time. Timers run as usual.
import { mock } from 'node:test'

export function stopTheClock(at: string): void {
  mock.timers.enable({ apis: ['Date'], now: Date.parse(at) })
}

export function startTheClock(): void {
  mock.timers.reset()
}

/** So many virtual milliseconds pass. */
export function passes(ms: number): void {
  moveTo(Date.now() + ms)
}

/** Never back. */
export function moveTo(at: number): void {
  if (at > Date.now()) mock.timers.setTime(at)
}
