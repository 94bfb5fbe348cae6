import type { CompletenessBookmark } from '../../ports/bookmark.ts'
import type { CompleteRead } from '../../ports/complete-read.ts'
import type { EmployeeRow, Run } from '../../ports/records.ts'
import type { SourceStatus } from '../../ports/source.ts'
import { failing, healed, requireConnected } from '../step/health.ts'
import { statusWrites } from '../step/source/source-state.ts'
import { advanceTo, commit, type Next, type StepContext } from '../step/context.ts'
import { judgeAttributes } from './doubt/lost-attributes.ts'
import { massAbsence } from './mass-absence.ts'
import { recordSighting } from './record-sighting.ts'
import { hours, days } from '../step/durations.ts'
import { sourceAccount } from './source-account.ts'
import type { FailureCause } from '../../core/facts/failure-cause.ts'
import type { Change } from '../../ports/store/changes.ts'
import { patchAccount } from '../changes/accounts.ts'
import { patchEmployee } from '../changes/people.ts'
import { patchRun, removeHints } from '../changes/runs.ts'

/** Merge's own sync must be younger than this, or twice its interval where that is longer (rule 42). */
const FRESH = days(3)
const BATCH = 500
/** Everyone is decided about anew once a week, each account on its own weekday (rule 45). */
const WEEK = 7

/**
 * Decides at the end of a listing whether the read is complete. Only then may anyone be missing (doctrine
 * 2). A delta read never is complete. The records that were read stay stored in any case.
 */
export async function completenessStep(ctx: StepContext<CompletenessBookmark>): Promise<Next> {
  const { deps, run, account } = ctx
  const { store } = deps
  if (run.mode !== 'full') {
    const writes = [removeHints(account.id, null, run.beganAt ?? run.startedAt)]
    return advanceTo(ctx, 'reconfirm', { complete: false }, writes, watermark(ctx))
  }
  if (run.attributes !== null) {
    await commit(ctx, await judgeAttributes(ctx))
    return { kind: 'again' }
  }
  // An interrupted step continues where it stopped: that the read is complete is stored.
  const believed = believedRead(run)
  if (believed !== null) return missingStep(ctx, believed)
  const status = await deps.source.status(sourceAccount(ctx, await store.dimensions(account.id)))
  requireConnected(status)
  const noted = statusWrites(ctx, status)
  if (noted.length > 0) await commit(ctx, noted)
  const doubt = run.reason ?? doubtOf(ctx, status)
  if (doubt !== null) return incomplete(ctx, doubt)

  const read = completeRead(run)
  const seen = await store.absence(read)
  if (seen.listed === 0) return incomplete(ctx, 'shrunken-read')
  const share = seen.expected === 0 ? 0 : (seen.absent / seen.expected) * 100
  const isMassAbsence = seen.absent >= 2 && share > account.settings.brake.shrink_percent
  if (isMassAbsence && !(await allDoubted(ctx, read))) return doubtAbsentees(ctx, read)
  await commit(ctx, patchRun(run.id, { complete: true }), {
    set: 'employees.clear-doubts',
    account: run.account,
    run: run.id,
  })
  return { kind: 'again' }
}

/** Why this read cannot tell who is absent; null if it can (rule 42). */
export function doubtOf(ctx: StepContext, status: SourceStatus): FailureCause | null {
  const { run } = ctx
  const sync = status.employees
  if (status.account !== 'COMPLETE') return 'account-incomplete'
  if (sync === null || sync.lastFinishedAt === null) return 'sync-not-finished'
  if (sync.status === 'SYNCING') return 'sync-not-finished'
  const good =
    sync.lastResult === null || sync.lastResult === 'DONE' || sync.lastResult === 'SUCCESSFUL'
  if (sync.status !== 'DONE' || !good) return 'sync-failed-at-source'
  if (run.sourceSyncedAt !== sync.lastFinishedAt) return 'sync-moved'
  const interval =
    sync.nextStartAt === null ? 0 : Date.parse(sync.nextStartAt) - Date.parse(sync.lastFinishedAt)
  const age = Date.parse(ctx.now) - Date.parse(sync.lastFinishedAt)
  // Merge's times have whole seconds, and its clock may differ from ours: an hour of tolerance.
  if (age > Math.max(FRESH, 2 * interval) + hours(1)) return 'sync-stale'
  // A time that has not come says nothing of the age. Our own clock may have been set back by a day (rule 53).
  if (age < -days(2)) return 'sync-stale'
  return null
}

/** Nobody becomes missing. The records that were read stay stored, and decisions use them. */
async function incomplete(ctx: StepContext, cause: FailureCause): Promise<Next> {
  return advanceTo(
    ctx,
    'reconfirm',
    { complete: false, reason: cause },
    await failing(ctx, cause),
    watermark(ctx),
    removeHints(ctx.account.id, null, ctx.run.beganAt ?? ''),
  )
}

/** The first read with a mass absence is not believed: its absentees are only marked as doubted (rule 37). */
async function doubtAbsentees(ctx: StepContext, read: CompleteRead): Promise<Next> {
  const { store } = ctx.deps
  await commit(ctx, { set: 'employees.clear-doubts', account: ctx.run.account, run: ctx.run.id })
  let after: string | null = null
  for (;;) {
    const rows: readonly EmployeeRow[] = await store.absentees(read, after, BATCH)
    if (rows.length === 0) break
    await commit(
      ctx,
      rows
        .filter((row) => row.doubtedRun === null)
        .map((row) => patchEmployee(row.account, row.id, { doubtedRun: ctx.run.seq })),
    )
    after = rows.at(-1)?.id ?? null
  }
  return incomplete(ctx, 'shrunken-read')
}

