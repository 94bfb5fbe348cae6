// Rule 36: a record that is perhaps another person now changes nothing about the user of the person before. What the
// host had called done for that person, and has not done, is asked again all the same (rule 51).
import { addressKey } from './hr-record.ts'
import type { Invariant } from './watch-actions.ts'

export const nobodyBecomesAnother: Invariant = (one, { statements }, before) => {
  const { request, user, record, recordId, approvedAt } = one
  if (user === null || record === null || approvedAt !== null) return null
  const { names, email } = record
  const ours = wordsOf(names)
  const theirs = wordsOf([user.firstName, user.lastName])
  if (ours.length === 0 || theirs.length === 0) return null
  if (ours.some((word) => theirs.includes(word))) return null
  if (email === null || addressKey(email) === addressKey(user.email)) return null
  const isAskedAgain = before.some(
    ({ outcome, request: asked }) =>
      outcome === 'pretended' &&
      asked.detail.kind === request.detail.kind &&
      asked.userId === request.userId &&
      asked.entityId === request.entityId,
  )
  if (isAskedAgain) return null
  const isDecided = statements.all.some(
    ({ what, recordId: id, userId }) =>
      DECIDES.has(what) && (id === recordId || userId === request.userId),
  )
  return isDecided ? null : `although the record is ${names.join(' ')} now`
}

/** What an admin says about whose user it is, or about the access itself. */
const DECIDES: ReadonlySet<string> = new Set([
  'link',
  'not-this-person',
  'end',
  'undo',
  'invite-again',
])

function wordsOf(names: readonly (string | null)[]): readonly string[] {
  return names.flatMap((name) => (name ?? '').toLowerCase().split(/[^\p{L}]+/u)).filter(Boolean)
}
