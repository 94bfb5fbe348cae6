import { isAskedAgain, type Action, type OutcomeState } from '../facts/action.ts'
import { cardsBlockedByUs, hasAccess, openCards, type User } from '../people/user.ts'
import type { Calendar } from '../people/dates/hr-day.ts'
import { type HrFingerprint, type HrSays, sameWork } from './fingerprint.ts'

/**
 * What one person has in one entity, and how it came to be: the one home of that fact. Times are RFC 3339.
 * `observe` moves it by what the host's list shows, `after` by what came of an action, `afterWithdrawal` by an
 * admin; nothing else does.
 */
export type Membership =
  /** No access: none was given by HR, and none was taken. */
  | { readonly state: 'none' }
  /** Access. `hr`: HR placed the person here when it was seen. `hand`: HR did not, so no move ends it (rule 30). */
  | {
      readonly state: 'given'
      readonly by: 'hr' | 'hand'
      readonly since: string | null
      /** The user has accepted the invitation. */
      readonly accepted: boolean
      /** What it is as long as nothing but the host's answer has shown the access; null: it is shown (rule 51). */
      readonly unshown: Unshown | null
    }
  /** We ended it. */
  | {
      readonly state: 'ended'
      readonly by: 'leave' | 'move' | 'decision'
      readonly at: string
      /** The invitation had not been accepted by then (rule 34). */
      readonly invitedOnly: boolean
      /** A list begun after `at` showed it ended. Before that, access on a list is stale (rule 35). */
      readonly shownEnded: boolean
      /** The host has not blocked the cards yet (rules 29 and 30). */
      readonly cardsOpen: boolean
    }
  /** HR gave it, and somebody took it away in the host (rule 25). */
  | { readonly state: 'removed-by-hand'; readonly at: string | null }
  /** We ended it, a list showed that, and somebody gave it back in the host (rule 35). */
  | { readonly state: 'regained-by-hand'; readonly at: string; readonly said: HrFingerprint }

export type Given = Extract<Membership, { readonly state: 'given' }>
export type Ended = Extract<Membership, { readonly state: 'ended' }>
export type Unshown = Exclude<Membership, Given | { readonly state: 'regained-by-hand' }>
export type Memberships = Readonly<Record<string, Membership>>

export const NONE: Membership = { state: 'none' }

/** The host's list as it shows one person in one entity. */
export interface Look {
  readonly user: User
  readonly entityId: string
  /** Where HR places the person, who is at work or about to be. `unclear`: it does not say, or they have left. */
  readonly place: 'here' | 'elsewhere' | 'unclear'
  /** The user is inactive, and neither we nor another HR system of the organization ended that. */
  readonly inactiveByHand: boolean
  /** Start of the list that was read whole; null where the user is known from before, or by id. */
  readonly listedAt: string | null
  /** What HR says now: kept with what a hand gave back. */
  readonly said: HrFingerprint
  readonly now: string
}

/** What the host's list makes of it. The only place that concludes "by hand" (rules 25, 30 and 35). */
export function observe(was: Membership, look: Look): Membership {
  const access = hasAccess(look.user, look.entityId)
  switch (was.state) {
    case 'none':
      if (access) return given(look)
      return look.place === 'here' && look.inactiveByHand
        ? { state: 'removed-by-hand', at: look.now }
        : was
    case 'given':
      if (access) return stillGiven(was, look)
      if (was.unshown !== null) return observe(was.unshown, look)
      return isTaken(was, look) ? { state: 'removed-by-hand', at: look.now } : NONE
    case 'removed-by-hand':
      return access ? given(look) : was
    case 'ended':
      return access ? regained(was, look) : shown(was, look)
    case 'regained-by-hand':
      if (!access) return { ...ENDED, at: look.now }
      return look.place === 'here' ? given(look) : was
  }
}

/** HR gave it and does not place the person elsewhere now: somebody took away what they should have (rule 25). */
function isTaken({ by }: Given, { place }: Look): boolean {
  return by === 'hr' && place !== 'elsewhere'
}

/** Taken away again by hand, after we had ended it. */
const ENDED = {
  state: 'ended',
  by: 'leave',
  invitedOnly: false,
  shownEnded: true,
  cardsOpen: false,
} as const

