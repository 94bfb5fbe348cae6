import type { Action, Purpose } from '../../facts/action.ts'
import { reason, type Reason } from '../../facts/reasons.ts'
import type { Report } from '../../facts/report.ts'
import { cardsBlockedByUs } from '../../people/user.ts'
import { answerBefore, refusedBefore } from '../answers.ts'
import { report } from '../decision.ts'
import { standingOverride } from '../override.ts'
import {
  endActions,
  giveAction,
  giveBackActions,
  returnAction,
  unblockActions,
  type Place,
} from './actions.ts'
import { returningFrom } from './case.ts'
import type { Case, Row } from './row.ts'
import type { Situation } from '../situation.ts'

/** What a row made of one entity. */
export interface Done {
  readonly entityId: string
  readonly row: Row
  readonly c: Case
  readonly actions: readonly Action[]
  readonly reports: readonly Report[]
  readonly why: readonly Reason[]
}

type Made = Pick<Done, 'actions' | 'reports' | 'why'>

const NOTHING: Made = { actions: [], reports: [], why: [] }

/** The actions that a row asks for. `done`: the entities before this one, of which the wanted come first (rule 30). */
export function actionsOf(
  place: Place,
  c: Case,
  row: Row,
  { isMove, done }: { readonly isMove: boolean; readonly done: readonly Done[] },
): Made {
  switch (row.act) {
    case 'nothing':
      return NOTHING
    case 'end':
      return { ...NOTHING, actions: endOfLeaver(place, c) }
    case 'end-after-new':
      return done.some(isEntered) ? { ...NOTHING, actions: endOfMover(place, c, true) } : NOTHING
    case 'block-cards':
      return { ...NOTHING, actions: endOfMover(place, c, false) }
    case 'give':
      return withCards(place, c, giving(place, c, isMove))
    case 'return':
      return withCards(place, c, returning(place, c, isMove ? 'move' : 'return'))
    case 'give-back':
      return { ...NOTHING, actions: givingBack(place, c) }
    case 'cards-back':
      return cardsBack(place, c)
  }
}

/** The person has access in an entity where HR places them, or gets it now. */
function isEntered({ c, row, actions }: Done): boolean {
  if (c.want.want !== 'access' && c.want.want !== 'stay') return false
  return c.access || ((row.act === 'give' || row.act === 'return') && actions.length > 0)
}

function endOfLeaver(place: Place, { want }: Case): Action[] {
  if (want.want !== 'end') return []
  const { by, cause, on, because, access, cards } = want
  const decidedAt =
    by === 'decision' ? (standingOverride(place.s, place.entityId)?.at ?? null) : null
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

function giving(place: Place, { membership }: Case, isMove: boolean): Made {
  const { s, entityId } = place
  const override = standingOverride(s, entityId)
  const again = override?.decision === 'invite-again' ? override : null
  const endedAt = membership.state === 'ended' ? membership.at : null
  return unlessRefused(s, giveAction(place, { purpose: isMove ? 'move' : 'join', again, endedAt }))
}

function returning(place: Place, { membership }: Case, purpose: Purpose): Made {
  const { s, user } = place
  const ended = membership.state === 'ended' ? membership : returningFrom(s, user)
  return ended === null ? NOTHING : unlessRefused(s, returnAction(place, purpose, ended))
}

function givingBack(place: Place, { membership, access }: Case): Action[] {
  const undo = standingOverride(place.s, place.entityId)
  if (undo === null) return []
  const endedAt = membership.state === 'ended' && !access ? membership.at : null
  return giveBackActions(place, undo.actor, endedAt)
}

/** In the same run as the access, not a day later. */
function withCards(place: Place, c: Case, made: Made): Made {
  if (made.actions.length === 0) return made
  const cards = cardsBack(place, c)
  return {
    actions: [...made.actions, ...cards.actions],
    reports: [...made.reports, ...cards.reports],
    why: made.why,
  }
}

/** Cards that we blocked and that are still blocked after a return: reported, or unblocked if the settings say so (rule 34). */
function cardsBack(place: Place, { word }: Case): Made {
  const { s, user, entityId } = place
  const count = cardsBlockedByUs(user, entityId).length
  if (count === 0) return NOTHING
  const undo = word === 'undo' ? standingOverride(s, entityId) : null
  if (s.settings.unblock_on_rehire || undo !== null)
    return { ...NOTHING, actions: unblockActions(place, undo) }
  const why = reason('cards-still-blocked', { count })
  return { ...NOTHING, reports: [report(s, 'cards-still-blocked', why, { entity: entityId })] }
}

/** The action, unless the host refused it for the same facts (rule 32). What it gave is in the membership. */
function unlessRefused(s: Situation, action: Action): Made {
  const no = refusedBefore(s, action)
  if (no === null) return { ...NOTHING, actions: [action], why: [...action.because] }
  const why = reason('refused', { why: no.reason ?? '' })
  return { ...NOTHING, reports: [report(s, 'refused', why)] }
}

/** The same for somebody without a user, whose invitation may be answered without showing one. */
export function unlessAnswered(s: Situation, action: Action): Made {
  const isDone = answerBefore(s, action) !== null && refusedBefore(s, action) === null
  return isDone ? NOTHING : unlessRefused(s, action)
}
