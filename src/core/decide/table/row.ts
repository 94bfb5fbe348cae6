import type { Ended, Membership } from '../membership.ts'
import type { Override } from '../override.ts'
import type { Want } from './want.ts'

/** One person in one entity: each question of the decision, with its answer. Nobody below asks again. */
export interface Case {
  readonly entityId: string
  /** The admin's decision about access here that stands. */
  readonly override: Override | null
  readonly want: Want
  readonly membership: Membership
  /** The host's list shows access now. Beside the membership, since a list may be stale (rule 35). */
  readonly access: boolean
  /** Open cards; or cards that we blocked and none open. */
  readonly cards: Cards
  /** What an admin said about giving access here. */
  readonly word: Word
  /** A hand gave access back, and HR says what it said then (rule 35). */
  readonly heldByHand: boolean
  /** The newest end, where we ended all that this person had: what a return takes back (rule 34). */
  readonly returnsFrom: Ended | null
}

export type Cards = 'none' | 'open' | 'blocked'
export type Word = 'none' | 'invite-again' | 'not-here' | 'undo'

/** What follows for one entity. */
export type Act =
  | 'nothing'
  /** Cards first, then access (rule 29). */
  | 'end'
  /** The same, once the new entity is given (rule 30). */
  | 'end-after-new'
  | 'block-cards'
  /** An invitation, or one more entity for an existing user. */
  | 'give'
  /** The same user again: reactivated, or invited anew if the first invitation was never accepted (rule 34). */
  | 'return'
  /** Access that we ended, and the cards that we blocked (rule 35). */
  | 'give-back'
  /** Cards that stay blocked after a return: given back by the settings, else told (rule 34). */
  | 'cards-back'

/** Why nothing is done; or what is told beside what is done. */
export type Tell =
  | 'protected'
  | 'kept'
  | 'regained'
  | 'removed-by-hand'
  | 'ended-by-decision'
  | 'gate'
  | 'not-here'

type Origin = Extract<Membership, { readonly by: string }>['by']

export interface Row {
  readonly rule: number
  /** The row, read aloud. */
  readonly says: string
  readonly want: Want['want']
  readonly state?: Membership['state']
  /** Who gave it, or what ended it. */
  readonly by?: Origin
  readonly when?: (c: Case) => boolean
  readonly act: Act
  readonly tell?: Tell
}

/** The row is about this case. */
export function fits({ want, state, by, when }: Row, c: Case): boolean {
  if (want !== c.want.want) return false
  if (state !== undefined && state !== c.membership.state) return false
  return (by === undefined || by === originOf(c.membership)) && (when?.(c) ?? true)
}

function originOf(membership: Membership): Origin | null {
  return 'by' in membership ? membership.by : null
}
