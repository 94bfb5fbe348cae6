import type { Account, Organization, Run } from '../../ports/records.ts'
import type { Bookmark, RunPhase } from '../../ports/bookmark.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { Lease } from '../../ports/store/lease.ts'
import type { Deps } from './deps.ts'
import { patchRun } from '../changes/runs.ts'

/** One account under a lease, loaded fresh. For an admin's act, and for work outside a run. */
export interface AccountContext {
  readonly deps: Deps
  readonly lease: Lease
  readonly account: Account
  readonly organization: Organization
  readonly now: string
}

/** One step's view of the world: loaded fresh for every step, changed only by `commit`. */
export interface StepContext<B extends Bookmark = Bookmark> extends AccountContext {
  readonly run: Run<B>
}

/** What a step leaves behind for the next one. */
export type Next =
  /** `goesOn`: the context of the next step, if only the run changed and nothing else must be loaded again. */
  | { readonly kind: 'again'; readonly goesOn?: StepContext }
  /** Nothing can be done before `until`, RFC 3339. */
  | { readonly kind: 'wait'; readonly until: string }
  | { readonly kind: 'idle' }

export const AGAIN: Next = { kind: 'again' }
export const IDLE: Next = { kind: 'idle' }

/** Nothing to write is no commit. */
export async function commit(
  ctx: StepContext,
  ...writes: readonly (Change | readonly Change[])[]
): Promise<void> {
  const changes = writes.flat()
  if (changes.length > 0) await ctx.deps.store.commit(ctx.lease, changes)
}

/** Commits the writes together with the run's move to its next phase. */
export function advanceTo(
  ctx: StepContext,
  phase: RunPhase,
  patch: RunPatch = {},
  ...writes: readonly (Change | readonly Change[])[]
): Promise<Next> {
  const move = { bookmark: firstOf(phase), stepFailures: 0, waitsUntil: null, ...patch }
  return goOn(ctx, move, ...writes)
}

type RunPatch = Partial<Omit<Run, 'id' | 'account' | 'organization' | 'seq'>>

/**
 * Commits the writes together with how far the run has come. Where it goes on reading and deciding, nothing goes out
 * before another commit, so the disk is not waited for; and where the writes change the run alone, the next step takes
 * it from here (R12).
 */
export async function goOn(
  ctx: StepContext,
  patch: RunPatch & { readonly bookmark: Bookmark },
  ...writes: readonly (Change | readonly Change[])[]
): Promise<Next> {
  const changes = writes.flat()
  const isInward = INWARD.has(patch.bookmark.phase)
  const { deps, lease, run } = ctx
  await deps.store.commit(
    lease,
    [...changes, patchRun(run.id, patch)],
    isInward ? 'with-the-next' : 'at-once',
  )
  if (!isInward || changes.some(isOfContext)) return AGAIN
  return { kind: 'again', goesOn: { ...ctx, run: { ...run, ...patch } } }
}

/** Phases that read and decide: what they find out can be found out again. */
const INWARD: ReadonlySet<RunPhase> = new Set<RunPhase>([
  'companies',
  'groups',
  'locations',
  'employees',
  'people',
  'completeness',
  'reconfirm',
  'users',
  'decide',
  'finalize',
])

/** It changes what a step knows from the start: account, organization or open runs. */
function isOfContext(change: Change): boolean {
  const what = 'set' in change ? change.set : change.table
  return /^(account|organization|entities|admins|runs)/.test(what)
}

/** The bookmark with which a phase starts. */
export function firstOf(phase: RunPhase): Bookmark {
  switch (phase) {
    case 'companies':
    case 'groups':
    case 'locations':
    case 'employees':
      return { phase, cursor: null, page: 0 }
    case 'resync':
      return { phase, askedAt: null, before: null }
    case 'people':
      return { phase, asked: 0 }
    case 'completeness':
      return { phase, marked: 'none' }
    case 'users':
      return { phase, reads: 'list', cursor: null, page: 0, empty: 0 }
    case 'decide':
      return { phase, after: null, actions: 0 }
    case 'reconfirm':
      return { phase, after: null, words: null, newer: null, unreadable: null }
    case 'recheck':
      return { phase, newer: { cursor: null, page: 0 }, after: null }
    case 'begin':
    case 'finalize':
    case 'apply':
    case 'close':
    case 'over':
      return { phase }
  }
}
