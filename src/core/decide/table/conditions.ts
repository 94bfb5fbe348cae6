import type { Case } from './row.ts'

/** The list shows no access, and we ended it. */
export function isEndedStill({ want, membership, access }: Case): boolean {
  if (want.want !== 'back' || membership.state !== 'ended' || access) return false
  // Where HR places them elsewhere, only the move is undone.
  return want.from !== 'away' || membership.by === 'move'
}

export function isSparedByUndo({ want, access }: Case): boolean {
  return want.want === 'back' && (want.from === 'end' || (want.from === 'away' && access))
}

export function isProtectedFromEnd(c: Case): boolean {
  return c.want.want === 'spared' && c.want.by === 'protected' && wouldEnd(c)
}

/** Spared from something: a leaver's access or cards, or a mover's access that HR had given. */
export function wouldEnd(c: Case): boolean {
  if (c.want.want !== 'spared') return false
  return c.want.from === 'end' ? hasAnything(c) : isByHr(c)
}

export function hasAnything({ access, cards }: Case): boolean {
  return access || cards === 'open'
}

/** Against HR. An admin's `end` that came after the hand ends it all the same (rule 35). */
export function isHeldByHand({ want, heldByHand }: Case): boolean {
  return heldByHand && want.want === 'end' && want.by === 'leave'
}

function isByHr({ membership }: Case): boolean {
  return membership.state === 'given' && membership.by === 'hr'
}

export function hasCardsLeftOpen({ membership, cards }: Case): boolean {
  return membership.state === 'ended' && membership.cardsOpen && cards === 'open'
}

export function isUndoOfCards({ word, cards }: Case): boolean {
  return word === 'undo' && cards === 'blocked'
}

export function isGated({ want }: Case): boolean {
  return want.want === 'access' && want.gate !== null
}
