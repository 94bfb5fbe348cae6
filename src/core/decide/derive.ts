import type { ActionKind, OutcomeState, Purpose } from '../facts/action.ts'
import { hasAccess, openCards, type User } from '../people/user.ts'
import type { Answer } from './answers.ts'
import type { HrFingerprint } from './fingerprint.ts'
import { NO_LOOKS } from './shown/looks.ts'
import { NONE, type Membership, type Memberships } from './membership.ts'

/** What 0.1.0 and 0.2.0 stored about one person's access. Kept for one release, to fill memberships from it. */
export interface Before {
  /** Entities in which HR placed this person and the user had access. */
  readonly entityIds: readonly string[]
  /** Access that we ended by leaving, by entity. `seen`: a user list begun later confirmed it. */
  readonly ended: Readonly<
    Record<string, { readonly at: string; readonly invitedOnly: boolean; readonly seen: boolean }>
  >
  /** Access given back by hand, by entity: when, and what HR said then. */
  readonly regained: Readonly<Record<string, { readonly at: string; readonly said: HrFingerprint }>>
  /** Final answers to past actions, newest first. */
  readonly past: readonly PastAnswer[]
}

export interface PastAnswer {
  readonly entityId: string
  readonly kind: ActionKind
  readonly purpose: Purpose
  readonly fingerprint: string
  readonly outcome: OutcomeState
  readonly reason: string | null
  readonly at: string
}

/** The membership in each entity, from what an earlier version stored. `user`: as last listed. */
export function membershipsBefore(before: Before, user: User | null): Memberships {
  const entityIds = new Set([
    ...before.entityIds,
    ...Object.keys(before.ended),
    ...before.past.map(({ entityId }) => entityId),
    ...(user?.entityIds ?? []),
  ])
  const entries = [...entityIds].map((id) => [id, membershipBefore(before, user, id)] as const)
  return Object.fromEntries(entries.filter(([, { state }]) => state !== 'none'))
}

function membershipBefore(before: Before, user: User | null, entityId: string): Membership {
  const access = user !== null && hasAccess(user, entityId)
  const ended = Object.hasOwn(before.ended, entityId) ? before.ended[entityId] : undefined
  const regained = Object.hasOwn(before.regained, entityId) ? before.regained[entityId] : undefined
  const cardsOpen = isBlockOpen(before, entityId)
  if (ended !== undefined) {
    if (access && regained !== undefined) return { state: 'regained-by-hand', ...regained }
    const { at, invitedOnly, seen } = ended
    return { state: 'ended', by: 'leave', at, invitedOnly, shownEnded: seen, cardsOpen }
  }
  const isFromHr = before.entityIds.includes(entityId)
  if (access) {
    const accepted = user.status === 'active'
    return { state: 'given', by: isFromHr ? 'hr' : 'hand', since: null, accepted, unshown: null }
  }
  if (isFromHr) return { state: 'removed-by-hand', at: null }
  const end = lastChange(before, entityId)
  if (end?.kind !== 'user.deactivate') return NONE
  const { at, purpose } = end
  const common = { state: 'ended', at, invitedOnly: false, shownEnded: true } as const
  if (purpose === 'move') return { ...common, by: 'move', cardsOpen }
  const hasOpenCards = user !== null && openCards(user, entityId).length > 0
  return cardsOpen && hasOpenCards ? { ...common, by: 'leave', cardsOpen } : NONE
}

/** The last successful end or gift of access in the entity. */
function lastChange({ past }: Before, entityId: string): PastAnswer | undefined {
  return past
    .filter(({ entityId: id, kind, outcome }) => {
      const changes = ['user.deactivate', 'user.invite', 'user.reactivate'].includes(kind)
      return id === entityId && changes && (outcome === 'done' || outcome === 'already')
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
}

/** The host has not blocked the cards: refused to try, failed, or not asked yet. */
function isBlockOpen({ past }: Before, entityId: string): boolean {
  const block = past.find(({ entityId: id, kind }) => id === entityId && kind === 'cards.block')
  return block === undefined || block.outcome === 'failed'
}

/** The last answer of each kind in each entity. */
export function answersBefore({ past }: Before): readonly Answer[] {
  const last = new Map<string, Answer>()
  for (const { entityId, kind, fingerprint, outcome, reason, at } of past) {
    const key = `${kind}/${entityId}`
    if (!last.has(key))
      last.set(key, {
        entityId,
        kind,
        fingerprint,
        outcome,
        reason,
        at,
        message: null,
        askAgainAt: null,
        looks: NO_LOOKS,
      })
  }
  return [...last.values()]
}
