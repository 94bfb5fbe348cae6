import { hours, later, minutes, seconds } from '../../step/durations.ts'
import type { ResyncBookmark } from '../../../ports/bookmark.ts'
import { advanceTo, commit, type Next, type StepContext } from '../../step/context.ts'
import { requireConnected } from '../../step/health.ts'
import { statusWrites } from '../../step/source/source-state.ts'
import { sourceAccount } from '../source-account.ts'
import { patchAccount } from '../../changes/accounts.ts'
import { patchRun } from '../../changes/runs.ts'

/** Each time spends a credit at the source. A read that is repeated within the same day asks for none. */
const AT_MOST_EVERY = hours(1)
const DAILY_SHARE = 0.75
/** How long a run waits for the source to have read HR, and how often it looks. */
const PATIENCE = minutes(10)
const LOOK_EVERY = seconds(20)

/** Whether the source is to read HR before this run does: once for a run (rule 56). */
export function wantsResync({ deps, run, account, now }: StepContext): boolean {
  const { resync } = account.settings
  if (run.mode !== 'full' || resync === 'never' || account.token === null) return false
  if (run.trigger !== 'manual' && (run.trigger !== 'schedule' || resync !== 'before-daily-read'))
    return false
  const last = account.resync
  // The read follows however late the answer was waited for; each time costs.
  if (last !== null && last.at >= run.startedAt) return false
  const daily = hours(deps.config.syncPeriodHours * DAILY_SHARE)
  const pause = run.trigger === 'manual' ? AT_MOST_EVERY : Math.max(AT_MOST_EVERY, daily)
  return last === null || (last.outcome !== 'not-in-plan' && later(last.at, pause) <= now)
}

/** Asks the source once to read HR, then waits until it has. Whatever comes of it, the run goes on. */
export async function resyncStep(ctx: StepContext<ResyncBookmark>): Promise<Next> {
  const { deps, run, account, now } = ctx
  const { store, source } = deps
  const { bookmark } = run
  const asked = sourceAccount(ctx, await store.dimensions(account.id))
  if (bookmark.askedAt === null) {
    const status = await source.status(asked)
    requireConnected(status)
    const before = status.employees?.lastFinishedAt ?? null
    // Stored before the request: after a crash it is not sent a second time.
    await commit(
      ctx,
      statusWrites(ctx, status),
      patchAccount(account.id, { resync: { at: now, outcome: 'failed' } }),
      patchRun(run.id, { bookmark: { ...bookmark, askedAt: now, before } }),
    )
    const outcome = await source.resync(asked)
    if (outcome !== 'asked') deps.log.error('resync.refused', { account: account.id, outcome })
    const patch = patchAccount(account.id, { resync: { at: now, outcome } })
    if (outcome !== 'asked') return advanceTo(ctx, 'begin', {}, patch)
    await commit(ctx, patch, patchRun(run.id, { waitsUntil: later(now, LOOK_EVERY) }))
    return { kind: 'wait', until: later(now, LOOK_EVERY) }
  }
  const { employees } = await source.status(asked)
  const isRead =
    employees !== null &&
    employees.status !== 'SYNCING' &&
    employees.lastFinishedAt !== bookmark.before
  if (isRead || later(bookmark.askedAt, PATIENCE) <= now) return advanceTo(ctx, 'begin')
  const until = later(now, LOOK_EVERY)
  await commit(ctx, patchRun(run.id, { waitsUntil: until }))
  return { kind: 'wait', until }
}
