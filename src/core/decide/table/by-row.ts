import type { Action, Purpose } from '../../facts/action.ts'
import { reason, type Reason } from '../../facts/reasons.ts'
import type { Report } from '../../facts/report.ts'
import { cardsBlockedByUs, type User } from '../../people/user.ts'
import { answerBefore, refusedBefore } from '../answers.ts'
import { report } from '../decision.ts'
import { refusalAskedAgain, refusalReason } from '../refused/refusal.ts'
import { isPending } from '../shown/confirm.ts'
import type { Override } from '../override.ts'
import {
  endActions,
  giveAction,
  giveBackActions,
  inviteAction,
  returnAction,
  unblockActions,
  type Place,
} from './actions.ts'
import type { Case, Row } from './row.ts'
import type { Situation } from '../situation.ts'

/** What the row of one entity came to. */
export interface RowResult {
  readonly c: Case
  readonly row: Row
  readonly actions: readonly Action[]
  readonly reports: readonly Report[]
  readonly why: readonly Reason[]
}

type Made = Pick<RowResult, 'actions' | 'reports' | 'why'>

const NOTHING: Made = { actions: [], reports: [], why: [] }

/** The actions that a row asks for. `earlier`: the results of the entities before this one; HR's places come first (rule 30). */
export function actionsOf(
  s: Situation,
  user: User | null,
  { c, row }: Pick<RowResult, 'c' | 'row'>,
  { isMove, earlier }: { readonly isMove: boolean; readonly earlier: readonly RowResult[] },
): Made {
  if (user === null) return row.act === 'give' ? inviting(s, c) : NOTHING
  const place = { s, user, entityId: c.entityId }
  switch (row.act) {
    case 'nothing':
      return NOTHING
    case 'end':
      return { ...NOTHING, actions: endOfLeaver(place, c) }
    case 'end-after-new':
      return earlier.some((one) => hasNewPlace(s, one))
        ? { ...NOTHING, actions: endOfMover(place, c, true) }
        : NOTHING
    case 'block-cards':
      return { ...NOTHING, actions: endOfMover(place, c, false) }
    case 'give':
      return withCards(place, c, giving(place, c, isMove))
    case 'return':
      return withCards(place, c, returning(place, c, isMove ? 'move' : 'return'))
    case 'give-back':
      return { ...NOTHING, actions: givingBack(place, c) }
    case 'access-stays':
      return unblockOrReport(place, c)
  }
}

/** The person has access in this entity where HR places them, or gets it in this plan. */
function hasNewPlace(s: Situation, { c, row, actions }: RowResult): boolean {
  if (c.want.want !== 'access' && c.want.want !== 'stay') return false
  if (c.access) return true
  if (row.act !== 'give' && row.act !== 'return') return false
  return actions.some((action) => !isDenied(s, action))
}

/** The host has said before that it did this, and the list shows no access: there is none yet (rule 51). */
function isDenied(s: Situation, action: Action): boolean {
  const before = answerBefore(s, action)
  return before !== null && isPending(s, before)
}

function endOfLeaver(place: Place, { want, override }: Case): Action[] {
  if (want.want !== 'end') return []
  const { by, cause, on, because, access, cards } = want
  const decidedAt = by === 'decision' ? (override?.at ?? null) : null
  return endActions(place, { purpose: by, cause, on, because: [because], access, cards, decidedAt })
}

function endOfMover(place: Place, { want }: Case, access: boolean): Action[] {
  const to = want.want === 'away' ? want.to : []
  const because = [reason('moved', { from: place.entityId, to })]
  const { today: on } = place.s
  return endActions(place, {
    purpose: 'move',
    cause: 'moved',
    on,
    because,
    access,
    cards: true,
    decidedAt: null,
  })
}

/** An invitation that the host has answered may show no user yet; it is not asked for twice. */
function inviting(s: Situation, c: Case): Made {
  const action = inviteAction(s, c.entityId, asked(c, 'invite-again'))
  const before = answerBefore(s, action)
  const isDone = before !== null && before.outcome !== 'refused' && !isPending(s, before)
  return isDone ? NOTHING : unlessRefused(s, action)
}

function giving(place: Place, c: Case, isMove: boolean): Made {
  const again = asked(c, 'invite-again')
  const endedAt = c.membership.state === 'ended' ? c.membership.at : null
  const purpose = isMove ? 'move' : 'join'
  return unlessRefused(place.s, giveAction(place, { purpose, again, endedAt }))
}

function returning(place: Place, { membership, returnsFrom }: Case, purpose: Purpose): Made {
  const ended = membership.state === 'ended' ? membership : returnsFrom
  return ended === null ? NOTHING : unlessRefused(place.s, returnAction(place, purpose, ended))
}

function givingBack(place: Place, { membership, access, override }: Case): Action[] {
  if (override === null) return []
  const endedAt = membership.state === 'ended' && !access ? membership.at : null
  return giveBackActions(place, override.actor, endedAt)
}

/** The decision that stands, if it is this one. */
function asked({ override }: Case, decision: 'invite-again' | 'undo'): Override | null {
  return override?.decision === decision ? override : null
}

/** The cards are looked at in the same run as the access, not a day later. */
function withCards(place: Place, c: Case, made: Made): Made {
  if (made.actions.length === 0) return made
  const cards = unblockOrReport(place, c)
  return {
    actions: [...made.actions, ...cards.actions],
    reports: [...made.reports, ...cards.reports],
    why: made.why,
  }
}

/** Cards that we blocked and that are still blocked: unblocked if the settings or an undo say so, else reported (rule 34). */
function unblockOrReport(place: Place, c: Case): Made {
  const { s, user, entityId } = place
  const count = cardsBlockedByUs(user, entityId).length
  if (count === 0) return NOTHING
  const undo = asked(c, 'undo')
  if (s.settings.unblock_on_rehire || undo !== null)
    return { ...NOTHING, actions: unblockActions(place, undo) }
  const why = reason('cards-still-blocked', { count })
  return { ...NOTHING, reports: [report(s, 'cards-still-blocked', why, { entity: entityId })] }
}

/**
 * The action, unless the host refused it for the same facts (rule 32). A refusal stays open while it is asked
 * again. What the host gave is in the membership.
 */
function unlessRefused(s: Situation, action: Action): Made {
  const no = refusedBefore(s, action)
  const last = no ?? refusalAskedAgain(s, action)
  const why = last === null ? null : refusalReason(action.kind, last)
  return {
    actions: no === null ? [action] : [],
    reports: why === null ? [] : [report(s, 'refused', why)],
    why: no === null ? [...action.because] : [],
  }
}
