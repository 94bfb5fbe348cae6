import type { Write } from './store/write.ts'

/**
 * Small repeatable work: names only, never people or pages. Any job may come twice or late; it looks
 * at the state of the world and does what is still to do.
 */
export type Job =
  /** Advance one account: read, confirm, plan, apply, whatever is next. */
  | { readonly kind: 'advance'; readonly account: string }
  /** Send what waits in the outbox. */
  | { readonly kind: 'deliver' }
  /** Find accounts that are due. */
  | { readonly kind: 'schedule' }
  /** Forget what is old enough (rule 49). */
  | { readonly kind: 'retain' }

export interface Queue {
  /** Identical waiting jobs collapse into the earliest. `delayMs` counts from now. */
  enqueue(job: Job, delayMs?: number): Promise<void>
  /** Commits the writes and asks for the job: in one batch where jobs are rows, else the writes first. */
  enqueueWith(job: Job, writes: readonly Write[]): Promise<void>
}
