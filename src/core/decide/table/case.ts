import { cardsBlockedByUs, hasAccess, openCards, type User } from '../../people/user.ts'
import { holdsByHand, NONE, type Ended, type Membership } from '../membership.ts'
import { standingOverride, type Override } from '../override.ts'
import type { Situation } from '../situation.ts'
import type { Cards, Case, Word } from './row.ts'
import { wantOf } from './want.ts'

/** One person in one entity. `user`: null for somebody who has none yet, and so nothing in any entity. */
export function caseOf(s: Situation, user: User | null, entityId: string): Case {
  const override = standingOverride(s, entityId)
  const membership = user === null ? NONE : membershipIn(s, entityId)
  return {
    entityId,
    override,
    want: wantOf(s, user, entityId, override),
    membership,
    access: user !== null && hasAccess(user, entityId),
    cards: user === null ? 'none' : cardsOf(user, entityId),
    word: wordOf(override, user),
    heldByHand: holdsByHand(membership, s.says, s.today),
    returnsFrom: user === null ? null : returnsFrom(s, user),
  }
}

export function membershipIn(
  { memberships }: Pick<Situation, 'memberships'>,
  entityId: string,
): Membership {
  return (Object.hasOwn(memberships, entityId) ? memberships[entityId] : undefined) ?? NONE
}

function cardsOf(user: User, entityId: string): Cards {
  if (openCards(user, entityId).length > 0) return 'open'
  return cardsBlockedByUs(user, entityId).length > 0 ? 'blocked' : 'none'
}

function wordOf(override: Override | null, user: User | null): Word {
  if (override === null) return 'none'
  switch (override.decision) {
    case 'invite-again':
    case 'undo':
      return override.decision
    // Decisions by which nobody is let in who is not.
    case 'rejected':
    case 'leave-out':
      return 'not-here'
    // 0.1.0 took it for leaving somebody out, too.
    case 'keep':
      return user === null ? 'not-here' : 'none'
    case 'postpone':
    case 'end':
    case 'unlink':
    case 'accept-email':
      return 'none'
  }
}

/** The end that a return takes back, where we ended all that the person had: the newest (rule 34). */
function returnsFrom({ memberships }: Situation, user: User): Ended | null {
  if (user.status !== 'inactive') return null
  const all = Object.values(memberships).filter(({ state }) => state !== 'none')
  const ended = all.filter((one): one is Ended => one.state === 'ended' && one.by === 'leave')
  if (all.some((one) => one.state !== 'ended' || one.by === 'decision')) return null
  return ended.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
}
