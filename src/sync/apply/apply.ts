import type { Action } from '../../core/facts/action.ts'
import { Terminal } from '../../core/facts/errors.ts'
import type { ActionRow, PlannedAction } from '../../ports/records.ts'
import type { ActionRequest, HostAnswer } from '../../ports/host.ts'
import { outcomeWrites } from './outcome.ts'
import {
  advanceTo,
  AGAIN,
  commit,
  type Next,
  type StepContext,
  type AccountContext,
} from '../step/context.ts'
import {
  userShowingEffect,
  isUnknownToHost,
  answerIfUserExists,
  isGiftReadBack,
  isUnreachable,
  refusedByRole,
  userShownAfter,
  verify,
} from './verify.ts'
import { later, seconds, hours, days, RETRIES } from '../step/durations.ts'
import type { Change } from '../../ports/store/changes.ts'
import { FAILURE_OF_ANSWER, type FinalAnswer } from './final-answer.ts'
import { leaseName } from '../step/lease.ts'
import { waitsForAnother } from './action-order.ts'
import { failureCount } from '../step/outage/failures.ts'
import { HOST_REFUSES, takenWrites, waitsForHost } from '../step/outage/host-refusal.ts'
import { recordRefusal, stopForHost } from './host-refuses.ts'
import { patchAction } from '../changes/plans.ts'
import { patchRun } from '../changes/runs.ts'

const GIVE_UP_AFTER = days(3)
/** A run waits for retries within this time. Later retries happen without a run. */
const RUN_WAITS_FOR = seconds(45)
const BATCH = 20
/** A step with a slow host ends after this time, before the account's lease expires. */
const LONGEST_STEP = seconds(30)

/** Performs approved actions in order, a few in each step. One worker at a time acts for an organization. */
export async function applyStep(ctx: StepContext): Promise<Next> {
  if (waitsForHost(ctx.account, ctx.now)) return stopForHost(ctx)
  const tried = await tryActions(ctx)
  if (tried === 'busy') return { kind: 'wait', until: later(ctx.now, seconds(2)) }
  if (tried === 'refused') return stopForHost(ctx)
  if (tried > 0) return AGAIN
  const next = await ctx.deps.store.nextTry(ctx.account.id)
  const at = next?.at ?? null
  if (at !== null && at <= later(ctx.now, RUN_WAITS_FOR)) {
    const soon = at > ctx.now ? at : later(ctx.now, seconds(1))
    await commit(ctx, patchRun(ctx.run.id, { waitsUntil: soon }))
    return { kind: 'wait', until: soon }
  }
  return advanceTo(ctx, 'close')
}

/**
 * Tries actions that are due. Returns how many, `busy` while another worker acts for the organization, or `refused`
 * if the host refuses us.
 */
export async function tryActions(base: AccountContext): Promise<number | 'busy' | 'refused'> {
  const { deps, account, organization } = base
  const name = leaseName('organization', organization.id)
  // One process may work on two accounts of an organization, so the holder names the account.
  const holder = `${deps.holder}/${account.id}`
  const lease = await deps.store.takeLease(name, holder, base.now, seconds(120))
  if (lease === null) return 'busy'
  try {
    const plans = await deps.store.approvedPlans(account.id)
    const planned = await deps.store.actionsToTry(plans, base.now, BATCH)
    let tried = 0
    let refuses = base.account.hostRefusal !== null
    for (const each of inOrder(planned)) {
      const now = deps.clock.now().toISOString()
      if (tried > 0 && (deps.budget?.spent() === true || now > later(base.now, LONGEST_STEP))) break
      if (await waitsForAnother({ ...base, now }, each)) continue
      await deps.store.takeLease(name, holder, now, seconds(120))
      const took = await tryAction({ ...base, now }, each.row)
      if (took === 'refused') return 'refused'
      if (took === 'taken' && refuses) {
        await commitUnderLease(base, await takenWrites({ ...base, now }))
        refuses = false
      }
      tried += 1
    }
    return tried
  } finally {
    await deps.store.releaseLease(lease)
  }
}

function inOrder(planned: readonly PlannedAction[]): readonly PlannedAction[] {
  return planned.toSorted((a, b) => a.position - b.position)
}

/** Whether the host let us try; null: it was not asked, or could not be reached. */
type Took = 'taken' | 'refused' | null

/** One try: checks that the action still waits, asks the host, and stores the answer with its consequences. */
async function tryAction(base: AccountContext, planned: ActionRow): Promise<Took> {
  const { deps } = base
  // A decision may have dropped or replaced it since this list was loaded.
  const row = await deps.store.action(planned.id)
  if (row === null || row.state !== 'waiting') return null
  const refusal = await refusedByRole(base, row.action)
  if (refusal !== null) {
    const nothing = { message: null, user: null, invitationUrl: null }
    await recordOutcome(base, row, { state: 'refused', reason: refusal, ...nothing })
    return null
  }
  try {
    const existing = await answerIfUserExists(base, row)
    if (existing === null) return await askHost(base, row)
    await recordOutcome(base, row, existing)
    return null
  } catch (error) {
    if (!(error instanceof Terminal) || error.failure !== HOST_REFUSES) throw error
    // The action may have been sent before its user was asked for.
    const outcomeUnknown = (await deps.store.action(row.id))?.outcomeUnknown ?? false
    await recordRefusal(base, { ...row, outcomeUnknown }, 'users')
    return 'refused'
  }
}

