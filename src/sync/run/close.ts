import type { Run } from '../../ports/records.ts'
import { healedAfter } from '../step/health.ts'
import { lapseNotices } from '../tell/of-lapses.ts'
import { runNotices } from '../tell/of-run.ts'
import { advanceTo, type Next, type StepContext } from '../step/context.ts'
import { HOST_REFUSES } from '../step/outage/host-refusal.ts'
import type { Change } from '../../ports/store/changes.ts'
import { putEvent } from '../changes/accounts.ts'
import { closeFieldValues } from '../changes/runs.ts'

/** The end of a run: its mails, its state, its plans. Actions without an answer from the host are retried outside the run. */
export async function closeStep(ctx: StepContext): Promise<Next> {
  const { deps, run, account } = ctx
  const state = await finalState(ctx)
  const writes: Change[] = []
  if (state !== 'failed') writes.push(...(await lapseNotices(ctx)))
  if (account.approvedAt !== null && state !== 'failed') writes.push(...(await runNotices(ctx)))
  const next = await advanceTo(
    ctx,
    'over',
    { state, finishedAt: ctx.now, ...(run.reason === HOST_REFUSES ? { reason: null } : {}) },
    writes,
    await healedAfter(ctx),
    { set: 'plans.close', account: account.id },
    ...(run.mode === 'full' ? [closeFieldValues(account.id, run.seq, run.complete === true)] : []),
    putEvent({
      organization: run.organization,
      account: run.account,
      type: `run.${state}`,
      subject: run.id,
      facts: { reason: run.reason },
      at: ctx.now,
    }),
  )
  // After the commit, so that the delivery finds the mails that were just written.
  await deps.queue.enqueue({ kind: 'deliver' })
  return next
}

async function finalState(ctx: StepContext): Promise<Run['state']> {
  const { run, deps } = ctx
  if (run.heldPlanId !== null) {
    const plan = await deps.store.plan(run.heldPlanId)
    if (plan?.state === 'held') return 'held'
  }
  const isDoubted = run.reason !== null && run.reason !== HOST_REFUSES
  return isDoubted && run.complete === false ? 'incomplete' : 'done'
}
