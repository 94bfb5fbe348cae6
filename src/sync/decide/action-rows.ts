import type { DecisionContext } from '../read/decision-context.ts'
import type { Decision } from '../../core/decide/decision.ts'
import type { ActionRow } from '../../ports/records.ts'
import type { Action } from '../../core/facts/action.ts'
import { needId, idOf } from '../step/ids.ts'
import { NEVER } from '../../core/decide/situation.ts'
import { actionKey } from '../../core/plan/order.ts'

/** Rows for a batch of actions: the same need keeps its id and its tries, a final answer starts a new episode (rule 46). */
export async function rowsOf(
  ctx: DecisionContext,
  decisions: readonly Decision[],
  past: readonly ActionRow[],
): Promise<ReadonlyMap<Action, ActionRow>> {
  const { store } = ctx.deps
  const actions = decisions.flatMap((decision) => decision.actions)
  const needs = new Map<Action, string>()
  for (const action of actions) needs.set(action, await needId(ctx.account.id, action))
  const episodes = await store.episodes(ctx.account.id, [...new Set(needs.values())])
  const known = new Map(past.map((row) => [row.id, row]))
  const rows = new Map<Action, ActionRow>()
  for (const [action, need] of needs) {
    const episode = episodes.get(need) ?? 0
    const id = await idOf('act', actionKey(need, episode))
    const before = known.get(id) ?? null
    rows.set(
      action,
      before === null || before.state === 'dropped'
        ? fresh(ctx, id, need, episode, action, before)
        : { ...before, action, nextTryAt: before.nextTryAt === NEVER ? null : before.nextTryAt },
    )
  }
  return rows
}

export function fresh(
  ctx: DecisionContext,
  id: string,
  need: string,
  episode: number,
  action: Action,
  dropped: ActionRow | null,
): ActionRow {
  return {
    id,
    account: ctx.account.id,
    organization: ctx.account.organization,
    need,
    episode,
    action,
    state: 'waiting',
    attempts: dropped?.attempts ?? 0,
    firstTriedAt: dropped?.firstTriedAt ?? null,
    nextTryAt: null,
    outcomeUnknown: dropped?.outcomeUnknown ?? false,
    reason: null,
    message: null,
    approvedBy: null,
    // Wanted again is wanted anew: it belongs to what is planned with it.
    createdAt: ctx.now,
    finishedAt: null,
  }
}