/** Whether a second small list agrees with the first one about who is absent (rule 37). */
async function allDoubted(ctx: StepContext, read: CompleteRead): Promise<boolean> {
  let after: string | null = null
  let fresh = 0
  let total = 0
  for (;;) {
    const rows: readonly EmployeeRow[] = await ctx.deps.store.absentees(read, after, BATCH)
    if (rows.length === 0) break
    total += rows.length
    fresh += rows.filter((row) => row.doubtedRun === null).length
    after = rows.at(-1)?.id ?? null
  }
  // Accept the second small list if over 80 % of the absentees, or all but one, were absent from the first too.
  return total > 0 && fresh < total && fresh < Math.max(2, total * 0.2)
}

/** The read is complete: absentees become missing, one batch per step. Then the phase ends. */
async function missingStep(
  ctx: StepContext<CompletenessBookmark>,
  read: CompleteRead,
): Promise<Next> {
  const { run, account, deps } = ctx
  const { store } = deps
  const absentees = await store.absentees(read, null, BATCH)
  if (absentees.length > 0) {
    const together = await massAbsence(ctx, read, absentees)
    await commit(
      ctx,
      absentees.flatMap((row) => {
        const isMassAbsence = row.doubtedRun !== null || together.has(row.id)
        // Merge's deleted flag is a kind of absence (P12).
        const kind = row.employee.deleted ? 'flagged-deleted' : 'not-listed'
        return becomesMissing(ctx, row, { kind, read }, isMassAbsence)
      }),
      patchRun(run.id, { bookmark: { ...run.bookmark, marked: 'some' } }),
    )
    return { kind: 'again' }
  }
  if (run.bookmark.marked !== 'all') {
    const again = await seenAgain(ctx, read)
    const bookmark = { ...run.bookmark, marked: 'all' as const }
    await commit(ctx, again, patchRun(run.id, { bookmark }))
    return { kind: 'again' }
  }
  const weekly = Math.floor(Date.parse(ctx.now) / days(1)) % WEEK === weekdayOf(account.id)
  return advanceTo(
    ctx,
    'reconfirm',
    { reason: null },
    removeHints(account.id, null, run.beganAt ?? ''),
    watermark(ctx),
    weekly ? [{ set: 'employees.all-due', account: account.id }] : [],
    await healed(ctx),
    patchAccount(account.id, {
      lastCompleteReadAt: read.beganAt,
      lastSourceSyncAt: read.sourceSyncedAt,
      attributesJudged: run.seq,
    }),
  )
}

/** The only place where a read becomes a complete one. */
function completeRead({ id, account, seq, beganAt, startedAt, sourceSyncedAt }: Run): CompleteRead {
  const read = { run: id, account, seq, beganAt: beganAt ?? startedAt, sourceSyncedAt }
  return read as CompleteRead
}

/** The run's read, if it was complete and is trusted; else null. */
export function believedRead(run: Run): CompleteRead | null {
  return run.complete === true ? completeRead(run) : null
}

/** What makes somebody missing at the end of a complete read, and of no other (doctrine 2). */
interface SeenByCompleteRead {
  readonly kind: 'flagged-deleted' | 'not-listed'
  readonly read: CompleteRead
}

function becomesMissing(
  ctx: StepContext,
  row: EmployeeRow,
  sighting: SeenByCompleteRead,
  isMassAbsence: boolean,
): readonly Change[] {
  const patch = { massAbsence: isMassAbsence, revisit: 'next-run' } as const
  return recordSighting(ctx, row, sighting, patch)
}

/** Everybody who was missing before this read and still is (P13), and everybody whom it may confirm (P4). */
async function seenAgain(ctx: StepContext, read: CompleteRead): Promise<readonly Change[]> {
  const { store } = ctx.deps
  const writes: Change[] = []
  let after: string | null = null
  for (;;) {
    const rows: readonly EmployeeRow[] = await store.missing(ctx.account.id, after, BATCH)
    if (rows.length === 0) break
    for (const row of rows)
      writes.push(...recordSighting(ctx, row, { kind: 'still-not-listed', read }))
    after = rows.at(-1)?.id ?? null
  }
  return [...writes, ...(await contradictionsSeenAgain(ctx, read))]
}

/** People with a contradiction are due in every run. It is confirmed only if this read had their record (P4). */
async function contradictionsSeenAgain(ctx: StepContext, read: CompleteRead): Promise<Change[]> {
  const { store } = ctx.deps
  const writes: Change[] = []
  let after: string | null = null
  for (;;) {
    const rows: readonly EmployeeRow[] = await store.employeesDue(
      ctx.account.id,
      ctx.now,
      after,
      BATCH,
    )
    if (rows.length === 0) return writes
    for (const row of rows) {
      if (row.readAt < read.beganAt) continue
      writes.push(...recordSighting(ctx, row, { kind: 'read-completed', read }, {}))
    }
    after = rows.at(-1)?.id ?? null
  }
}

function watermark(ctx: StepContext): Change {
  return patchAccount(ctx.account.id, { lastReadBeganAt: ctx.run.beganAt })
}

/** The bench measures on another day. */
export function weekdayOf(accountId: string): number {
  let sum = 0
  for (const char of accountId) sum += char.codePointAt(0) ?? 0
  return sum % WEEK
}
