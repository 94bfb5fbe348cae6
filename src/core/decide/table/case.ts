import type { OverrideDecision } from '../../facts/override-decision.ts'
import { cardsBlockedByUs, hasAccess, openCards, type User } from '../../people/user.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { holdsByHand, NONE, type Ended, type Membership } from '../membership.ts'
import { standingOverride } from '../override.ts'
import type { Situation } from '../situation.ts'
import type { Cards, Case, Word } from './row.ts'
import { wantOf } from './want.ts'

/** What the rows look at, for one entity of somebody who has a user. */
export function caseOf(s: Situation, user: User, entityId: string): Case {
  const membership = membershipIn(s, entityId)
  const now = fingerprintOf(s.employee, s.presence, s.scope)
  return {
    want: wantOf(s, user, entityId),
    membership,
    access: hasAccess(user, entityId),
    cards: cardsOf(user, entityId),
    word: wordOf(s, entityId),
    heldByHand: holdsByHand(membership, now, s.today),
    returns: returningFrom(s, user) !== null,
  }
}

/** The same for somebody who has no user yet. */
export function caseWithoutUser(s: Situation, entityId: string): Case {
  return {
    want: wantOf(s, null, entityId),
    membership: NONE,
    access: false,
    cards: 'none',
    word: wordOf(s, entityId),
    heldByHand: false,
    returns: false,
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

/** Decisions by which nobody is let in who is not. */
const NOT_HERE: ReadonlySet<OverrideDecision> = new Set(['keep', 'rejected', 'leave-out'])

function wordOf(s: Situation, entityId: string): Word {
  const decision = standingOverride(s, entityId)?.decision
  if (decision === 'invite-again' || decision === 'undo') return decision
  return decision !== undefined && NOT_HERE.has(decision) ? 'not-here' : 'none'
}

/** The end that a return takes back, where we ended all that the person had: the newest (rule 34). */
export function returningFrom({ memberships }: Situation, user: User): Ended | null {
  if (user.status !== 'inactive') return null
  const all = Object.values(memberships).filter(({ state }) => state !== 'none')
  const ended = all.filter((one): one is Ended => one.state === 'ended' && one.by === 'leave')
  if (all.some((one) => one.state !== 'ended' || one.by === 'decision')) return null
  return ended.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
}
