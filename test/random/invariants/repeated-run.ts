// When nothing is left to happen, a second run right after does nothing, and a preview shows exactly what is held.
import { expect } from 'vitest'
import { requestSync } from '../../../src/sync/run/request.ts'
import { preview, type Preview } from '../../../src/sync/plan/preview.ts'
import { ADMIN } from '../../world/view.ts'
import { heldActions, type InvariantContext, type Side } from './context.ts'
import { noViolations } from './no-violations.ts'

type PreviewedAction = Preview['plan']['actions'][number]

export async function secondRunDoesNothing(
  invariants: InvariantContext,
  untilIdle: () => Promise<void>,
): Promise<void> {
  const { host, mails, deps } = invariants.world
  for (const side of invariants.sides) {
    const { accountId } = side.view
    if ((await side.view.account()).status !== 'active') continue
    const [asked, posted] = [host.tries.length, mails.received.length]
    const before = await held(invariants, side)
    const seen = await preview(deps, accountId, null)
    await requestSync(deps, accountId, 'full', ADMIN)
    await untilIdle()
    const again = host.tries.slice(asked).map(({ detail, userId }) => `${detail.kind} ${userId}`)
    noViolations(again, 'actions of a second run right after')
    // The first run invites somebody whose last day is near, and only the second one announces that day.
    const sent = mails.received
      .slice(posted)
      .filter(({ kind }) => kind !== 'leaving-soon')
      .map(({ kind, to }) => `${kind} to ${to}`)
    noViolations(sent, 'mails of a second run right after')
    expect(await held(invariants, side), 'held after a second run').toEqual(before)
    const shown = seen.plan.actions.filter(({ hold_codes }) => hold_codes.length > 0)
    expect(shown.map(previewed).toSorted(), 'held in a preview').toEqual(before)
    const free = seen.plan.actions.filter(({ hold_codes }) => hold_codes.length === 0)
    noViolations(free.map(previewed), 'free in a preview')
  }
}

/** Each held action with its hold codes. */
async function held(invariants: InvariantContext, side: Side): Promise<readonly string[]> {
  const actions = await heldActions(invariants, side)
  return actions.map(({ row, holds }) => line(row.id, row.action, holds)).toSorted()
}

function line(id: string, action: { kind: string; entityId: string }, codes: readonly string[]) {
  return `${action.kind} ${action.entityId} ${id}: ${codes.join()}`
}

function previewed({ id, kind, entity_id: entityId, hold_codes }: PreviewedAction): string {
  return line(id, { kind, entityId }, hold_codes)
}
