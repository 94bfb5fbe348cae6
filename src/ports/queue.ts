import type { Job } from './job.ts'
import type { Change } from './store/changes.ts'

export interface Queue {
  /** Identical waiting jobs become one, at the earliest time. `delayMs` counts from now. */
  enqueue(job: Job, delayMs?: number): Promise<void>
  /** Commits the writes and enqueues the jobs: in one batch where jobs are rows, else one after the other. */
  enqueueWith(jobs: readonly Job[], writes: readonly Change[]): Promise<void>
}
