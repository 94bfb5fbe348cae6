import { finalizeStep } from '../plan/finalize.ts'
import { LeaseLost, RetryLater, Terminal, Unreadable, errorFacts } from '../../core/facts/errors.ts'
import type { Bookmark } from '../../ports/bookmark.ts'
import { applyStep } from '../apply/apply.ts'
import { begin } from './begin.ts'
import { closeStep } from './close.ts'
import { reconfirmStep } from '../read/reconfirm.ts'
import type { Deps } from '../step/deps.ts'
import { stepFailed } from '../step/health.ts'
import { completenessStep } from '../read/completeness.ts'
import { AGAIN, IDLE, type Next, type StepContext } from '../step/context.ts'
import { doubtedListStep } from '../decide/shown/doubted-list.ts'
import { decideStep } from '../decide/decide-step.ts'
import { listingStep } from '../read/listed/listing-step.ts'
import { beginStep, peopleStep } from '../read/pages.ts'
import { isDecisionRun } from '../step/new-run.ts'
import { resyncStep } from '../read/source/resync.ts'
import { recheckStep } from '../review/recheck.ts'
import { retryStep } from '../apply/retry.ts'
import { usersStep } from '../read/host-users.ts'
import { repairClock } from '../step/clock/clock-ahead.ts'
import { seconds } from '../step/durations.ts'
import { leaseName } from '../step/lease.ts'
import { lookAtIssues } from '../step/source/source-state.ts'
import { fillMemberships } from '../step/upgrade.ts'

/** One job works at most this long and this many steps, so that it stays within a Worker's limits (doctrine 8). */
const MOST_MS = seconds(20)
const MOST_STEPS = 20
const LEASE_MS = seconds(90)
/** How often, and for how long, the lease is released for others who wait for it (step/lease.ts). */
const YIELD_AFTER = seconds(2)
const YIELD_MS = 40
const RENEW_AFTER = seconds(15)

/**
 * All work for one account, and the only way in (doctrine 1). Webhook, daily poll, "sync now", first sync,
 * approval and recovery all end here. It is safe to repeat, to interrupt anywhere and to run late: each
 * resumable step reads from the store what there is to do.
 */
export async function reconcile(deps: Deps, accountId: string): Promise<void> {
  const name = leaseName('account', accountId)
  const lease = await deps.store.takeLease(name, deps.holder, now(deps), LEASE_MS)
  if (lease === null) {
    await deps.queue.enqueue({ kind: 'advance', account: accountId }, seconds(5))
    return
  }
  try {
    const startedAt = deps.clock.now().getTime()
    let renewedAt = startedAt
    let yieldedAt = startedAt
    let going: StepContext | undefined
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const at = deps.clock.now().getTime()
      if (at - startedAt > MOST_MS || deps.budget?.spent() === true) break
      if (at - yieldedAt > YIELD_AFTER) {
        // An admin's act waits for a gap between two steps (`withLease`). This is one.
        await deps.store.releaseLease(lease)
        await deps.clock.sleep(YIELD_MS)
        if ((await deps.store.takeLease(name, deps.holder, now(deps), LEASE_MS)) === null) break
        yieldedAt = deps.clock.now().getTime()
        renewedAt = yieldedAt
        going = undefined
      } else if (at - renewedAt > RENEW_AFTER) {
        await deps.store.takeLease(name, deps.holder, now(deps), LEASE_MS)
        renewedAt = at
      }
      const next: Next =
        going === undefined
          ? await oneStep(deps, accountId, lease)
          : await phaseStep({ ...going, now: now(deps) })
      going = next.kind === 'again' ? next.goesOn : undefined
      if (next.kind === 'idle') return
      if (next.kind === 'wait') {
        const delay = Math.max(0, Date.parse(next.until) - deps.clock.now().getTime())
        await deps.queue.enqueue({ kind: 'advance', account: accountId }, delay)
        return
      }
    }
    await deps.queue.enqueue({ kind: 'advance', account: accountId })
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    deps.log.info('lease.lost', { account: accountId })
  } finally {
    await deps.store.releaseLease(lease)
  }
}

