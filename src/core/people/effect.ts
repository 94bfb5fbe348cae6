import type { ActionDetail } from '../facts/action.ts'
import { isCardOf, type Card, type User } from './user.ts'

/**
 * The user after a host has carried the action out in this entity (contract 5). What a host alone knows is
 * not in it: who has accepted an invitation, who may not be ended, sessions.
 */
export function userAfter(user: User, entityId: string, detail: ActionDetail): User {
  switch (detail.kind) {
    case 'user.invite':
    case 'user.reactivate': {
      const entityIds = [...new Set([...user.entityIds, entityId])]
      if (user.status !== 'inactive') return { ...user, entityIds }
      return withStatus(
        { ...user, entityIds },
        detail.kind === 'user.invite' ? 'invited' : 'active',
      )
    }
    case 'user.update': {
      const { first_name: first, last_name: last, phone } = detail.params
      return {
        ...user,
        firstName: first ?? user.firstName,
        lastName: last ?? user.lastName,
        phone: phone ?? user.phone,
      }
    }
    case 'user.deactivate': {
      const entityIds = user.entityIds.filter((id) => id !== entityId)
      return entityIds.length === 0
        ? withStatus({ ...user, entityIds }, 'inactive')
        : { ...user, entityIds }
    }
    case 'cards.block':
      return { ...user, cards: user.cards.map((card) => blocked(card, entityId)) }
    case 'cards.unblock':
      return { ...user, cards: user.cards.map((card) => unblocked(card, detail.params.card_ids)) }
  }
}

function withStatus(user: User, status: User['status']): User {
  return { ...withoutStatusWord(user), status }
}

/** The host's word was one for the status before. */
function withoutStatusWord<T extends User | Card>(one: T): T {
  if (one.words?.status === undefined) return one
  const { status: _status, ...words } = one.words
  const { words: _words, ...rest } = one
  return (Object.keys(words).length === 0 ? rest : { ...rest, words }) as T
}

function blocked(card: Card, entityId: string): Card {
  if (!isCardOf(card, entityId) || card.status !== 'active') return card
  return { ...withoutStatusWord(card), status: 'blocked', blockedBy: 'rollcall' }
}

/** A card that somebody else blocked is theirs to give back. */
function unblocked(card: Card, ids: readonly string[]): Card {
  const ours = card.status === 'blocked' && card.blockedBy === 'rollcall'
  return ours && ids.includes(card.id) ? { ...card, status: 'active', blockedBy: null } : card
}
