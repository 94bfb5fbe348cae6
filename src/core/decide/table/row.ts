import type { Ended, Membership } from '../membership.ts'
import type { Override } from '../override.ts'
import type { Want } from './want.ts'

/** One person in one entity: the answers to all that a row may ask. Nothing below asks again. */
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
  /** Somebody who is invited: the mail with the invitation failed, and an admin has not answered it (rule 54). */
  readonly unreached: boolean
  /** What the override above says about giving access to somebody who has none. */
  readonly adminSays: AdminSays
  /** Somebody gave the access back by hand, and HR still says what it said then (rule 35). */
  readonly regainStands: boolean
  /** HR shows them at work, and their first day is to come (rule 24). */
  readonly startsLater: boolean
  /** The end that a return takes back, if we ended everything that this person had and no admin did (rule 34). */
  readonly returnsFrom: Ended | null
}

export type Cards = 'none' | 'open' | 'blocked'
/** `give-none`: by leave-out, a rejection, or keep of somebody without a user. */
export type AdminSays = 'none' | 'invite-again' | 'give-none' | 'undo'

/** What follows for one entity. */
export type Act =
  | 'nothing'
  /** Cards first, then access (rule 29). */
  | 'end'
  /** The same, once the person has the new entity or gets it in this plan (rule 30). */
  | 'end-after-new'
  | 'block-cards'
  /** An invitation, or one more entity for an existing user. */
  | 'give'
  /** The same user again: reactivated, or invited anew if the first invitation was never accepted (rule 34). */
  | 'return'
  /** Access that we ended, and the cards that we blocked (rule 35). */
  | 'give-back'
  /** Nothing, unless there are cards that we blocked: unblocked if the settings or an undo say so, else reported (rule 34). */
  | 'access-stays'

/**
 * What is told besides the actions. `protected`, `kept`, `regained`, `removed-by-hand` and `ended-by-decision` are
 * reported to admins; `gate` and `none-by-decision` only give the person's decision its reason.
 */
export type Tell =
  | 'protected'
  | 'kept'
  | 'regained'
  | 'removed-by-hand'
  | 'ended-by-decision'
  | 'gate'
  | 'none-by-decision'

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
