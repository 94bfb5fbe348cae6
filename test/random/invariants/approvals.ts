// Only actions that the brake released or an admin approved are applied (rules 36 and 39).
import type { AskedAction, Invariant } from './watch-actions.ts'
import { DAY, HOUR } from '../../world/time.ts'
import { addressKey } from './hr-record.ts'

/** Approved ⊇ applied: the action is on an approved plan, and not held. */
export const appliedOnlyWhatIsApproved: Invariant = (one, { statements }) => {
  const { request, row, isApproved, isDecided, held } = one
  if (row === null || row.state !== 'waiting') return 'not an action that waits'
  if (!isApproved) return 'on no approved plan'
  // A decision to end is an approval of its own, also of an action that is held.
  if (held.has(request.id) && !isDecided) return 'still waits for an admin'
  const isBySomebody = statements.approved.has(request.id) || isDecided
  return row.approvedBy === null || isBySomebody ? null : `approved by nobody (${row.approvedBy})`
}

/** Rule 36: without an approval, no more people lose access within a day and a week than the brake allows. */
export const noExodusUnasked: Invariant = (one, { statements, brake, world, answers }, before) => {
  // Asked again, an end counts where the host first called it done (rule 51).
  if (one.again !== 'no' || !isUnasked(one)) return null
  const ends = before.filter(
    (each) =>
      each.side === one.side &&
      each.again === 'no' &&
      (each.outcome === 'done' || each.outcome === 'pretended') &&
      isUnasked(each) &&
      !statements.was('undo', each.recordId, each.after.said),
  )
  const peopleSince = (at: number) => {
    const recent = ends.filter((each) => each.at > at)
    return new Set([...recent, one].map(({ request }) => request.employee.id)).size
  }
  const week = peopleSince(one.at - 7 * DAY)
  if (week > brake.leavers_min) return `${week} in a week, and nobody was asked`
  // At least the population that the brake counts with: every user whose address HR has shown.
  const users = world.host.list().filter(({ email }) => answers.addresses.has(addressKey(email)))
  // A little less than a day: an end counts from its answer, and this one was judged before it was asked for.
  const day = peopleSince(one.at - 20 * HOUR)
  const isMany = day >= brake.small_min && day * 100 >= brake.small_percent * users.length
  return isMany ? `${day} of ${users.length} in a day, and nobody was asked` : null
}

/** An end of access that no admin approved or decided. */
export function isUnasked({ request, approvedAt, isDecided }: AskedAction): boolean {
  return request.detail.kind === 'user.deactivate' && approvedAt === null && !isDecided
}
