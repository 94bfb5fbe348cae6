// Rule 35: a decision holds until HR's facts change or somebody decides otherwise.
import { LAWS, type Statement } from './decision-kinds.ts'
import type { Statements } from './statements.ts'
import type { Invariant } from './watch-actions.ts'

export const decisionsHold: Invariant = ({ request, recordId, approvedAt }, { statements }) => {
  const newest = statements.newest(recordId, request.entityId)
  if (newest === null || !LAWS[newest.what].forbids.includes(request.detail.kind)) return null
  if (newest.userId !== null && newest.userId !== request.userId) return null
  if (newest.what === 'unlink' && isLinkedAgain(statements, newest)) return null
  // A later approval of this action is the newer decision.
  if (approvedAt !== null && approvedAt >= newest.at) return null
  return `although "${newest.what}" holds`
}

/** An admin has said since that it is this user after all. */
function isLinkedAgain({ all }: Statements, { recordId, userId, at }: Statement): boolean {
  return all.some(
    (one) =>
      one.what === 'link' && one.recordId === recordId && one.userId === userId && one.at >= at,
  )
}
