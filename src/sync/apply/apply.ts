import type { Action, ActionKind } from '../../core/facts/action.ts'
import { RetryLater, Terminal } from '../../core/facts/errors.ts'
import { hasAccess } from '../../core/people/user.ts'
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
import { effectOf, isOutOfSight, mayInvite, refusedByRole, userAfter, verify } from './verify.ts'
import { later, seconds, minutes, hours, days } from '../step/durations.ts'
import type { Write } from '../../ports/store/write.ts'
import type { FinalAnswer } from './final-answer.ts'
import { leaseName } from '../step/lease.ts'
import { RETRIES } from '../step/ladders.ts'

const GIVE_UP_AFTER = days(3)
/** A run waits for retries within this time. Later retries happen without a run. */
const STAYS_FOR = seconds(45)
const BATCH = 20
/** A step with a slow host ends after this time, before the account's lease expires. */
const STEP_LASTS = seconds(30)
/** How often an action checks whether the held action before it was approved. */
const WHILE_HELD = minutes(5)

/** Performs approved actions in order, a few in each step. One worker at a time acts for an organization. */
export async function applyStep(ctx: StepContext): Promise<Next> {
  const tried = await tryActions(ctx)
  if (tried === 'busy') return { kind: 'wait', until: later(ctx.now, seconds(2)) }
  if (tried > 0) return AGAIN
  const next = await ctx.deps.store.nextTry(ctx.account.id)
  const at = next?.at ?? null
  if (at !== null && at <= later(ctx.now, STAYS_FOR)) {
    const soon = at > ctx.now ? at : later(ctx.now, seconds(1))
    await commit(ctx, ctx.deps.store.patchRun(ctx.run.id, { waitsUntil: soon }))
    return { kind: 'wait', until: soon }
  }
  return advanceTo(ctx, 'close')
}

