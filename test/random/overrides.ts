// Which access Rollcall gave or ended, and what admins decided about it.
import type { User } from '../../src/core/people/user.ts'
import type { ActionRequest } from '../../src/ports/host.ts'
import type { Known, Seat } from './facts.ts'

export interface Own {
  mine: Set<string>
  /** Ended by a move, and not given again. */
  moved: Set<string>
  /** Entity → whether a later list of users has shown that the access ended. */
  ended: Map<string, boolean>
}
export interface Override {
  row: string
  entity: string
  kind: 'kept' | 'undo' | 'now'
  fingerprint: string
  until: number
}

/**
 * An override ends when HR says something else about the employment, and stays ended if HR says the same
 * again later. An unconfirmed absence does not end it.
 */
export function isOver(override: Override, one: Known | undefined, fingerprint: string): boolean {
  const isUnsure = one?.gone === 'unsure' || one?.gone === 'found'
  return !isUnsure && workIn(override.fingerprint) !== workIn(fingerprint)
}

/** The fingerprint without the place, which is its last word. */
function workIn(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.lastIndexOf(' '))
}

/**
 * The access before, plus all that the host was asked to end since action number `from`: access removed by hand
 * while its end waited for approval also counts as ended by the approval.
 */
export function withAsked(
  before: ReadonlyMap<string, Seat>,
  actions: readonly ActionRequest[],
  from: number,
): ReadonlyMap<string, Seat> {
  const result = new Map(before)
  for (const { detail, userId, entityId } of actions.slice(from)) {
    const seat = result.get(userId ?? '')
    if (detail.kind !== 'user.deactivate' || userId === null || seat === undefined) continue
    result.set(userId, { ...seat, access: [...new Set([...seat.access, entityId])] })
  }
  return result
}

export function nothing(): Own {
  return { mine: new Set(), moved: new Set(), ended: new Map() }
}

export function nameOfAddress(email: string): string {
  return email.split('@')[0] ?? ''
}

/** Who blocked the card there, or `open`; null without a card. */
export function cardsOf(user: User, entity: string): string | null {
  const card = user.cards.find(({ entityId }) => entityId === entity)
  return card === undefined ? null : (card.blockedBy ?? 'open')
}

/** The host refuses to end the access of its owner and of the last admin of an entity. */
export function mayNotEnd(users: readonly User[], user: User, entity: string): boolean {
  if (user.role === 'owner') return true
  const runs = (other: User) => other.role !== 'member' && other.status === 'active'
  const others = users.filter((one) => one.id !== user.id && runs(one))
  return runs(user) && !others.some(({ entityIds }) => entityIds.includes(entity))
}
