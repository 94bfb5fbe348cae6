import { RetryLater, Terminal } from '../../core/facts/errors.ts'
import type { Account, Run } from '../../ports/records.ts'
import type { SourceStatus } from '../../ports/source.ts'
import { noticeWrites } from './outbox.ts'
import type { Next, StepContext, AccountContext } from './context.ts'
import { later, minutes, hours, days, STEP_WAITS, RUN_PATIENCE } from './durations.ts'
import { nextPoll } from './calendar.ts'
import type { FailureCause } from '../../core/facts/failure-cause.ts'
import type { Change } from '../../ports/store/changes.ts'
import { nextTry, occasionOf } from './outage/next-try.ts'
import { endedWrites, isReading, isRecheck } from './outage/ended-run.ts'
import { failureCount } from './outage/failures.ts'
import { explained } from './source/source-state.ts'
import { HOST_REFUSES, lookAgain, refusedReadWrites } from './outage/host-refusal.ts'
import { patchAccount } from '../changes/accounts.ts'
import { patchEmployee } from '../changes/people.ts'
import { patchRun, removeHints } from '../changes/runs.ts'

/** No mail and no quarantine: Merge's own sync ran during the read, so the read is simply repeated. */
const SILENT: ReadonlySet<FailureCause> = new Set(['sync-not-finished', 'sync-moved'])
/** The connection works but the read is doubted: admins are told, and the account is not stopped. */
const DOUBTS: ReadonlySet<FailureCause> = new Set([
  'shrunken-read',
  'sync-failed-at-source',
  'sync-stale',
  'account-incomplete',
  'host-list-incomplete',
  'host-unreachable',
  'host-error',
  'host-unauthorized',
  'deletions-unseen',
])

/** Throws if the account has to be linked again. Merge would go on answering 200 with old data (merge.md 4). */
export function requireConnected(status: SourceStatus): void {
  if (status.account === 'RELINK_NEEDED') {
    throw new Terminal('Merge says that the HR system has to be linked again', 'needs-relink')
  }
}

/** A step failed: it is tried again soon, or the run ends with the reason. Nobody loses access because of it. */
export async function stepFailed(
  ctx: StepContext,
  error: RetryLater | Terminal,
  unexpected?: unknown,
): Promise<Next> {
  const { deps, run } = ctx
  const waited = STEP_WAITS[run.stepFailures]
  // An approval continues a run that began long ago, so the age of the run does not count.
  const rechecks = isRecheck(run)
  const wait = Math.max(waited ?? 0, error instanceof RetryLater ? (error.afterMs ?? 0) : 0)
  const until = later(deps.clock.now().toISOString(), wait)
  // Merge may ask for an hour: an account can wait that long, a run cannot.
  const old =
    Date.parse(until) - Date.parse(run.beganAt ?? run.startedAt) > RUN_PATIENCE &&
    (run.stepFailures > 0 || wait > minutes(2)) &&
    !rechecks
  if (
    error instanceof RetryLater &&
    waited !== undefined &&
    !old &&
    error.failure !== 'cursor-expired'
  ) {
    await deps.store.commit(ctx.lease, [
      patchRun(run.id, { stepFailures: run.stepFailures + 1, waitsUntil: until }),
    ])
    return { kind: 'wait', until }
  }
  deps.log.error('run.failed', {
    account: run.account,
    run: run.id,
    phase: run.bookmark.phase,
    cause: error.failure,
    message: error.message,
    unexpected: unexpected !== undefined,
  })
  const state = error instanceof Terminal || !isReading(run) ? 'failed' : 'incomplete'
  await deps.store.commit(ctx.lease, [
    ...endedWrites(run, { state, reason: error.failure, now: ctx.now }),
    ...(await consequences(ctx, error)),
    ...(error.failure === HOST_REFUSES ? [] : [failureCount(error.failure)]),
  ])
  return { kind: 'again' }
}

/**
 * If a run for a few people fails, the account does not: those people are read again in an hour, and by
 * the daily read. Every other failure is a failure of the account (rule 44).
 */
async function consequences(
  ctx: StepContext,
  error: RetryLater | Terminal,
): Promise<readonly Change[]> {
  const { deps, run, account } = ctx
  if (error.failure === HOST_REFUSES) return refusedReadWrites(ctx)
  const cause = await meaningOf(ctx, error)
  if (run.mode !== 'employees' || error instanceof Terminal) return failing(ctx, cause)
  const people = run.people ?? []
  const rows = await deps.store.employeesBySource(account.id, people)
  const again = later(ctx.now, hours(1))
  return [
    patchAccount(account.id, { issuesDueAt: ctx.now }),
    removeHints(account.id, people, later(ctx.now, 1)),
    ...rows.map((row) => patchEmployee(account.id, row.id, { revisit: { at: again } })),
  ]
}

/** A 401 means a bad account token or a bad key of ours; a key-only call tells which (merge.md 4). */
async function meaningOf(ctx: StepContext, error: RetryLater | Terminal): Promise<FailureCause> {
  if (error.failure !== 'unauthorized') return error.failure
  try {
    await ctx.deps.source.find(ctx.account.id)
    return 'needs-relink'
  } catch {
    return 'unauthorized'
  }
}

