import type { Action } from '../facts/action.ts'
import { reason } from '../facts/reasons.ts'
import type { PastAction, Situation } from './situation.ts'
import { hasAccess, type User } from '../people/user.ts'
import { canonical } from '../facts/canonical.ts'

/**
 * The actions of an admin's undo: access that we ended comes back, and the cards that we blocked (rules
 * 34 and 35). `endedAt`: when we ended it, RFC 3339; null: only cards come back.
 */
export function undoEnd(
  s: Situation,
  user: User,
  entityId: string,
  actor: string,
  endedAt: string | null,
): Action[] {
  const because = [reason('by-decision', { actor, decision: 'undo' })]
  const blocked = user.cards
    .filter((c) => c.entityId === entityId && c.status === 'blocked' && c.blockedBy === 'rollcall')
    .map((c) => c.id)
  const fingerprint = canonical(['undo', actor, endedAt, user.status, blocked])
  const common = {
    employeeId: s.employeeId,
    entityId,
    userId: user.id,
    purpose: 'return' as const,
    fingerprint,
    because,
  }
  const actions: Action[] = []
  if (endedAt !== null && !hasAccess(user, entityId))
    actions.push({ ...common, kind: 'user.reactivate', params: {} })
  if (blocked.length > 0)
    actions.push({ ...common, kind: 'cards.unblock', params: { card_ids: blocked } })
  return actions
}

/** When we ended access in this entity by a move. Null if we did not, or gave it again since. */
export function movedAwayAt(s: Situation, entityId: string): string | null {
  const end = lastEnd(s, entityId)
  return end?.purpose === 'move' ? end.finishedAt : null
}

/** Whether we ended access in this entity, by a move or a leave, and have not given it again. */
export function isEndedByUs(s: Situation, entityId: string): boolean {
  return lastEnd(s, entityId) !== null
}

function lastEnd(s: Situation, entityId: string): PastAction | null {
  const last = lastDone(s, entityId, ['user.deactivate', 'user.invite', 'user.reactivate'])
  return last?.detail.kind === 'user.deactivate' ? last : null
}

/** When we last gave access in this entity; null if never. */
export function givenAt(s: Situation, entityId: string): string | null {
  return lastDone(s, entityId, ['user.invite', 'user.reactivate'])?.finishedAt ?? null
}

/** The last successful action of these kinds in the entity. */
function lastDone(
  { past }: Situation,
  entityId: string,
  kinds: readonly Action['kind'][],
): PastAction | undefined {
  return past
    .filter(
      ({ detail, state, ...one }) =>
        one.entityId === entityId &&
        kinds.includes(detail.kind) &&
        (state === 'done' || state === 'already'),
    )
    .toSorted((a, b) => ((a.finishedAt ?? '') < (b.finishedAt ?? '') ? 1 : -1))[0]
}