/** Tries actions that are due. Returns how many, or `busy` while another worker acts for the organization. */
export async function tryActions(base: AccountContext): Promise<number | 'busy'> {
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
    for (const each of inOrder(planned)) {
      const now = deps.clock.now().toISOString()
      if (tried > 0 && (deps.budget?.spent() === true || now > later(base.now, STEP_LASTS))) break
      if (await waitsForAnother({ ...base, now }, each)) continue
      await deps.store.takeLease(name, holder, now, seconds(120))
      await tryAction({ ...base, now }, each.row)
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

/**
 * Keeps the order of one person's actions (C14): access ends after the first tries to block the cards, and a
 * move ends the old membership only after the new one exists (rule 30).
 */
async function waitsForAnother(base: AccountContext, each: PlannedAction): Promise<boolean> {
  const { action } = each.row
  if (!FOLLOWS.has(action.kind) || action.purpose === 'join') return false
  const own = await base.deps.store.actionsOf(base.account.id, [action.employeeId])
  const others = own.filter((row) => row.id !== each.row.id && row.state === 'waiting')
  if (action.purpose === 'move') {
    const gives = own.filter(
      (row) =>
        row.action.purpose === 'move' &&
        (row.action.kind === 'user.invite' || row.action.kind === 'user.reactivate'),
    )
    const newest = gives[0]
    if (newest !== undefined && newest.state === 'waiting') return follows(base, each.row, newest)
    if (
      newest !== undefined &&
      (newest.state === 'refused' || newest.state === 'failed') &&
      (newest.finishedAt ?? '') >= each.row.createdAt &&
      !(await isThere(base, newest.action))
    ) {
      return drops(base, each.row, 'new-entity-not-given')
    }
  }
  if (action.kind !== 'user.deactivate' && action.kind !== 'cards.unblock') return false
  const first = action.kind === 'user.deactivate' ? 'cards.block' : 'user.reactivate'
  const before = others.find(
    (row) => row.action.kind === first && row.action.entityId === action.entityId,
  )
  return before !== undefined && before.attempts < 4 ? follows(base, each.row, before) : false
}

/** Actions that may have to wait for another. Giving access and changing a name never wait. */
const FOLLOWS: ReadonlySet<ActionKind> = new Set([
  'cards.block',
  'cards.unblock',
  'user.deactivate',
])

/** The access exists although the last try failed: an earlier try worked and its answer was lost. */
async function isThere(base: AccountContext, { userId, entityId }: Action): Promise<boolean> {
  const { deps, organization } = base
  const user = userId === null ? null : await deps.store.user(organization.id, userId)
  return user !== null && hasAccess(user, entityId)
}

async function drops(base: AccountContext, row: ActionRow, reason: string): Promise<true> {
  const dropped = { state: 'dropped', reason, finishedAt: base.now, nextTryAt: null } as const
  await commitFree(base, [base.deps.store.patchAction(row.id, dropped)])
  return true
}

/**
 * Postpones the action until the one before it was tried. That one may be held for days; both stay until a
 * decision drops them.
 */
async function follows(base: AccountContext, row: ActionRow, before: ActionRow): Promise<true> {
  const comes = before.attempts > 0 || (await isApproved(base, before))
  const nextTryAt = before.nextTryAt ?? later(base.now, comes ? seconds(1) : WHILE_HELD)
  const waits = before.parked ? { parked: true } : { nextTryAt }
  await commitFree(base, [base.deps.store.patchAction(row.id, waits)])
  return true
}

async function isApproved({ deps, account }: AccountContext, { id }: ActionRow): Promise<boolean> {
  return (await deps.store.approvedAmong(account.id, [id])).has(id)
}

/** One try: checks that the action is still wanted and not done yet, asks the host, and stores the answer with its consequences. */
async function tryAction(base: AccountContext, planned: ActionRow): Promise<void> {
  const { deps, organization } = base
  // A decision may have dropped or replaced it since this list was loaded.
  const row = await deps.store.action(planned.id)
  if (row === null || row.state !== 'waiting') return
  const refusal = await refusedByRole(base, row.action)
  if (refusal !== null)
    return settle(base, row, {
      state: 'refused',
      reason: refusal,
      message: null,
      user: null,
      invitationUrl: null,
    })
  const present = await mayInvite(base, row)
  if (present !== null) return settle(base, row, present)

  const first = row.firstTriedAt ?? base.now
  // Stored before the request, so that after a crash the outcome counts as unknown (rule 46).
  await commitFree(base, [
    deps.store.patchAction(row.id, {
      attempts: row.attempts + 1,
      firstTriedAt: first,
      outcomeUnknown: true,
      nextTryAt: later(base.now, RETRIES[0] ?? 0),
    }),
  ])
  const answer = await deps.host.act(await requestOf(base, row, organization.id))
  await answered(
    { ...base, now: deps.clock.now().toISOString() },
    { ...row, attempts: row.attempts + 1, firstTriedAt: first },
    answer,
  )
}

async function answered(base: AccountContext, row: ActionRow, answer: HostAnswer): Promise<void> {
  switch (answer.kind) {
    case 'answered':
      return settle(base, row, {
        state: answer.outcome,
        reason: answer.reason,
        message: answer.message,
        user: await userAfter(base, row, answer.user),
        cards: answer.cards,
        invitationUrl: answer.invitationUrl,
      })
    case 'failed':
      return row.outcomeUnknown
        ? failsUnlessShown(base, row, answer.reason)
        : fails(base, row, answer.reason)
    case 'unverified': {
      const shown = await verify(base, row)
      return shown === null ? again(base, row, answer.reason, null, true) : settle(base, row, shown)
    }
    case 'retry':
      return again(base, row, answer.reason, answer.afterMs, answer.outcomeUnknown)
  }
}

/** An earlier try may have worked although its answer was lost (rule 46). If the host cannot be asked, the action is tried again. */
async function failsUnlessShown(base: AccountContext, row: ActionRow, why: string): Promise<void> {
  try {
    const user = await effectOf(base, row.action)
    if (user !== null) return settle(base, row, { ...VERIFIED, user })
    const unsure = await isOutOfSight(base, row.action)
    return unsure ? again(base, row, why, null, true) : fails(base, row, why)
  } catch (error) {
    if (!(error instanceof RetryLater || error instanceof Terminal)) throw error
    return again(base, row, why, null, true)
  }
}

function fails(base: AccountContext, row: ActionRow, reason: string): Promise<void> {
  const nothing = { message: null, user: null, invitationUrl: null }
  return settle(base, row, { state: 'failed', reason, ...nothing })
}

const VERIFIED = { state: 'done', reason: 'verified', message: null, invitationUrl: null } as const

async function again(
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
    return shown === null ? fails(base, row, why) : settle(base, row, shown)
  }
  const wait = Math.max(RETRIES[row.attempts - 1] ?? hours(1), afterMs ?? 0)
  deps.log.info('action.retry', {
    account: row.account,
    action: row.id,
    kind: row.action.kind,
    attempts: row.attempts,
    reason: why,
  })
  await commitFree(base, [
    deps.store.patchAction(row.id, {
      nextTryAt: later(now, wait),
      outcomeUnknown: unknown || row.outcomeUnknown,
      reason: why,
    }),
  ])
}

async function settle(base: AccountContext, row: ActionRow, settled: FinalAnswer): Promise<void> {
  base.deps.log.info('action.settled', {
    account: row.account,
    action: row.id,
    kind: row.action.kind,
    outcome: settled.state,
  })
  await commitFree(base, await outcomeWrites(base, row, settled))
}

function commitFree(base: AccountContext, writes: readonly Write[]): Promise<void> {
  return base.deps.store.commit(base.lease, writes)
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
  }
}
