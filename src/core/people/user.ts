/** A person as the host describes them (contract section 5). */
export interface User {
  readonly id: string
  readonly email: string
  readonly firstName: string | null
  readonly lastName: string | null
  /** E.164, or null. */
  readonly phone: string | null
  readonly status: 'invited' | 'active' | 'inactive'
  readonly role: 'member' | 'admin' | 'owner'
  readonly protected: boolean
  /** Entities in which the user is invited or active. */
  readonly entityIds: readonly string[]
  readonly cards: readonly Card[]
}

export interface Card {
  readonly id: string
  readonly entityId: string
  readonly label: string
  readonly last4: string
  readonly type: 'physical' | 'virtual'
  readonly status: 'active' | 'blocked' | 'closed'
  readonly recurring: boolean
  /** Who blocked it: `rollcall` for us. Null where it is not blocked. */
  readonly blockedBy: string | null
}

/** Whether the user can work in that entity, now or after accepting the invitation. */
export function hasAccess(user: User, entityId: string): boolean {
  return user.status !== 'inactive' && user.entityIds.includes(entityId)
}

/** The user's active cards in that entity: those that a block stops. */
export function openCards(user: User, entityId: string): readonly Card[] {
  return user.cards.filter((card) => card.entityId === entityId && card.status === 'active')
}

/** The user has access, or an open card, in one of these entities. */
export function hasAnything(user: User, entityIds: readonly string[]): boolean {
  return entityIds.some((id) => hasAccess(user, id) || openCards(user, id).length > 0)
}

/** The user's cards in that entity that we blocked and that are blocked still (rule 34). */
export function cardsBlockedByUs(user: User, entityId: string): readonly Card[] {
  return user.cards.filter(
    (card) =>
      card.entityId === entityId && card.status === 'blocked' && card.blockedBy === 'rollcall',
  )
}
