import type { Job } from '../../src/ports/job.ts'
import type { Queue } from '../../src/ports/queue.ts'
import type { Store } from '../../src/ports/store/store.ts'

export interface WaitingJobs extends Queue {
  /** Takes the earliest job that is due by this time; null if none is. */
  take(by: number): { job: Job; at: number } | null
  /** Remembers the waiting jobs; the returned function restores them. */
  snapshot(): () => void
}

/** A queue that a test works off itself. Identical waiting jobs collapse into the earliest, as the port requires. */
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
    async enqueueWith(jobs, writes) {
      await store.commit(null, writes)
      for (const job of jobs) await enqueue(job)
    },
    take(by) {
      const [first] = [...waiting].toSorted(([, a], [, b]) => a.at - b.at)
      if (first === undefined || first[1].at > by) return null
      waiting.delete(first[0])
      return first[1]
    },
    snapshot() {
      const kept = [...waiting]
      return () => {
        waiting.clear()
        for (const [key, one] of kept) waiting.set(key, one)
      }
    },
  }
}
