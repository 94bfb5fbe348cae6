import type { Clock } from '../ports/clock.ts'
import type { Job, Queue } from '../ports/queue.ts'
import type { Store } from '../ports/store/store.ts'
import type { Log } from '../sync/step/deps.ts'

/** Jobs are rows: whatever the process was doing when it died is found again at the next start. */
export interface JobRunner extends Queue {
  start(work: (job: Job) => Promise<void>): void
  /** Takes no more jobs and waits for those under way, at most `ms`. */
  stop(ms: number): Promise<void>
}

const AT_ONCE = 8
/** Another process takes a job that is held longer: its holder died, or the account's lease keeps both apart. */
const HELD_MS = 90_000
const POLL_MS = 250
const MOST_ATTEMPTS = 20

export function createJobRunner(store: Store, clock: Clock, log: Log, holder: string): JobRunner {
  const running = new Map<number, Promise<void>>()
  let stopped = false
  let timer: NodeJS.Timeout | null = null
  let looking = false
  let woken = false
  let work: ((job: Job) => Promise<void>) | null = null

  async function look(): Promise<void> {
    if (looking || stopped || work === null) return
    looking = true
    try {
      while (!stopped && running.size < AT_ONCE) {
        const now = clock.now()
        const heldUntil = new Date(now.getTime() + HELD_MS).toISOString()
        const taken = await store.takeJobs(
          now.toISOString(),
          holder,
          heldUntil,
          AT_ONCE - running.size,
          // A hold that lapsed while we were busy is no reason to do the same work twice at once.
          [...running.keys()],
        )
        if (taken.length === 0) break
        for (const each of taken) {
          const done = one(each).finally(() => {
            running.delete(each.id)
            wake()
          })
          running.set(each.id, done)
        }
      }
    } catch (error) {
      log.error('jobs.failed', { error: error instanceof Error ? error.name : 'unknown' })
    } finally {
      looking = false
    }
  }

  async function one(taken: { id: number; job: Job; attempts: number }): Promise<void> {
    try {
      await work?.(taken.job)
      await store.finishJob(taken.id, holder)
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown'
      log.error('job.failed', {
        job: taken.job.kind,
        attempts: taken.attempts,
        error: name,
        ...(error instanceof Error ? { message: error.message } : {}),
      })
      const wait = Math.min(60_000, 500 * 2 ** taken.attempts)
      const runAt =
        taken.attempts >= MOST_ATTEMPTS
          ? null
          : new Date(clock.now().getTime() + wait).toISOString()
      await store.failJob(taken.id, holder, name, runAt).catch(() => undefined)
    }
  }

  /** Asked for by each of a thousand webhooks, and done once for all of a turn. */
  function wake(): void {
    if (stopped || woken) return
    woken = true
    setImmediate(() => {
      woken = false
      void look()
    })
  }

  return {
    async enqueue(job, delayMs = 0) {
      await store.commit(null, [
        store.putJob(job, new Date(clock.now().getTime() + delayMs).toISOString()),
      ])
      if (delayMs === 0) wake()
    },
    async enqueueWith(job, writes) {
      await store.commit(null, [...writes, store.putJob(job, clock.now().toISOString())])
      wake()
    },
    start(todo) {
      work = todo
      timer = setInterval(() => void look(), POLL_MS)
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
