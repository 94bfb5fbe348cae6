import type { ActionRow } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { AccountContext } from '../step/context.ts'
import { patchAction, patchPlan, removePlanned } from '../changes/plans.ts'

/** Stops those of these actions that wait: their next try could come before the next run decides. */
export async function stoppedActions(
  { deps: { store }, account, now }: AccountContext,
  past: readonly ActionRow[],
  reason: string,
): Promise<Change[]> {
  const held = await store.heldPlan(account.id)
  return past
    .filter(({ state }) => state === 'waiting')
    .flatMap(({ id, outcomeUnknown }) => {
      // The last try may have worked. The next decision finds out, even if HR is down for long.
      if (outcomeUnknown) return [patchAction(id, { nextTryAt: null, parked: true })]
      const dropped = { state: 'dropped', reason, finishedAt: now, nextTryAt: null } as const
      return [
        patchAction(id, dropped),
        // The action leaves the held plan, which is counted again.
        ...(held === null
          ? []
          : [removePlanned(held.id, id), patchPlan(held.id, { counts: null })]),
      ]
    })
}
