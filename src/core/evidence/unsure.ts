import type { Presence } from './verdict.ts'

/**
 * INACTIVE, and the HR system's own word is no end (P5). Beside a record that shows somebody at work, such a
 * record is the inactive one of the two (rule 10). Only whoever is linked to it keeps what they have.
 */
export function asDuplicate(presence: Presence, isLinked: boolean): Presence['kind'] {
  return isUnsure(presence) && !isLinked ? 'left' : presence.kind
}

/**
 * The same for the question which user this person is. Somebody on leave works here (rule 26), so their user
 * is theirs. A word that is not known yet links nobody (rule 12), and one that was not asked says nothing.
 * `isAlone`: no other record of this person is linked or shows them at work.
 */
export function asClaimant(presence: Presence, isAlone: boolean): Presence['kind'] {
  if (!isUnsure(presence)) return presence.kind
  if (presence.because.code === 'word-pending') return 'missing'
  return presence.because.code === 'on-leave' && isAlone ? 'unknown' : 'left'
}

function isUnsure(presence: Presence): boolean {
  return presence.kind === 'unknown' && presence.isInactive
}
