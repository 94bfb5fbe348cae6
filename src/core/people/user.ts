/** A person as the host describes them (contract 5). */
export interface User {
  readonly id: string
  readonly email: string
  readonly firstName: string | null
  readonly lastName: string | null
  /** E.164, or as the host writes it. */
  readonly phone: string | null
  /** A word of the host's that is none of these counts as active: access that can be ended (rule 52). */
  readonly status: 'invited' | 'active' | 'inactive'
  /** A word of the host's that is none of these counts as admin (rule 52). */
  readonly role: 'member' | 'admin' | 'owner'
  readonly protected: boolean
  /** Entities in which the user is invited or active. */
  readonly entityIds: readonly string[]
  readonly cards: readonly Card[]
  /** The host's own words, where they are none of ours. */
  readonly words?: { readonly status?: string; readonly role?: string }
  /** The host writes the id as a number, and gets it back as one. */
  readonly numericId?: true
}

export interface Card {
  readonly id: string
  /** Empty where the host names none: the card counts in each entity. */
  readonly entityId: string
  readonly label: string
  readonly last4: string
  readonly type: 'physical' | 'virtual' | 'other'
  /** A word of the host's that is none of these counts as active: a card that can be blocked (rule 52). */
  readonly status: 'active' | 'blocked' | 'closed'
  readonly recurring: boolean
  /** Who blocked it: `rollcall` for us. Null where it is not blocked. */
  readonly blockedBy: string | null
  /** The host's own words, where they are none of ours. */
  readonly words?: { readonly type?: string; readonly status?: string }
  readonly numericId?: true
}

/** Whether the user can work in that entity, now or after accepting the invitation. */
export function hasAccess(user: User, entityId: string): boolean {
  return user.status !== 'inactive' && user.entityIds.includes(entityId)
}

export function isCardOf(card: Card, entityId: string): boolean {
  return card.entityId === entityId || card.entityId === ''
}

/** The user's active cards in that entity: those that a block stops. */
export function openCards(user: User, entityId: string): readonly Card[] {
  return user.cards.filter((card) => isCardOf(card, entityId) && card.status === 'active')
}

/** The user has access, or an open card, in one of these entities. */
export function hasAnything(user: User, entityIds: readonly string[]): boolean {
  return entityIds.some((id) => hasAccess(user, id) || openCards(user, id).length > 0)
}

/** The user's cards in that entity that we blocked and that are blocked still (rule 34). */
export function cardsBlockedByUs(user: User, entityId: string): readonly Card[] {
  return user.cards.filter(
    (card) =>
      isCardOf(card, entityId) &&
      card.id !== '' &&
      card.status === 'blocked' &&
      card.blockedBy === 'rollcall',
  )
}
