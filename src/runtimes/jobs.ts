import { errorFacts } from '../core/facts/errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { Job } from '../ports/job.ts'
import type { Queue } from '../ports/queue.ts'
import type { Store } from '../ports/store/store.ts'
import type { Log } from '../sync/step/deps.ts'
import { putJob } from '../sync/changes/runs.ts'

/** A queue of rows in the database: jobs that were running when the process died are found again at the next start. */
export interface JobRunner extends Queue {
  start(work: (job: Job) => Promise<void>): void
  /** Takes no more jobs, and waits up to `ms` milliseconds for those that run. */
  stop(ms: number): Promise<void>
}

const MAX_PARALLEL = 8
/** After this time another process may take the job. If the first one is still alive, the lease on the account lets only one of them work. */
const LEASE_MS = 90_000
const POLL_MS = 250
const MAX_ATTEMPTS = 20

export function createJobRunner(store: Store, clock: Clock, log: Log, holder: string): JobRunner {
  const running = new Map<number, Promise<void>>()
  let stopped = false
  let timer: NodeJS.Timeout | null = null
  let taking = false
  let wakeScheduled = false
  let work: ((job: Job) => Promise<void>) | null = null

  async function takeJobs(): Promise<void> {
    if (taking || stopped || work === null) return
    taking = true
    try {
      while (!stopped && running.size < MAX_PARALLEL) {
        const now = clock.now()
        const heldUntil = new Date(now.getTime() + LEASE_MS).toISOString()
        const taken = await store.takeJobs(
          now.toISOString(),
          holder,
          heldUntil,
          MAX_PARALLEL - running.size,
          // Our own running jobs: their lease may have expired, but they must not be started a second time.
          [...running.keys()],
        )
        if (taken.length === 0) break
        for (const each of taken) {
          const done = runJob(each).finally(() => {
            running.delete(each.id)
            wake()
          })
          running.set(each.id, done)
        }
      }
    } catch (error) {
      log.error('jobs.failed', errorFacts(error))
    } finally {
      taking = false
    }
  }

  async function runJob(taken: { id: number; job: Job; attempts: number }): Promise<void> {
    try {
      await work?.(taken.job)
      await store.finishJob(taken.id, holder)
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown'
      log.error('job.failed', {
        job: taken.job.kind,
        attempts: taken.attempts,
        ...errorFacts(error),
        ...(error instanceof Error ? { message: error.message } : {}),
      })
      const wait = Math.min(60_000, 500 * 2 ** taken.attempts)
      const runAt =
        taken.attempts >= MAX_ATTEMPTS ? null : new Date(clock.now().getTime() + wait).toISOString()
      await store.failJob(taken.id, holder, name, runAt).catch(() => undefined)
    }
  }

  /** Looks for jobs once per turn of the event loop, however many webhooks ask for it. */
  function wake(): void {
    if (stopped || wakeScheduled) return
    wakeScheduled = true
    setImmediate(() => {
      wakeScheduled = false
      void takeJobs()
    })
  }

  return {
    async enqueue(job, delayMs = 0) {
      await store.commit(null, [
        putJob(job, new Date(clock.now().getTime() + delayMs).toISOString()),
      ])
      if (delayMs === 0) wake()
    },
    async enqueueWith(wanted, writes) {
      const now = clock.now().toISOString()
      await store.commit(null, [...writes, ...wanted.map((job) => putJob(job, now))])
      if (wanted.length > 0) wake()
    },
    start(handler) {
      work = handler
      timer = setInterval(() => void takeJobs(), POLL_MS)
      wake()
    },
    async stop(ms) {
      stopped = true
      if (timer !== null) clearInterval(timer)
      await Promise.race([
        Promise.allSettled(running.values()),
        new Promise((resolve) => setTimeout(resolve, ms).unref()),
      ])
    },
  }
}