async function askHost(base: AccountContext, row: ActionRow): Promise<Took> {
  const { deps, organization } = base
  const first = row.firstTriedAt ?? base.now
  // Stored before the request, so that after a crash the outcome counts as unknown (rule 46).
  await commitUnderLease(base, [
    patchAction(row.id, {
      attempts: row.attempts + 1,
      firstTriedAt: first,
      outcomeUnknown: true,
      nextTryAt: later(base.now, RETRIES[0] ?? 0),
    }),
  ])
  const answer = await deps.host.act(await requestOf(base, row, organization.id))
  const after = { ...base, now: deps.clock.now().toISOString() }
  if (answer.kind === 'unauthorized') {
    await recordRefusal(after, row, 'actions')
    return 'refused'
  }
  const failure = FAILURE_OF_ANSWER[answer.kind]
  if (failure !== null) await commitUnderLease(after, [failureCount(failure)])
  await handleAnswer(after, { ...row, attempts: row.attempts + 1, firstTriedAt: first }, answer)
  return answer.kind === 'retry' ? null : 'taken'
}

async function handleAnswer(
  base: AccountContext,
  row: ActionRow,
  answer: Exclude<HostAnswer, { readonly kind: 'unauthorized' }>,
): Promise<void> {
  switch (answer.kind) {
    case 'answered':
      return recordOutcome(base, row, {
        state: answer.outcome,
        reason: answer.reason,
        message: answer.message,
        retryAfterMs: answer.retryAfterMs ?? null,
        user: await userShownAfter(base, row, answer.user),
        cards: answer.cards,
        invitationUrl: answer.invitationUrl,
        isReadBack: answer.outcome !== 'refused' && (await isGiftReadBack(base, row.action)),
      })
    case 'failed':
      return row.outcomeUnknown
        ? failUnlessShown(base, row, answer.reason)
        : recordFailure(base, row, answer.reason)
    case 'unverified': {
      const shown = await verify(base, row)
      return shown === null
        ? retryLater(base, row, answer.reason, null, true)
        : recordOutcome(base, row, shown)
    }
    case 'retry':
      return retryLater(base, row, answer.reason, answer.afterMs, answer.outcomeUnknown)
  }
}

/**
 * The action has failed unless the user shows its effect: an earlier try may have worked although its answer
 * was lost (rule 46). If the host cannot be asked, the action is tried again.
 */
async function failUnlessShown(base: AccountContext, row: ActionRow, why: string): Promise<void> {
  try {
    const user = await userShowingEffect(base, row.action)
    if (user !== null) return recordOutcome(base, row, { ...VERIFIED, user })
    const unsure = await isUnknownToHost(base, row.action)
    return unsure ? retryLater(base, row, why, null, true) : recordFailure(base, row, why)
  } catch (error) {
    if (!isUnreachable(error)) throw error
    return retryLater(base, row, why, null, true)
  }
}

function recordFailure(base: AccountContext, row: ActionRow, reason: string): Promise<void> {
  const nothing = { message: null, user: null, invitationUrl: null }
  return recordOutcome(base, row, { state: 'failed', reason, ...nothing })
}

const VERIFIED = {
  state: 'done',
  reason: 'verified',
  message: null,
  invitationUrl: null,
  isReadBack: true,
} as const

async function retryLater(
  base: AccountContext,
  row: ActionRow,
  why: string,
  afterMs: number | null,
  unknown: boolean,
): Promise<void> {
  const { deps, now } = base
  const age = Date.parse(now) - Date.parse(row.firstTriedAt ?? now)
  if (age > GIVE_UP_AFTER) {
    const shown = unknown || row.outcomeUnknown ? await verify(base, row) : null
    return shown === null ? recordFailure(base, row, why) : recordOutcome(base, row, shown)
  }
  const wait = Math.max(RETRIES[row.attempts - 1] ?? hours(1), afterMs ?? 0)
  deps.log.info('action.retry', {
    account: row.account,
    action: row.id,
    kind: row.action.kind,
    attempts: row.attempts,
    reason: why,
  })
  await commitUnderLease(base, [
    patchAction(row.id, {
      nextTryAt: later(now, wait),
      outcomeUnknown: unknown || row.outcomeUnknown,
      reason: why,
    }),
  ])
}

async function recordOutcome(
  base: AccountContext,
  row: ActionRow,
  answer: FinalAnswer,
): Promise<void> {
  base.deps.log.info('action.settled', {
    account: row.account,
    action: row.id,
    kind: row.action.kind,
    outcome: answer.state,
  })
  await commitUnderLease(base, await outcomeWrites(base, row, answer))
}

function commitUnderLease(base: AccountContext, writes: readonly Change[]): Promise<void> {
  return base.deps.store.commit(base.lease, writes)
}

/** The ids in the action that the host writes as numbers, which go back as they came (rule 52). */
async function numericIds(
  { deps: { store }, organization }: AccountContext,
  action: Action,
): Promise<readonly string[]> {
  const manager = action.kind === 'user.invite' ? action.params.manager_user_id : undefined
  const ids = [action.userId, manager].filter((id) => typeof id === 'string')
  const users = await store.usersById(organization.id, ids)
  return users
    .flatMap((user) => [user, ...user.cards])
    .flatMap(({ id, numericId }) => (numericId === true ? id : []))
}

async function requestOf(
  base: AccountContext,
  row: ActionRow,
  organizationId: string,
): Promise<ActionRequest> {
  const { action } = row
  const employee = await base.deps.store.employee(base.account.id, action.employeeId)
  return {
    id: row.id,
    organizationId,
    entityId: action.entityId,
    userId: action.userId,
    detail: action,
    employee: {
      id: action.employeeId,
      remoteId: employee?.employee.remoteId ?? null,
      employeeNumber: employee?.employee.employeeNumber ?? null,
    },
    because: action.because,
    numericIds: await numericIds(base, action),
  }
}
