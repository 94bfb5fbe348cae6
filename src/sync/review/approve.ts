import { Conflict, NotFound, Refused } from '../../core/facts/errors.ts'
import type { Plan } from '../../ports/records.ts'
import type { Deps } from '../step/deps.ts'
import { isUnrouted } from '../tell/of-plan.ts'
import { withLease } from '../step/lease.ts'
import { firstOf, type AccountContext } from '../step/context.ts'
import { samePersonWrites, type SamePerson } from './identity/same-person.ts'
import { endsToldWrites } from './guard/ends-told.ts'
import { ownEnd } from './guard/own-end.ts'
import { choosePart, isWaiting, type PartChoice } from './part.ts'
import { putAudit } from '../changes/accounts.ts'
import { leaveOut, patchPlan } from '../changes/plans.ts'
import { patchRun } from '../changes/runs.ts'

/** A decision about a plan, or about a part of it. */
export interface PlanDecision {
  /** The revision that the admin saw. */
  readonly revision: number
  readonly actor: string
  /** Whose invitation let the actor in; nobody has a colleague approve their own end. */
  readonly letInBy?: string | null
  /** Left out: the whole plan. */
  readonly part?: PartChoice | null
  /** Answers `match-unclear`; approving a plan alone does not say so (rule 9). */
  readonly samePerson?: SamePerson | null
}

/**
 * Approves the plan that the admin saw, or a part of it: it must still be held, at the revision that they
 * name. The run then reads each leaver again and applies what was approved; the rest stays held (rule 39).
 */
export async function approve(deps: Deps, planId: string, by: PlanDecision): Promise<void> {
  const found = await deps.store.plan(planId)
  if (found === null) throw new NotFound('no such plan')
  await withLease(deps, found.account, async (base) => {
    const plan = await heldAt(base, planId, by.revision)
    const { account } = base
    if (
      account.status === 'needs_relink' ||
      account.status === 'quarantined' ||
      account.status === 'disconnected'
    ) {
      throw new Conflict(
        `the HR system cannot be read now (${account.status}), so the leavers of the plan cannot be checked; it stays held`,
        { account_status: account.status },
      )
    }
    if (plan.firstSync && (await isUnrouted(base))) {
      throw new Conflict(
        'nobody is routed to an entity yet; set `routing` in the settings of the account first',
        { account_status: account.status },
      )
    }
    const { store } = deps
    const part = by.part == null ? null : await choosePart(base, plan, by.part)
    for (const address of [by.actor, by.letInBy ?? null])
      if ((await ownEnd(deps, plan, address, part)) !== null) throw new Refused('oneself')
    const same = by.samePerson == null ? [] : await samePersonWrites(base, by.samePerson, by)
    // One batch: an approval of which the left out part is unknown would be one of the whole plan.
    await store.commit(base.lease, [
      ...same,
      ...(part?.leftOut ?? []).map(({ row }) => leaveOut(plan.id, row.id)),
      patchPlan(plan.id, {
        decidedBy: by.actor,
        decidedAt: base.now,
        part: part?.people ?? null,
      }),
      patchRun(plan.run, {
        bookmark: firstOf('recheck'),
        state: 'applying',
        heldPlanId: plan.id,
        finishedAt: null,
        waitsUntil: null,
        stepFailures: 0,
      }),
      putAudit({
        organization: plan.organization,
        account: plan.account,
        actor: by.actor,
        act: 'plan.approve',
        target: plan.id,
        facts: {
          revision: plan.revision,
          ...(part && { ...part.people, actions: part.chosen.filter(isWaiting).length }),
        },
        at: base.now,
      }),
      ...(await endsToldWrites(base, plan, { act: 'approve-ends', actor: by.actor, part })),
    ])
  })
  await deps.queue.enqueue({ kind: 'deliver' })
  await deps.queue.enqueue({ kind: 'advance', account: found.account })
}

/** The held plan at that revision. Throws `Conflict` if it changed since the admin saw it. */
export async function heldAt(
  base: AccountContext,
  planId: string,
  revision: number,
): Promise<Plan> {
  const plan = await base.deps.store.plan(planId)
  if (plan === null) throw new NotFound('no such plan')
  if (plan.state !== 'held' || plan.decidedAt !== null) {
    const newest = await base.deps.store.heldPlan(plan.account)
    const state = plan.state === 'held' ? 'approved' : plan.state
    throw new Conflict(`the plan is not held any more (${state})`, {
      plan_state: state,
      held_plan_id: newest?.id === plan.id ? null : (newest?.id ?? null),
    })
  }
  if (plan.revision !== revision) {
    throw new Conflict(
      `the plan is at revision ${plan.revision}, not ${revision}; look at it again`,
      {
        revision: plan.revision,
      },
    )
  }
  return plan
}
