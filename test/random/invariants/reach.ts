// Whom an action may be about: nobody protected, external or out of scope. No action writes an e-mail address.
import type { Invariant } from './watch-actions.ts'
import { causeOf } from './ends.ts'
import { proofsOf } from './proof.ts'

/** Rule 32. */
export const nobodyProtected: Invariant = (one, { statements }) => {
  const { user } = one
  if (user === null || causeOf(one) === null) return null
  return user.protected || statements.settings.protected.has(user.email) ? 'protected' : null
}

/** Rule 12: a user is external if HR never showed their address and no admin linked them. */
export const nobodyExternal: Invariant = ({ user }, { answers, statements }) => {
  if (user === null || answers.addresses.has(user.email.toLowerCase())) return null
  const isLinked = statements.all.some(({ what, userId }) => what === 'link' && userId === user.id)
  return isLinked ? null : 'external'
}

/** Rule 21: out of scope nobody is invited, updated, moved or reactivated; only leavers are ended. */
export const nobodyOutOfScope: Invariant = (one, { answers, statements }) => {
  const { request, record, side, recordId, at, approvedAt } = one
  if (record === null || approvedAt !== null) return null
  const cause = causeOf(one)
  if (cause !== null && cause !== 'moved') return null
  if (side.placesOf(record).entities.length > 0) return null
  const gives = request.because.some(({ code }) => code === 'by-decision')
  const left = proofsOf(answers.about(recordId), side.dayAt, at).length > 0
  return gives ||
    left ||
    statements.settings.changedAt > (Date.parse(one.row?.createdAt ?? '') || 0)
    ? null
    : 'out of scope'
}

/** Rule 16. */
export const emailIsNeverWritten: Invariant = ({ request: { detail } }) =>
  detail.kind === 'user.update' && 'email' in detail.params ? 'an e-mail address' : null
