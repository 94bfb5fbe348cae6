import type { Case } from './row.ts'

/** The list shows no access, and we ended it. */
export function isEndedStill({ want, membership, access }: Case): boolean {
  return want.want === 'back' && membership.state === 'ended' && !access
}

export function isSparedByUndo({ want, access }: Case): boolean {
  return want.want === 'back' && (want.from === 'end' || (want.from === 'away' && access))
}

export function isProtectedFromEnd(c: Case): boolean {
  return c.want.want === 'spared' && c.want.by === 'protected' && wouldEnd(c)
}

/** There is something to spare: access or an open card of a leaver, or access that HR gave to a mover. */
export function wouldEnd(c: Case): boolean {
  if (c.want.want !== 'spared') return false
  return c.want.from === 'end' ? hasAnything(c) : isByHr(c)
}

export function hasAnything({ access, cards }: Case): boolean {
  return access || cards === 'open'
}

/** Access that somebody gave back in the product outlasts HR's end, but not an admin's later `end` (rule 35). */
export function isSparedByHand({ want, regainStands }: Case): boolean {
  return regainStands && want.want === 'end' && want.by === 'leave'
}

function isByHr({ membership }: Case): boolean {
  return membership.state === 'given' && membership.by === 'hr'
}

/** We ended it, and no list has shown that yet: the list still shows access. */
export function isEndUnshown({ membership, access }: Case): boolean {
  return membership.state === 'ended' && !membership.shownEnded && access
}

export function hasCardsLeftOpen({ membership, cards }: Case): boolean {
  return membership.state === 'ended' && membership.cardsOpen && cards === 'open'
}

export function isUndoOfCards({ adminSays, cards }: Case): boolean {
  return adminSays === 'undo' && cards === 'blocked'
}

export function isGated({ want }: Case): boolean {
  return want.want === 'access' && want.gate !== null
}