function stillGiven(was: Given, { place, user, listedAt }: Look): Membership {
  const accepted = user.status === 'active'
  const by = place === 'here' ? 'hr' : was.by
  const isShown = listedAt !== null && (was.since ?? '') < listedAt
  const unshown = isShown ? null : was.unshown
  const isSame = was.by === by && was.accepted === accepted && was.unshown === unshown
  return isSame ? was : { ...was, by, accepted, unshown }
}

function regained(was: Ended, look: Look): Membership {
  // An end that an admin wanted is asked for again while the list shows access, wherever HR places them.
  if (was.by === 'decision' && !was.shownEnded) return was
  if (look.place === 'here') return given(look)
  if (!was.shownEnded) return was
  return was.by === 'move'
    ? given(look)
    : { state: 'regained-by-hand', at: look.now, said: look.said }
}

function shown(was: Ended, { listedAt }: Look): Membership {
  const isShown = listedAt !== null && was.at < listedAt
  return isShown && !was.shownEnded ? { ...was, shownEnded: true } : was
}

function given({ place, user, now }: Look): Membership {
  return {
    state: 'given',
    by: place === 'here' ? 'hr' : 'hand',
    since: now,
    accepted: user.status === 'active',
    unshown: null,
  }
}

/** Access that was given back by hand stays while HR says what it said when a list first showed it (rule 35). */
export function regainStands(was: Membership, now: HrSays, calendar: Calendar): boolean {
  return was.state === 'regained-by-hand' && sameWork(was.said, now, calendar)
}

/** The answer of the host to one action, as far as the membership depends on it. */
export interface Answered {
  readonly state: OutcomeState
  /** RFC 3339. */
  readonly at: string
  /** The user after it; null where the host shows none. */
  readonly shown: User | null
  /** The user was read apart from the answer, and shows the effect. */
  readonly isReadBack: boolean
}

/** What an answer of the host makes of it. Only `done` and `already` change anything. */
export function after(was: Membership, action: Action, answer: Answered): Membership {
  if (answer.state !== 'done' && answer.state !== 'already') return was
  const { shown: user, at, isReadBack } = answer
  const { entityId } = action
  switch (action.kind) {
    case 'user.deactivate':
      return {
        state: 'ended',
        by: endedBy(action),
        // Asked again, it ended when the host first said so (rule 51).
        at: isEndedAgain(was, action) ? was.at : at,
        invitedOnly: isEndedAgain(was, action)
          ? was.invitedOnly
          : was.state === 'given' && !was.accepted,
        shownEnded: false,
        cardsOpen: user === null || hasUnblockedCards(user, entityId),
      }
    case 'cards.block':
      return was.state === 'ended' ? { ...was, cardsOpen: false } : was
    case 'user.invite':
    case 'user.reactivate': {
      // The host says done and shows no access: nothing was given yet.
      if (user !== null && !hasAccess(user, entityId)) return was
      const accepted = user?.status === 'active'
      const unshown = isReadBack ? null : unshownOf(was)
      return { state: 'given', by: 'hr', since: at, accepted, unshown }
    }
    case 'user.update':
    case 'cards.unblock':
      return was
  }
}

/** The host's word alone gives it. Where a list has shown access already, it is shown. */
function unshownOf(was: Membership): Unshown | null {
  if (was.state === 'given') return was.unshown
  return was.state === 'regained-by-hand' ? null : was
}

/** There was nothing before, and no list has shown the access that the host says it gave (rule 51). */
export function isNeverShown(membership: Membership): boolean {
  return membership.state === 'given' && membership.unshown?.state === 'none'
}

/**
 * An admin's `end` was withdrawn: what it ended counts as ended by leaving from now on, so HR may give it back
 * (rules 34 and 35).
 */
export function afterWithdrawal(was: Membership): Membership {
  return was.state === 'ended' && was.by === 'decision' ? { ...was, by: 'leave' } : was
}

/** No card of the entity was blocked by us yet, or one is open: a card that is open later still is to be blocked. */
function hasUnblockedCards(user: User, entityId: string): boolean {
  return openCards(user, entityId).length > 0 || cardsBlockedByUs(user, entityId).length === 0
}

function isEndedAgain(was: Membership, action: Action): was is Ended {
  return was.state === 'ended' && isAskedAgain(action)
}

function endedBy({ purpose }: Action): Ended['by'] {
  if (purpose === 'move' || purpose === 'decision') return purpose
  return 'leave'
}
