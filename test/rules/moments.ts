// The time of a test: only its clock stands still, and it moves when the test says so.
import { onTestFinished, vi } from 'vitest'
import type { Clock } from '../../src/ports/clock.ts'
import type { Job, Queue } from '../../src/ports/queue.ts'
import type { Store } from '../../src/ports/store/store.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A Monday on which nothing special happens, in the morning of all of Europe. */
export const MONDAY = '2026-05-04T09:00:00.000Z'

/** Stops the clock for this test; timers and microtasks go on. */
export function stopTheClock(at: string): Clock {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) })
  onTestFinished(() => void vi.useRealTimers())
  return {
    now() {
      // Two looks at a real clock are never the same moment for long.
      vi.setSystemTime(Date.now() + 1)
      return new Date()
    },
    sleep: () => Promise.resolve(),
  }
}

/** Polls are spread by the account's id: with the same ids each test has them at the same hour. */
export function sameIdsEachTime(): void {
  let seed = 7
  const spied = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (!(array instanceof Uint8Array)) throw new Error('only bytes are expected here')
    for (let n = 0; n < array.length; n += 1) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      array[n] = seed >>> 16
    }
    return array
  })
  onTestFinished(() => spied.mockRestore())
}

export function moveTo(at: number): void {
  if (at > Date.now()) vi.setSystemTime(at)
}

export interface WaitingJobs extends Queue {
  /** Takes the earliest job that is due by then; null when none is. */
  take(by: number): { job: Job; at: number } | null
}

/** Identical waiting jobs collapse into the earliest, as the port says. */
export function waitingJobs(store: Store): WaitingJobs {
  const waiting = new Map<string, { job: Job; at: number }>()
  const enqueue = (job: Job, delayMs = 0) => {
    const key = JSON.stringify(job)
    const at = Math.min(waiting.get(key)?.at ?? Number.POSITIVE_INFINITY, Date.now() + delayMs)
    waiting.set(key, { job, at })
    return Promise.resolve()
  }
  return {
    enqueue,
    async enqueueWith(job, writes) {
      await store.commit(null, writes)
      await enqueue(job)
    },
    take(by) {
      const [first] = [...waiting].toSorted(([, a], [, b]) => a.at - b.at)
      if (first === undefined || first[1].at > by) return null
      waiting.delete(first[0])
      return first[1]
    },
  }
}
