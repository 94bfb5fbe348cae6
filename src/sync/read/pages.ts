import { RetryLater } from '../../core/facts/errors.ts'
import type { Employee } from '../../core/people/employee.ts'
import type { PeopleBookmark } from '../../ports/bookmark.ts'
import type { Account } from '../../ports/records.ts'
import type { Page } from '../../ports/source.ts'
import { requireConnected } from '../step/health.ts'
import { persistPage } from './persist-page.ts'
import { recordSighting } from './record-sighting.ts'
import { unreadableWrites } from './doubt/unreadable.ts'
import { advanceTo, commit, type Next, type StepContext } from '../step/context.ts'
import { personClock } from '../step/clock/person-clock.ts'
import { later, minutes } from '../step/durations.ts'
import { statusWrites } from '../step/source/source-state.ts'
import { wantsResync } from './source/resync.ts'
import { employeeById, sourceAccount } from './source-account.ts'
import type { Change } from '../../ports/store/changes.ts'
import { patchRun, putPage, removeHints } from '../changes/runs.ts'

/** How far a delta read reaches back before the start of the last one (rule 41). */
const OVERLAP = minutes(5)

/** Asks for the source's status before anything is read, and notes when its own sync last finished. */
export async function beginStep(ctx: StepContext): Promise<Next> {
  const { deps, run, account } = ctx
  if (wantsResync(ctx)) return advanceTo(ctx, 'resync')
  const dimensions = await deps.store.dimensions(account.id)
  const status = await deps.source.status(sourceAccount(ctx, dimensions))
  requireConnected(status)
  const beganAt = deps.clock.now().toISOString()
  const sourceSyncedAt = status.employees?.lastFinishedAt ?? null
  const modifiedAfter = run.mode === 'delta' ? changedSince(account, beganAt) : null
  const phase = run.mode === 'employees' ? 'people' : 'companies'
  return advanceTo(
    ctx,
    phase,
    { beganAt, sourceSyncedAt, modifiedAfter },
    statusWrites(ctx, status),
  )
}

/** What a delta read at this time asks for; null: everybody. */
export function changedSince({ lastReadBeganAt }: Account, at: string): string | null {
  return lastReadBeganAt !== null && lastReadBeganAt <= at ? later(lastReadBeganAt, -OVERLAP) : null
}

/** The people of an `employees` run, each read by id. "Not found" makes them missing and unconfirmed, never more (P14). */
export async function peopleStep(ctx: StepContext<PeopleBookmark>): Promise<Next> {
  const { deps, run, account } = ctx
  const { bookmark } = run
  const { store } = deps
  const dimensions = await store.dimensions(account.id)
  const asked = (run.people ?? []).slice(bookmark.asked, bookmark.asked + 5)
  if (asked.length === 0) {
    const before = run.beganAt ?? run.startedAt
    return advanceTo(
      ctx,
      'reconfirm',
      { complete: false },
      removeHints(account.id, run.people ?? [], before),
    )
  }
  const clock = personClock(ctx, dimensions)
  const source = sourceAccount(ctx, dimensions)
  const found: Employee[] = []
  const writes: Change[] = []
  let requestedAt = deps.clock.now().toISOString()
  let failure: RetryLater | null = null
  let answers = 0
  for (const sourceId of asked) {
    try {
      const answer = await employeeById(deps, source, sourceId)
      answers += 1
      requestedAt = answer.requestedAt
      if (answer.kind === 'found') found.push(answer.employee)
      else if (answer.kind === 'unreadable')
        writes.push(
          ...(await unreadableWrites(ctx, [answer], { kind: 'unreadable-by-id', at: requestedAt })),
        )
      else writes.push(...(await markUnlisted(ctx, sourceId, answer.requestedAt)))
    } catch (error) {
      // A person who cannot be read does not stop the others. The daily read tries again.
      if (!(error instanceof RetryLater) || error.failure === 'rate-limited') throw error
      failure = error
    }
  }
  if (failure !== null && answers === 0) throw failure
  const page: Page = {
    employees: found,
    dimensions: [],
    fieldValues: [],
    setAside: [],
    otherwiseFrom: null,
    next: null,
    requestedAt,
    pauseMs: 0,
  }
  const kept = await persistPage(ctx, page, clock, { kind: 'found-by-id', absentFrom: null })
  await commit(
    ctx,
    writes,
    kept.writes,
    putPage(run.id, 'employees', bookmark.asked, null, asked),
    patchRun(run.id, {
      bookmark: { ...bookmark, asked: bookmark.asked + asked.length },
      pagesRead: run.pagesRead + 1,
      employeesRead: run.employeesRead + found.length,
      changes: kept.changes,
      identityChanges: run.identityChanges + kept.identityChanges,
      stepFailures: 0,
    }),
  )
  return { kind: 'again' }
}

async function markUnlisted(
  ctx: StepContext,
  sourceId: string,
  at: string,
): Promise<readonly Change[]> {
  const [row] = await ctx.deps.store.employeesBySource(ctx.account.id, [sourceId])
  if (row === undefined) return []
  const { sourceSyncedAt } = ctx.run
  const sighting = {
    kind: 'not-found-by-id',
    at,
    sourceSyncedAt,
    absentFrom: null,
    control: 'not-asked',
  } as const
  return recordSighting(ctx, row, sighting)
}
