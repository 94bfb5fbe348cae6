import type { ActionRow } from '../../ports/records.ts'
import type { Write } from '../../ports/store/write.ts'
import type { AccountContext } from '../step/context.ts'

/** Stops those of these actions that wait: their next try could come before the next run decides. */
export async function stoppedActions(
  { deps: { store }, account, now }: AccountContext,
  past: readonly ActionRow[],
  reason: string,
): Promise<Write[]> {
  const held = await store.heldPlan(account.id)
  return past
    .filter(({ state }) => state === 'waiting')
    .flatMap(({ id, outcomeUnknown }) => {
      // The last try may have worked. The next decision finds out, even if HR is down for long.
      if (outcomeUnknown) return [store.patchAction(id, { nextTryAt: null, parked: true })]
      const dropped = { state: 'dropped', reason, finishedAt: now, nextTryAt: null } as const
      return [
        store.patchAction(id, dropped),
        // The action leaves the held plan, which is counted again.
        ...(held === null
          ? []
          : [store.removePlanned(held.id, id), store.patchPlan(held.id, { counts: null })]),
      ]
    })
}