async function oneStep(deps: Deps, accountId: string, lease: StepContext['lease']): Promise<Next> {
  const account = await deps.store.account(accountId)
  if (account === null) return IDLE
  const organization = await deps.store.organization(account.organization)
  if (organization === null) return IDLE
  if (account.membershipsAt === null) {
    await fillMemberships(deps, lease, account, organization)
    return AGAIN
  }
  if (account.status === 'disconnected') return IDLE
  const base = { deps, lease, account, organization, now: now(deps) }
  if (account.issuesDueAt !== null && account.issuesDueAt <= base.now) {
    await deps.store.commit(lease, (await lookAtIssues(base)).writes)
    return AGAIN
  }

  const open = await deps.store.openRuns(accountId)
  // Neither an approval nor actions that are ready wait behind a long read.
  const run =
    open.find((r) => r.bookmark.phase === 'recheck') ??
    open.find((r) => r.bookmark.phase === 'apply') ??
    open.find(isDecisionRun) ??
    open[0]
  if (run === undefined) {
    const retried = await retryStep(base)
    if (retried.kind === 'again') return AGAIN
    if (await repairClock(deps, base.now, accountId)) return AGAIN
    const begun = await begin(base)
    return begun.kind === 'idle' ? retried : begun
  }
  const ctx: StepContext = { ...base, run }
  if (run.waitsUntil !== null && run.waitsUntil > base.now) {
    const other = open.find(
      (r) => r.id !== run.id && (r.waitsUntil === null || r.waitsUntil <= base.now),
    )
    if (other === undefined) {
      // Runs that only wait for the host do not delay the next read.
      const begun = open.every((r) => r.bookmark.phase === 'apply') ? await begin(base) : IDLE
      return begun.kind === 'again' ? begun : { kind: 'wait', until: run.waitsUntil }
    }
    return phaseStep({ ...ctx, run: other })
  }
  return phaseStep(ctx)
}

async function phaseStep(ctx: StepContext): Promise<Next> {
  try {
    return await stepOf(ctx)
  } catch (error) {
    if (error instanceof LeaseLost) throw error
    if (error instanceof RetryLater || error instanceof Terminal) return stepFailed(ctx, error)
    ctx.deps.log.error('step.failed', {
      account: ctx.account.id,
      run: ctx.run.id,
      phase: ctx.run.bookmark.phase,
      ...errorFacts(error),
      ...(error instanceof Unreadable ? { cell: error.message } : {}),
    })
    return stepFailed(ctx, new RetryLater('an unexpected error; see the log', 'internal'), error)
  }
}

/** The phases of a run, in their order. Each step ends with one commit that also says what comes next. */
function stepOf(ctx: StepContext): Promise<Next> {
  const { bookmark } = ctx.run
  switch (bookmark.phase) {
    case 'begin':
      return beginStep(ctx)
    case 'resync':
      return resyncStep(at(ctx, bookmark))
    case 'companies':
    case 'groups':
    case 'locations':
    case 'employees':
      return listingStep(at(ctx, bookmark))
    case 'people':
      return peopleStep(at(ctx, bookmark))
    case 'completeness':
      return completenessStep(at(ctx, bookmark))
    case 'reconfirm':
      return reconfirmStep(at(ctx, bookmark))
    case 'users':
      return bookmark.reads === 'doubted'
        ? doubtedListStep(at(ctx, bookmark))
        : usersStep(at(ctx, bookmark))
    case 'decide':
      return decideStep(at(ctx, bookmark))
    case 'finalize':
      return finalizeStep(ctx)
    case 'recheck':
      return recheckStep(at(ctx, bookmark))
    case 'apply':
      return applyStep(ctx)
    case 'close':
      return closeStep(ctx)
    case 'over':
      return Promise.resolve(IDLE)
  }
}

function at<B extends Bookmark>(ctx: StepContext, bookmark: B): StepContext<B> {
  return { ...ctx, run: { ...ctx.run, bookmark } }
}

function now(deps: Deps): string {
  return deps.clock.now().toISOString()
}
