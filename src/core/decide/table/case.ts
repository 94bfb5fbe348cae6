import { cardsBlockedByUs, hasAccess, openCards, type User } from '../../people/user.ts'
import { regainStands, NONE, type Ended, type Membership } from '../membership.ts'
import { standingOverride, type Override } from '../override.ts'
import type { Situation } from '../situation.ts'
import { startsLater } from '../moments.ts'
import type { AdminSays, Cards, Case } from './row.ts'
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
    unreached: isUnreached(s) && isLater(s, override),
    adminSays: adminSaysOf(override, membership),
    regainStands: regainStands(membership, s.says, s),
    startsLater: startsLater(s),
    returnsFrom: user === null ? null : returnsFrom(s, user),
  }
}

export function membershipIn(
  { memberships }: Pick<Situation, 'memberships'>,
  entityId: string,
): Membership {
  return (Object.hasOwn(memberships, entityId) ? memberships[entityId] : undefined) ?? NONE
}

/** The mail with the invitation of somebody who is invited failed. */
export function isUnreached({ user, failedInvitation }: Situation): boolean {
  return user?.status === 'invited' && failedInvitation !== null
}

/** A decision answers the failures before it: one that follows is asked about again. */
function isLater({ failedInvitation }: Situation, override: Override | null): boolean {
  return override === null || failedInvitation === null || failedInvitation.at <= override.at
}

function cardsOf(user: User, entityId: string): Cards {
  if (openCards(user, entityId).length > 0) return 'open'
  return cardsBlockedByUs(user, entityId).length > 0 ? 'blocked' : 'none'
}

function adminSaysOf(override: Override | null, membership: Membership): AdminSays {
  if (override === null) return 'none'
  switch (override.decision) {
    case 'invite-again':
      return isSpent(override, membership) ? 'none' : 'invite-again'
    case 'undo':
      return 'undo'
    // Whoever has no access gets none.
    case 'rejected':
    case 'leave-out':
      return 'give-none'
    // It keeps what they had. In 0.1.0 it also left somebody out who had nothing.
    case 'keep':
      return membership.state === 'none' ? 'give-none' : 'none'
    case 'postpone':
    case 'end':
    case 'unlink':
    case 'accept-email':
    case 'not-this-person':
    case 'keeps-access':
      return 'none'
  }
}

/** Somebody took the access away after it was given by this decision: the later word counts (rule 25). */
function isSpent({ at }: Override, membership: Membership): boolean {
  if (membership.state !== 'removed-by-hand') return false
  return membership.at !== null && membership.at > at
}

/**
 * The newest end by leaving, if we ended everything that the person had and no admin ended any of it: a return
 * takes it back (rule 34).
 */
function returnsFrom({ memberships }: Situation, user: User): Ended | null {
  if (user.status !== 'inactive') return null
  const all = Object.values(memberships).filter(({ state }) => state !== 'none')
  const ended = all.filter((one): one is Ended => one.state === 'ended' && one.by === 'leave')
  if (all.some((one) => one.state !== 'ended' || one.by === 'decision')) return null
  return ended.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
}
