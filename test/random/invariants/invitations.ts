// Access and cards that are given: once, never to a leaver, and cards only after an undo (rules 9, 25, 33 to 35).
import { addressKey } from './hr-record.ts'
import type { AnsweredAction, AskedAction, Invariant } from './watch-actions.ts'

/** Rules 9, 25 and 46: one invitation per person and entity, unless access ended or an admin asks for another. */
export const invitedOnce: Invariant = (one, { world, statements }, before) => {
  const { request, recordId } = one
  const email = invited(one)
  if (email === null) return null
  const isSame = (each: AnsweredAction) =>
    each.request.entityId === request.entityId && each.outcome === 'done' && invited(each) === email
  const last = before.findLast((each) => isSame(each) && each.request.id !== request.id)
  // Like every decision it holds until HR's facts change, also after a removal by hand (rule 35).
  const again = statements.newest(recordId, request.entityId)?.what === 'invite-again'
  // In the order of the answers: our own clock may have been ahead.
  const ended = before.some(
    (each, n) =>
      (last === undefined || n > before.indexOf(last)) &&
      each.request.entityId === request.entityId &&
      each.request.detail.kind === 'user.deactivate' &&
      each.recordId === recordId,
  )
  if (last !== undefined && !again && !ended) return 'invited twice'
  // A repeated request whose first answer was lost finds the user that it made.
  const isRepeat = before.some((each) => each.request.id === request.id)
  // Somebody new in two entities is invited to each; the second invitation finds the user of the first.
  const isSecond = before.some(
    (each) =>
      each.recordId === recordId &&
      each.request.entityId !== request.entityId &&
      each.request.detail.kind === 'user.invite' &&
      each.outcome === 'done',
  )
  const exists = world.host.list().some((user) => addressKey(user.email) === email)
  return request.userId === null && exists && !isRepeat && !isSecond
    ? 'invited beside a user of theirs'
    : null
}

/** The address of the user who is invited, which may be another than HR's; null for other actions. */
function invited({ request: { detail }, user }: AskedAction): string | null {
  return detail.kind === 'user.invite' ? addressKey(user?.email ?? detail.params.email) : null
}

/** Rules 15 and 24: nobody is invited before their first day, also while HR does not show it for a time. */
export const invitedInTime: Invariant = ({ request, recordId, side, at, record }, invariants) => {
  if (request.detail.kind !== 'user.invite' || record === null) return null
  const { answers, statements } = invariants
  if (statements.newest(recordId, request.entityId)?.what === 'invite-again') return null
  const shown = answers.about(recordId).findLast((one) => one.record && !one.withholdsStarts)
  const start = shown?.record?.start ?? null
  return start !== null && start > side.dayAt(at, record) ? `invited before ${start}` : null
}

/** Rule 33: a leaver is given nothing. */
export const leavingGivesNothing: Invariant = ({ request: { detail }, row }) => {
  const takes = detail.kind === 'cards.block' || detail.kind === 'user.deactivate'
  return row?.action.purpose === 'leave' && !takes ? 'given to somebody who leaves' : null
}

/** Rules 29 and 34: cards are unblocked only after an undo, and only those that we blocked. */
export const cardsUnblockedOnlyAfterUndo: Invariant = (
  { request, user, recordId },
  { statements },
) => {
  const { detail } = request
  if (detail.kind !== 'cards.unblock') return null
  if (!statements.was('undo', recordId, 0)) return 'nobody gave the cards back'
  const others = user?.cards.filter((card) => card.blockedBy !== 'rollcall') ?? []
  const foreign = others.some(({ id }) => detail.params.card_ids.includes(id))
  return foreign ? 'a card that somebody else blocked' : null
}
