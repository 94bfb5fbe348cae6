import { minutes, later, seconds } from '../step/durations.ts'
import type { AccountContext } from '../step/context.ts'
import type { PlannedAction, ActionRow } from '../../ports/records.ts'
import type { ActionKind, Action } from '../../core/facts/action.ts'
import { hasAccess } from '../../core/people/user.ts'
import { patchAction } from '../changes/plans.ts'

/** How often an action checks whether the held action before it was approved. */
const RECHECK_WHILE_HELD = minutes(5)

/**
 * Keeps the order of one person's actions (C14): access ends after the first tries to block the cards, and a
 * move ends the old membership only after the new one exists (rule 30). True: the action is not tried now, and
 * was postponed or dropped.
 */
export async function waitsForAnother(base: AccountContext, each: PlannedAction): Promise<boolean> {
  const { action } = each.row
  if (!MAY_HAVE_TO_WAIT.has(action.kind) || action.purpose === 'join') return false
  const own = await base.deps.store.actionsOf(base.account.id, [action.employeeId])
  const others = own.filter((row) => row.id !== each.row.id && row.state === 'waiting')
  if (action.purpose === 'move') {
    const giving = own.filter(
      (row) =>
        row.action.purpose === 'move' &&
        (row.action.kind === 'user.invite' || row.action.kind === 'user.reactivate'),
    )
    const newest = giving[0]
    if (newest !== undefined && newest.state === 'waiting')
      return postponeBehind(base, each.row, newest)
    if (
      newest !== undefined &&
      (newest.state === 'refused' || newest.state === 'failed') &&
      (newest.finishedAt ?? '') >= each.row.createdAt &&
      !(await hasAccessNow(base, newest.action))
    ) {
      return dropAction(base, each.row, 'new-entity-not-given')
    }
  }
  if (action.kind !== 'user.deactivate' && action.kind !== 'cards.unblock') return false
  const first = action.kind === 'user.deactivate' ? 'cards.block' : 'user.reactivate'
  const before = others.find(
    (row) => row.action.kind === first && row.action.entityId === action.entityId,
  )
  return before !== undefined && before.attempts < 4
    ? postponeBehind(base, each.row, before)
    : false
}

/** Actions that may have to wait for another. Giving access and changing a name never wait. */
const MAY_HAVE_TO_WAIT: ReadonlySet<ActionKind> = new Set([
  'cards.block',
  'cards.unblock',
  'user.deactivate',
])

/** The user can have the access although the last try failed: an earlier try worked and its answer was lost. */
async function hasAccessNow(base: AccountContext, { userId, entityId }: Action): Promise<boolean> {
  const { deps, organization } = base
  const user = userId === null ? null : await deps.store.user(organization.id, userId)
  return user !== null && hasAccess(user, entityId)
}

async function dropAction(base: AccountContext, row: ActionRow, reason: string): Promise<true> {
  const dropped = { state: 'dropped', reason, finishedAt: base.now, nextTryAt: null } as const
  await base.deps.store.commit(base.lease, [patchAction(row.id, dropped)])
  return true
}

/**
 * Postpones the action until the one before it was tried. That one may be held for days; both wait until then,
 * or until a decision drops them.
 */
async function postponeBehind(
  base: AccountContext,
  row: ActionRow,
  before: ActionRow,
): Promise<true> {
  const isReleased = before.attempts > 0 || (await isApproved(base, before))
  const nextTryAt =
    before.nextTryAt ?? later(base.now, isReleased ? seconds(1) : RECHECK_WHILE_HELD)
  const waits = before.parked ? { parked: true } : { nextTryAt }
  await base.deps.store.commit(base.lease, [patchAction(row.id, waits)])
  return true
}

async function isApproved({ deps, account }: AccountContext, { id }: ActionRow): Promise<boolean> {
  return (await deps.store.approvedAmong(account.id, [id])).has(id)
}
