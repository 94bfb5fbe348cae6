import { NO_LOOKS } from '../../core/decide/shown/looks.ts'
import { NotFound } from '../../core/facts/errors.ts'
import type { ActionRow, Plan } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { loadSituations } from '../decide/situations.ts'
import { betweenRuns } from '../read/decision-context.ts'
import type { AccountContext } from '../step/context.ts'
import type { Deps } from '../step/deps.ts'
import { withLease } from '../step/lease.ts'
import { heldAt, type PlanDecision } from './approve.ts'
import { decideAgain } from './decide-again.ts'
import { newDecisionId } from './decisions.ts'
import { endsToldWrites } from './guard/ends-told.ts'
import { choosePart, isWaiting, type ChosenPart } from './part.ts'
import { countOfSteps, holdRest } from './rest.ts'
import { patchAccount, putAudit, putEvent } from '../changes/accounts.ts'
import { patchEmployee, putAnswer, putOverride } from '../changes/people.ts'
import { patchAction, patchPlan } from '../changes/plans.ts'
import { patchRun } from '../changes/runs.ts'

const BATCH = 200

/**
 * Rejects a plan, or a part of it: those people stay as they are until HR says something else about them
 * (rules 35, 39); what is left out stays held. A first plan that is rejected as a whole stores no such
 * overrides; it comes back for review after the next full read.
 */
export async function reject(deps: Deps, planId: string, by: PlanDecision): Promise<void> {
  const found = await deps.store.plan(planId)
  if (found === null) throw new NotFound('no such plan')
  await withLease(deps, found.account, async (base) => {
    const plan = await heldAt(base, planId, by.revision)
    const { store } = deps
    const part = by.part == null ? null : await choosePart(base, plan, by.part)
    const rows =
      part === null
        ? await store.waitingActions([plan.id])
        : part.chosen.filter(isWaiting).map(({ row }) => row)
    const comesBack = plan.firstSync && part === null
    const writes: Change[] = []
    for (let start = 0; start < rows.length; start += BATCH) {
      // The last batch goes with the decision: as long as the plan is held, something of this decision waits.
      if (start > 0)
        await store.commit(base.lease, [...writes.splice(0), patchPlan(plan.id, { counts: null })])
      const batch = rows.slice(start, start + BATCH)
      if (!comesBack) {
        const changes = batch.filter(({ action }) => action.purpose === 'change')
        const others = batch.filter((row) => !changes.includes(row))
        writes.push(...changesRefused(base, changes), ...(await overrides(base, others, by.actor)))
      }
      for (const row of batch)
        writes.push(
          patchAction(row.id, {
            state: 'dropped',
            reason: 'rejected',
            finishedAt: base.now,
            nextTryAt: null,
          }),
        )
    }
    await store.commit(base.lease, [
      ...writes,
      ...(await decided(base, plan, part, by.actor)),
      ...(await endsToldWrites(base, plan, { act: 'reject-ends', actor: by.actor, part })),
      ...(comesBack
        ? [
            patchAccount(plan.account, { status: 'review' }),
            { set: 'employees.all-due', account: plan.account } as const,
          ]
        : []),
      putAudit({
        organization: plan.organization,
        account: plan.account,
        actor: by.actor,
        act: 'plan.reject',
        target: plan.id,
        facts: { revision: plan.revision, ...part?.people, actions: rows.length },
        at: base.now,
      }),
    ])
    const people = [...new Set(rows.map((row) => row.action.employeeId))]
    if (!comesBack) await decideAgain(base, people)
  })
  await deps.queue.enqueue({ kind: 'deliver' })
}

/** The user's name or phone stays until HR gives another one: this one is answered (rule 36). */
function changesRefused({ account, now }: AccountContext, batch: readonly ActionRow[]): Change[] {
  return batch.map(({ action }) => {
    const { entityId, kind, fingerprint } = action
    const common = {
      outcome: 'refused',
      reason: 'rejected',
      at: now,
      message: null,
      askAgainAt: null,
      looks: NO_LOOKS,
    } as const
    const answer = { entityId, kind, fingerprint, ...common }
    return putAnswer(account.id, action.employeeId, answer)
  })
}

/** For each of these people and entities: they stay as they are while HR says the same. */
async function overrides(
  base: AccountContext,
  batch: readonly ActionRow[],
  actor: string,
): Promise<Change[]> {
  const { store } = base.deps
  const writes: Change[] = []
  const ids = [...new Set(batch.map((row) => row.action.employeeId))]
  const rows = await store.employeesById(base.account.id, ids)
  for (const { row, situation } of await loadSituations(betweenRuns(base), rows)) {
    for (const entity of new Set(
      batch.filter((b) => b.action.employeeId === row.id).map((b) => b.action.entityId),
    )) {
      writes.push(
        putOverride({
          id: newDecisionId(),
          account: row.account,
          employee: row.id,
          entity,
          decision: 'rejected',
          until: null,
          userId: null,
          said: situation.says,
          actor,
          at: base.now,
        }),
      )
    }
    writes.push(patchEmployee(row.account, row.id, { revisit: 'next-run' }))
  }
  return writes
}

/** The plan is rejected; what was left out is held in a plan of its own. */
async function decided(
  base: AccountContext,
  plan: Plan,
  part: ChosenPart | null,
  actor: string,
): Promise<Change[]> {
  const ctx = betweenRuns(base)
  const rest = part === null ? null : await holdRest(ctx, plan, part.leftOut, plan.firstSync)
  return [
    ...(rest?.writes ?? []),
    patchPlan(plan.id, {
      state: 'rejected',
      decidedBy: actor,
      decidedAt: base.now,
      ...(part && {
        part: part.people,
        counts: await countOfSteps(ctx, plan, part.chosen),
      }),
    }),
    patchRun(plan.run, rest === null ? { state: 'done' } : { state: 'held', heldPlanId: rest.id }),
    putEvent({
      organization: plan.organization,
      account: plan.account,
      type: 'plan.rejected',
      subject: plan.id,
      facts: { actor, ...(part && { ...part.people, held_plan: rest?.id ?? null }) },
      at: base.now,
    }),
  ]
}
