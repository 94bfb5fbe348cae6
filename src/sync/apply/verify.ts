import type { Action } from '../../core/facts/action.ts'
import { emailKey } from '../../core/people/email.ts'
import { RetryLater, Terminal } from '../../core/facts/errors.ts'
import { hasAccess, openCards, type User } from '../../core/people/user.ts'
import type { ActionRow } from '../../ports/records.ts'
import type { AccountContext } from '../step/context.ts'
import type { FinalAnswer } from './final-answer.ts'

/**
 * A 2xx that says nothing is believed only if the effect shows (rule 47). Null: it does not show, or an
 * invitation, which is always asked again with the same id, for its link.
 */
export async function verify(base: AccountContext, row: ActionRow): Promise<FinalAnswer | null> {
  const { action } = row
  if (action.kind === 'user.invite' && action.userId === null && row.attempts < 2) return null
  try {
    const user = await userOf(base, action)
    if (user === null || !shows(action, user)) return null
    return { state: 'done', reason: 'verified', message: null, user, invitationUrl: null }
  } catch (error) {
    if (error instanceof RetryLater || error instanceof Terminal) return null
    throw error
  }
}

/**
 * Whether the effect shows, asked of the host; null where it does not. A host that cannot be asked throws,
 * and one that denies a user by id whom its list has shown has the list believed (rule 38): `listed`.
 */
export async function effectOf(
  base: AccountContext,
  action: Action,
  listed: User | null = null,
): Promise<User | null> {
  const user = (await userOf(base, action)) ?? listed
  return user !== null && shows(action, user) ? user : null
}

/** Nobody there to show it, where there was a user once: such an answer settles nothing. */
export async function isOutOfSight(
  { deps, organization }: AccountContext,
  action: Action,
): Promise<boolean> {
  const { userId } = action
  return userId !== null && (await deps.host.user(organization.id, userId)) === null
}

/**
 * Right before an invitation the host is asked for the address (rule 46): whoever is there by now is
 * not invited beside themselves. A host that cannot be asked is asked by the action itself.
 */
export async function mayInvite(base: AccountContext, row: ActionRow): Promise<FinalAnswer | null> {
  const { action } = row
  // Our own earlier try may be the reason that the address is there; its id settles that.
  if (action.kind !== 'user.invite' || action.userId !== null || row.attempts > 0) return null
  try {
    const users = await base.deps.host.usersByEmail(base.organization.id, action.params.email)
    const wanted = emailKey(action.params.email)
    const [user, ...others] = users.filter((u) => emailKey(u.email) === wanted)
    if (user === undefined) return null
    if (others.length === 0 && (await isOwn(base, action, user.id))) return null
    const known = { reason: 'user-exists', message: null, user, invitationUrl: null }
    // Somebody else's doing, or two of them: the next decision matches or reports them (rules 9, 10).
    const isSettled = others.length === 0 && hasAccess(user, action.entityId)
    return { ...known, state: isSettled ? 'already' : 'failed' }
  } catch (error) {
    if (error instanceof RetryLater || error instanceof Terminal) return null
    throw error
  }
}

/** A newcomer of two entities was invited to the first just now: the second is given to that user. */
export async function isOwn(
  base: AccountContext,
  action: Action,
  userId: string,
): Promise<boolean> {
  const link = await base.deps.store.link(base.account.id, action.employeeId)
  return link?.state === 'live' && link.userId === userId
}

/**
 * The user as the host showed it with its answer. For an invitation it must have the address invited;
 * where the answer had none, the host is asked for it, or the next list of users tells.
 */
export async function userAfter(
  base: AccountContext,
  row: ActionRow,
  shown: User | null,
): Promise<User | null> {
  const { action } = row
  if (action.kind !== 'user.invite' || action.userId !== null) return shown
  const wanted = emailKey(action.params.email)
  if (shown !== null && emailKey(shown.email) === wanted) return shown
  try {
    const users = await base.deps.host.usersByEmail(base.organization.id, action.params.email)
    return users.find((user) => emailKey(user.email) === wanted) ?? null
  } catch (error) {
    if (error instanceof RetryLater || error instanceof Terminal) return null
    throw error
  }
}

/** An owner and the last admin are never deactivated, whatever the host would say (rule 32). */
export async function refusedByRole(base: AccountContext, action: Action): Promise<string | null> {
  if (action.kind !== 'user.deactivate' || action.userId === null) return null
  const user = await base.deps.store.user(base.organization.id, action.userId)
  if (user === null) return null
  if (user.role === 'owner') return 'owner'
  if (user.role !== 'admin') return null
  const others = await base.deps.store.countAdmins(base.organization.id, user.id)
  return others === 0 ? 'last_admin' : null
}

async function userOf(base: AccountContext, action: Action): Promise<User | null> {
  if (action.userId !== null) return base.deps.host.user(base.organization.id, action.userId)
  if (action.kind !== 'user.invite') return null
  const [user] = await base.deps.host.usersByEmail(base.organization.id, action.params.email)
  return user ?? null
}

/** The effect of the action, as the host shows the user now. */
export function shows(action: Action, user: User): boolean {
  switch (action.kind) {
    case 'user.invite':
    case 'user.reactivate':
      return hasAccess(user, action.entityId)
    case 'user.deactivate':
      return !hasAccess(user, action.entityId)
    case 'cards.block':
      return openCards(user, action.entityId).length === 0
    case 'cards.unblock':
      return action.params.card_ids.every((id) =>
        user.cards.some((card) => card.id === id && card.status === 'active'),
      )
    case 'user.update': {
      const { first_name: first, last_name: last, phone } = action.params
      return (
        (first === undefined || user.firstName === first) &&
        (last === undefined || user.lastName === last) &&
        (phone === undefined || user.phone === phone)
      )
    }
  }
}
