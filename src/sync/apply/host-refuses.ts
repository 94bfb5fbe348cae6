import type { ActionRow } from '../../ports/records.ts'
import {
  advanceTo,
  AGAIN,
  commit,
  type AccountContext,
  type Next,
  type StepContext,
} from '../step/context.ts'
import { HOST_REFUSES, refusedWrites } from '../step/outage/host-refusal.ts'
import { putEvent } from '../changes/accounts.ts'
import { patchAction } from '../changes/plans.ts'
import { patchRun } from '../changes/runs.ts'

/** Later than any time at which an action is tried again. */
const EVER = '9999-12-31T23:59:59.999Z'

/**
 * The host refuses us, which is no answer to the action: it waits under its id, and nothing of it is spent, neither
 * the try nor the three days within which it is tried (rule 44). `row`: the action as it was before this try.
 */
export async function recordRefusal(
  base: AccountContext,
  row: ActionRow,
  call: 'users' | 'actions',
): Promise<void> {
  const { deps, account, now } = base
  const { writes } = await refusedWrites(base)
  deps.log.error('host.refused', {
    where: 'host',
    code: HOST_REFUSES,
    call,
    account: account.id,
    action: row.id,
  })
  await deps.store.commit(base.lease, [
    ...writes,
    patchAction(row.id, {
      attempts: row.attempts,
      firstTriedAt: row.firstTriedAt === null ? null : now,
      outcomeUnknown: row.outcomeUnknown,
      nextTryAt: null,
    }),
  ])
  await deps.queue.enqueue({ kind: 'deliver' })
}

/** The run stops where its actions wait for the host, and goes on when the host takes us. Else it has nothing to wait for. */
export async function stopForHost(ctx: StepContext): Promise<Next> {
  const { deps, run, account, now } = ctx
  const { store } = deps
  const approved = await store.approvedPlans(account.id)
  const own = approved.filter(({ id }) => id === run.planId || id === run.heldPlanId)
  const waiting = await store.actionsToTry(own, EVER, 1)
  if (waiting.length === 0) return advanceTo(ctx, 'close')
  await commit(
    ctx,
    patchRun(run.id, {
      state: 'failed',
      reason: HOST_REFUSES,
      bookmark: { phase: 'over', onceTaken: { reason: run.reason } },
      finishedAt: now,
      waitsUntil: null,
      stepFailures: 0,
    }),
    putEvent({
      organization: run.organization,
      account: run.account,
      type: 'run.failed',
      subject: run.id,
      facts: { reason: HOST_REFUSES },
      at: now,
    }),
  )
  return AGAIN
}
