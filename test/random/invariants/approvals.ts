// Only actions that the brake released or an admin approved are applied (rules 36 and 39).
import type { AnsweredAction, Invariant } from './watch-actions.ts'
import { DAY } from '../../world/time.ts'
import type { Statements } from './statements.ts'

/** Approved ⊇ applied: the action is on an approved plan, and not held. */
export const appliedOnlyWhatIsApproved: Invariant = (one, { statements }) => {
  const { request, row, isApproved, held } = one
  if (row === null || row.state !== 'waiting') return 'not an action that waits'
  if (!isApproved) return 'on no approved plan'
  if (held.has(request.id)) return 'still waits for an admin'
  const isBySomebody = statements.approved.has(request.id) || isEndByAWord(one, statements)
  return row.approvedBy === null || isBySomebody ? null : `approved by nobody (${row.approvedBy})`
}

/** Rule 36: without an approval, no more people lose access within a week than the brake allows. */
export const noExodusUnasked: Invariant = (one, { statements, mostLeavers }, before) => {
  if (!isUnasked(one, statements)) return null
  const week = before.filter(
    (each) => isUnasked(each, statements) && each.outcome === 'done' && one.at - each.at < 7 * DAY,
  )
  const counted = week.filter(({ side, recordId, at }) => {
    return side === one.side && !statements.was('undo', recordId, at)
  })
  const people = new Set([...counted, one].map(({ request }) => request.employee.id))
  return people.size > mostLeavers ? `${people.size} in a week, and nobody was asked` : null
}

/** An end of access that no admin approved or decided. */
export function isUnasked(one: Omit<AnsweredAction, 'outcome'>, statements: Statements): boolean {
  const isEnd = one.request.detail.kind === 'user.deactivate'
  return isEnd && one.approvedAt === null && !isEndByAWord(one, statements)
}

function isEndByAWord(
  { recordId, request }: Omit<AnsweredAction, 'outcome'>,
  statements: Statements,
): boolean {
  return statements.newest(recordId, request.entityId)?.what === 'end'
}
