import type { Account, Organization, Run } from '../../ports/records.ts'
import type { Lease, Write } from '../../ports/store/write.ts'
import type { Deps } from './deps.ts'

/** One account under a lease, loaded fresh: what a person's act and work outside a run stand on. */
export interface AccountContext {
  readonly deps: Deps
  readonly lease: Lease
  readonly account: Account
  readonly organization: Organization
  readonly now: string
}

/** One step's view of the world: loaded fresh for every step, changed only by `commit`. */
export interface StepContext extends AccountContext {
  readonly run: Run
}

/** What a step leaves behind for the next one. */
export type Next =
  /** `goesOn`: the same step again, for which only the run moved and nothing has to be loaded anew. */
  | { readonly kind: 'again'; readonly goesOn?: StepContext }
  /** Nothing can be done before `until`, RFC 3339. */
  | { readonly kind: 'wait'; readonly until: string }
  | { readonly kind: 'idle' }

export const AGAIN: Next = { kind: 'again' }
export const IDLE: Next = { kind: 'idle' }

export function commit(
  ctx: StepContext,
  ...writes: readonly (Write | readonly Write[])[]
): Promise<void> {
  return ctx.deps.store.commit(ctx.lease, writes.flat())
}

/** Commits the writes together with the run's move to its next phase. */
export async function advanceTo(
  ctx: StepContext,
  phase: Run['phase'],
  patch: Partial<Omit<Run, 'id' | 'account' | 'organization' | 'seq'>> = {},
  ...writes: readonly (Write | readonly Write[])[]
): Promise<Next> {
  const move = { phase, cursor: null, part: 0, stepFailures: 0, waitsUntil: null, ...patch }
  await commit(ctx, ...writes, ctx.deps.store.patchRun(ctx.run.id, move))
  return AGAIN
}