/** The writes after a failed or doubted run: the account's problem, its next try, at most one mail (rule 44). */
export async function failing(
  ctx: AccountContext & { readonly run?: Run },
  cause: FailureCause,
): Promise<readonly Change[]> {
  const { account, now } = ctx
  if (SILENT.has(cause)) {
    const last = account.lastCompleteReadAt
    const unseen =
      account.approvedAt !== null && last !== null && Date.parse(now) - Date.parse(last) > days(7)
    if (unseen) return failing(ctx, 'deletions-unseen')
    // During a first import a webhook says that the source has finished by setting `nextSyncAt`: that stands.
    const woken = (await ctx.deps.store.account(account.id))?.nextSyncAt ?? null
    if (ctx.run !== undefined && woken !== null && woken > ctx.run.startedAt && woken <= now)
      return []
    return [patchAccount(account.id, { nextSyncAt: later(now, minutes(15)) })]
  }
  const failures = account.failures + 1
  const since = account.problem?.since ?? now
  const stopped = cause === 'needs-relink' || cause === 'token-missed'
  const status = stopped
    ? 'needs_relink'
    : DOUBTS.has(cause) || !account.approvedAt
      ? account.status
      : 'quarantined'
  const nextSyncAt = nextTry(ctx, cause, failures, since)
  const occasion = occasionOf(account, cause, now)
  const problem = {
    code: cause,
    since,
    mailedAt: occasion === null ? (account.problem?.mailedAt ?? null) : now,
    mailedCode: occasion === null ? (account.problem?.mailedCode ?? null) : cause,
  }
  const { issues, changes, writes: looked } = await explained(ctx, cause)
  const writes: readonly Change[] = [
    ...looked,
    patchAccount(account.id, {
      status,
      failures: cause === 'shrunken-read' ? account.failures : failures,
      problem,
      nextSyncAt,
    }),
    // Our key is one for all customers, so the operator is told (contract 2).
    ...(cause === 'unauthorized'
      ? [{ set: 'outage.begin', service: 'merge', code: cause, at: now } as const]
      : []),
  ]
  if (occasion === null) return writes
  const notice = {
    kind: 'sync-failed' as const,
    cause,
    lastGoodReadAt: account.lastCompleteReadAt,
    nextTryAt: nextSyncAt,
    occasion,
    needsRelink: stopped,
    freshAsOf: account.sourceFreshAsOf,
    issues,
    changes,
  }
  return [
    ...writes,
    ...(await noticeWrites(
      ctx,
      notice,
      '',
      `${cause}/${since}/${occasion}/${occasion === 'weekly' ? now.slice(0, 10) : ''}`,
    )),
  ]
}

/** A complete read ends every problem of reading. Admins get one mail if they were told of the problem. */
export async function healed(ctx: StepContext): Promise<readonly Change[]> {
  const { deps, account } = ctx
  const status =
    account.status === 'quarantined' || account.status === 'needs_relink'
      ? account.approvedAt === null
        ? 'review'
        : 'active'
      : account.status
  const nextSyncAt = nextPoll(account.id, ctx.now, deps.config.syncPeriodHours)
  // An issue that was solved without a webhook is looked at here.
  const issuesDueAt = account.issues.length > 0 ? ctx.now : account.issuesDueAt
  const read: readonly Change[] = [
    patchAccount(account.id, { status, nextSyncAt, issuesDueAt }),
    { set: 'outage.end', service: 'merge', at: ctx.now },
  ]
  return isBeyondReading(account) ? read : [...read, ...(await recovered(ctx))]
}

/** A read of HR cannot end a problem of the host, or an internal one. A full run that finishes does. */
export async function healedAfter(ctx: StepContext): Promise<readonly Change[]> {
  const { run, account } = ctx
  const whole = run.mode === 'full' && run.complete === true
  if (!whole) return []
  if (account.hostRefusal !== null) return lookAgain(ctx)
  return isBeyondReading(account) ? recovered(ctx) : []
}

const BEYOND_READING: ReadonlySet<FailureCause> = new Set([
  'host-list-incomplete',
  'host-unreachable',
  'host-error',
  'host-unauthorized',
  'internal',
])

function isBeyondReading({ problem }: Account): boolean {
  return problem !== null && BEYOND_READING.has(problem.code)
}

async function recovered(ctx: StepContext): Promise<readonly Change[]> {
  const { account } = ctx
  const { hostRefusal } = account
  const problem =
    hostRefusal === null
      ? null
      : { code: HOST_REFUSES, since: hostRefusal.since, mailedAt: null, mailedCode: null }
  const writes = [patchAccount(account.id, { failures: 0, problem })]
  if (account.problem?.mailedAt == null) return writes
  const { code, since } = account.problem
  return [
    ...writes,
    ...(await noticeWrites(
      ctx,
      { kind: 'sync-recovered', failingSince: since, cause: code },
      '',
      since,
    )),
  ]
}
