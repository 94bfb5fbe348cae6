import { givesAccess, type Action } from '../../core/facts/action.ts'
import { emailKey } from '../../core/people/email.ts'
import { RetryLater, Terminal } from '../../core/facts/errors.ts'
import { hasAccess, openCards, type User } from '../../core/people/user.ts'
import type { ActionRow } from '../../ports/records.ts'
import type { AccountContext } from '../step/context.ts'
import { HOST_REFUSES } from '../step/outage/host-refusal.ts'
import type { FinalAnswer } from './final-answer.ts'

/**
 * A 2xx without a readable outcome counts as done only if the user shows the effect (rule 47). Null: no effect,
 * or an invitation, which is sent again with the same id to get its link.
 */
export async function verify(base: AccountContext, row: ActionRow): Promise<FinalAnswer | null> {
  const { action } = row
  if (action.kind === 'user.invite' && action.userId === null && row.attempts < 2) return null
  try {
    const user = await userOf(base, action)
    if (user === null || !(await showsEffect(base, action, user))) return null
    const verified = { state: 'done', reason: 'verified', isReadBack: true } as const
    return { ...verified, message: null, user, invitationUrl: null }
  } catch (error) {
    if (isUnreachable(error)) return null
    throw error
  }
}

/**
 * Reads the user from the host and returns it if it shows the effect, else null. Throws if the host cannot be
 * asked. If the host does not know the user by id, `listed` counts: the user as in its list (rule 38).
 */
export async function userShowingEffect(
  base: AccountContext,
  action: Action,
  listed: User | null = null,
): Promise<User | null> {
  const user = (await userOf(base, action)) ?? listed
  return user !== null && (await showsEffect(base, action, user)) ? user : null
}

/**
 * Access that was given to somebody who has a user is read back at once: if a list lacks it later, a hand took it
 * (rule 25), and the host's word was true (rule 51).
 */
export async function isGiftReadBack(base: AccountContext, action: Action): Promise<boolean> {
  if (action.userId === null || !givesAccess(action)) return false
  try {
    return (await userShowingEffect(base, action)) !== null
  } catch (error) {
    if (error instanceof RetryLater || error instanceof Terminal) return false
    throw error
  }
}

/** The host no longer knows the user by id. That does not tell whether the action worked. */
export async function isUnknownToHost(
  { deps, organization }: AccountContext,
  action: Action,
): Promise<boolean> {
  const { userId } = action
  return userId !== null && (await deps.host.user(organization.id, userId)) === null
}

/**
 * Asks the host for the address right before an invitation (rule 46), so that nobody gets a second user. Null:
 * the invitation may be sent, also if the host cannot be asked.
 */
export async function answerIfUserExists(
  base: AccountContext,
  row: ActionRow,
): Promise<FinalAnswer | null> {
  const { action } = row
  // An earlier try of ours may have created the user. The same action id then finds it.
  if (action.kind !== 'user.invite' || action.userId !== null || row.attempts > 0) return null
  try {
    const { users, unreadable } = await base.deps.host.usersByEmail(
      base.organization.id,
      action.params.email,
    )
    const wanted = emailKey(action.params.email)
    const [user, ...others] = users.filter((u) => emailKey(u.email) === wanted)
    // Nobody is invited beside a user who cannot be read (rule 52).
    if (user === undefined && unreadable.length > 0)
      return {
        state: 'failed',
        reason: 'unreadable-user',
        message: null,
        user: null,
        invitationUrl: null,
      }
    if (user === undefined) return null
    const isSettled = others.length === 0 && hasAccess(user, action.entityId)
    // Their own user, and access is still to be given: the second of two entities. Else a list has denied a user who
    // is there, and nobody is invited twice for that (rule 51).
    if (others.length === 0 && !isSettled && (await isOwn(base, action, user.id))) return null
    const known = { reason: 'user-exists', message: null, user, invitationUrl: null }
    // Somebody else created the user, or there are two: the next decision links or reports them (rules 9, 10).
    return { ...known, state: isSettled ? 'already' : 'failed' }
  } catch (error) {
    if (isUnreachable(error)) return null
    throw error
  }
}

/** The user is the newcomer's own: they were just invited to the first of two entities. */
export async function isOwn(
  base: AccountContext,
  action: Action,
  userId: string,
): Promise<boolean> {
  const link = await base.deps.store.link(base.account.id, action.employeeId)
  return link?.state === 'live' && link.userId === userId
}

/**
 * The user in the host's answer. For an invitation it must have the invited address. If the answer has no
 * user, the host is asked by address; if that fails, the next list of users shows it.
 */
export async function userShownAfter(
  base: AccountContext,
  row: ActionRow,
  shown: User | null,
): Promise<User | null> {
  const { action } = row
  if (action.kind !== 'user.invite' || action.userId !== null) return shown
  const wanted = emailKey(action.params.email)
  if (shown !== null && emailKey(shown.email) === wanted) return shown
  try {
    const { users } = await base.deps.host.usersByEmail(base.organization.id, action.params.email)
    return users.find((user) => emailKey(user.email) === wanted) ?? null
  } catch (error) {
    if (error instanceof RetryLater || error instanceof Terminal) return null
    throw error
  }
}

/** Owners and the last admin are never deactivated, even if the host would allow it (rule 32). */
export async function refusedByRole(base: AccountContext, action: Action): Promise<string | null> {
  if (action.kind !== 'user.deactivate' || action.userId === null) return null
  const user = await base.deps.store.user(base.organization.id, action.userId)
  if (user === null) return null
  if (user.role === 'owner') return 'owner'
  // Only the host knows what a role of its own may do, so it is asked.
  if (user.role !== 'admin' || user.words?.role !== undefined) return null
  const others = await base.deps.store.countAdmins(base.organization.id, user.id)
  return others === 0 ? 'last_admin' : null
}

/** The host cannot be asked. Not so where it refuses us: then nothing is sent to it any more (rule 44). */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof Terminal) return error.failure !== HOST_REFUSES
  return error instanceof RetryLater
}

async function userOf(base: AccountContext, action: Action): Promise<User | null> {
  if (action.userId !== null) return base.deps.host.user(base.organization.id, action.userId)
  if (action.kind !== 'user.invite') return null
  const { users } = await base.deps.host.usersByEmail(base.organization.id, action.params.email)
  return users[0] ?? null
}

/** Whether the user shows the effect of the action. */
async function showsEffect({ deps }: AccountContext, action: Action, user: User): Promise<boolean> {
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
        (phone === undefined ||
          (user.phone !== null && (await deps.config.isSamePhone(phone, user.phone))))
      )
    }
  }
}
