import { NotFound } from '../../core/facts/errors.ts'
import { hrFingerprint } from '../../core/decide/overrides.ts'
import { heldAt } from './approve.ts'
import type { Deps } from '../step/deps.ts'
import { loadSituations } from '../decide/situations.ts'
import { withLease } from '../step/lease.ts'
import { betweenRuns } from '../read/decision-context.ts'
import type { Write } from '../../ports/store/write.ts'

const BATCH = 200

/**
 * Rejects a plan: its people stay as they are until HR says something else about them (rules 35, 39). A first
 * plan stores no such overrides; it comes back for review after the next full read.
 */
export async function reject(
  deps: Deps,
  planId: string,
  by: { revision: number; actor: string },
): Promise<void> {
  const found = await deps.store.plan(planId)
  if (found === null) throw new NotFound('no such plan')
  await withLease(deps, found.account, async (base) => {
    const plan = await heldAt(base, planId, by.revision)
    const { store } = deps
    const waiting = await store.waitingActions([plan.id])
    for (let start = 0; start < waiting.length; start += BATCH) {
      const batch = waiting.slice(start, start + BATCH)
      const writes: Write[] = []
      const rows = plan.firstSync
        ? []
        : await store.employeesById(plan.account, [
            ...new Set(batch.map((row) => row.action.employeeId)),
          ])
      for (const { row, situation } of await loadSituations(betweenRuns(base), rows)) {
        for (const entity of new Set(
          batch.filter((b) => b.action.employeeId === row.id).map((b) => b.action.entityId),
        )) {
          const placed =
            situation.scope.kind === 'in' && situation.scope.entities.some((e) => e.id === entity)
          const fingerprint = hrFingerprint(situation.employee, situation.presence, entity, placed)
          writes.push(
            store.putOverride({
              account: row.account,
              employee: row.id,
              entity,
              decision: 'rejected',
              until: null,
              userId: null,
              fingerprint,
              actor: by.actor,
              at: base.now,
            }),
          )
        }
        writes.push(store.patchEmployee(row.account, row.id, { revisit: 'next-run' }))
      }
      for (const row of batch)
        writes.push(
          store.patchAction(row.id, {
            state: 'dropped',
            reason: 'rejected',
            finishedAt: base.now,
            nextTryAt: null,
          }),
        )
      await store.commit(base.lease, writes)
    }
    await store.commit(base.lease, [
      store.patchPlan(plan.id, { state: 'rejected', decidedBy: by.actor, decidedAt: base.now }),
      store.patchRun(plan.run, { state: 'done' }),
      ...(plan.firstSync
        ? [store.patchAccount(plan.account, { status: 'review' }), store.makeAllDue(plan.account)]
        : []),
      store.putEvent({
        organization: plan.organization,
        account: plan.account,
        type: 'plan.rejected',
        subject: plan.id,
        facts: { actor: by.actor },
        at: base.now,
      }),
      store.putAudit({
        organization: plan.organization,
        account: plan.account,
        actor: by.actor,
        act: 'plan.reject',
        target: plan.id,
        facts: { revision: plan.revision, actions: waiting.length },
        at: base.now,
      }),
    ])
  })
}
