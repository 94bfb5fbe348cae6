import type { Action, ActionDetail, InviteParams, LeaveCause, Purpose } from '../../facts/action.ts'
import { canonical } from '../../facts/canonical.ts'
import { reason, type Reason } from '../../facts/reasons.ts'
import { addressOf, nameOf } from '../../people/fields.ts'
import { cardsBlockedByUs, hasAccess, openCards, type User } from '../../people/user.ts'
import { answerBefore, refusedBefore } from '../answers.ts'
import type { Ended } from '../membership.ts'
import type { Override } from '../override.ts'
import type { Situation } from '../situation.ts'

/** The person and the entity that actions are about. */
export interface Place {
  readonly s: Situation
  readonly user: User
  readonly entityId: string
}

export interface End {
  readonly cause: LeaveCause
  /** The last day, `YYYY-MM-DD`. */
  readonly on: string
  readonly because: readonly Reason[]
  readonly purpose: Purpose
  /** The moment for access, and for cards, has come. */
  readonly access: boolean
  readonly cards: boolean
  /** The admin's decision that wants it; null where HR does. */
  readonly decidedAt: string | null
}

/**
 * The actions that end one membership: cards first, then access (rule 29). An active user with access may have
 * cards that the list does not show, so the block is asked for anyway. A user who never accepted has the
 * invitation withdrawn, and cards blocked only if the list shows any (rule 31).
 */
export function endActions(place: Place, end: End): Action[] {
  const { s, user, entityId } = place
  const { cause, because, purpose, decidedAt } = end
  const access = hasAccess(user, entityId)
  const { status, terminationDate } = s.employee
  // Cards are left out: blocking them must not make a refused end be tried again.
  const fingerprint = canonical([
    status,
    terminationDate,
    s.presence.kind,
    cause,
    user.status,
    user.role,
    ...(decidedAt === null ? [] : [decidedAt]),
  ])
  const common = { employeeId: s.employeeId, entityId, userId: user.id, purpose, fingerprint }
  const block: ActionDetail = { kind: 'cards.block', params: { cause } }
  const mayHaveCards = access && user.status === 'active'
  const open = openCards(user, entityId)
  // A card in a word of the host's own may be blocked by now: once the host says so, it is believed (rule 52).
  const isOpen = open.some(({ words }) => words?.status === undefined)
  const asks = answerBefore(s, { entityId, kind: block.kind, fingerprint }) === null
  const blocks = end.cards && (isOpen || (asks && (open.length > 0 || mayHaveCards)))
  // HR gives no day for a move. A held move keeps the day it was planned with, because its id depends on it.
  const on = cause === 'moved' ? (s.movesPlannedOn[entityId] ?? end.on) : end.on
  const deactivate: ActionDetail = {
    kind: 'user.deactivate',
    params: { cause, effective_date: on },
  }
  const actions: Action[] = [
    ...(blocks ? [{ ...common, ...block, because: [...because, reason('cards-of-leaver')] }] : []),
    ...(end.access && access ? [{ ...common, ...deactivate, because: [...because] }] : []),
  ]
  return actions.filter((action) => refusedBefore(s, action) === null)
}

/** An invitation of somebody who has no user yet. */
export function inviteAction(s: Situation, entityId: string, again: Override | null): Action {
  const address = addressOf(s.employee, s.settings)
  const fingerprint = canonical([
    'invite',
    address,
    entityId,
    s.employee.startDate,
    again?.at ?? null,
  ])
  return {
    kind: 'user.invite',
    params: inviteParams(s),
    employeeId: s.employeeId,
    entityId,
    userId: null,
    purpose: 'join',
    fingerprint,
    because: [
      again === null
        ? reason('joined')
        : reason('by-decision', { actor: again.actor, decision: 'invite-again' }),
    ],
  }
}

/** One more entity for an existing user. `endedAt`: a move ended it here before, so giving it anew is another action. */
export function giveAction(
  { s, user, entityId }: Place,
  as: {
    readonly purpose: Purpose
    readonly again: Override | null
    readonly endedAt: string | null
  },
): Action {
  const { again, purpose, endedAt } = as
  const because =
    again === null
      ? [reason('entity-added', { entity: entityId })]
      : [reason('by-decision', { actor: again.actor, decision: 'invite-again' })]
  return {
    kind: 'user.invite',
    params: inviteParams(s),
    employeeId: s.employeeId,
    entityId,
    userId: user.id,
    purpose,
    fingerprint: canonical(['add', user.status, user.entityIds, again?.at ?? null, endedAt]),
    because,
  }
}

/** The same user again after we ended it (rule 34). */
export function returnAction(
  { s, user, entityId }: Place,
  purpose: Purpose,
  { at, invitedOnly }: Pick<Ended, 'at' | 'invitedOnly'>,
): Action {
  const { status, startDate, terminationDate } = s.employee
  const fingerprint = canonical(['return', status, startDate, terminationDate, at, user.status])
  const common = { employeeId: s.employeeId, entityId, userId: user.id, purpose, fingerprint }
  const because = [reason('reactivated')]
  if (!invitedOnly) return { ...common, kind: 'user.reactivate', params: {}, because }
  const anew = [...because, reason('invited-again')]
  return { ...common, kind: 'user.invite', params: inviteParams(s), because: anew }
}

/**
 * The actions of an admin's undo: access that we ended comes back, and the cards that we blocked (rules 34
 * and 35). `endedAt`: when we ended it, RFC 3339; null: only cards come back.
 */
export function giveBackActions(
  { s, user, entityId }: Place,
  actor: string,
  endedAt: string | null,
): Action[] {
  const ids = cardsBlockedByUs(user, entityId).map(({ id }) => id)
  const fingerprint = canonical(['undo', actor, endedAt, user.status, ids])
  const because = [reason('by-decision', { actor, decision: 'undo' })]
  const common = {
    employeeId: s.employeeId,
    entityId,
    userId: user.id,
    purpose: 'return' as const,
    fingerprint,
    because,
  }
  const actions: Action[] = []
  if (endedAt !== null && !hasAccess(user, entityId))
    actions.push({ ...common, kind: 'user.reactivate', params: {} })
  if (ids.length > 0) actions.push({ ...common, kind: 'cards.unblock', params: { card_ids: ids } })
  return actions
}

/** Cards that we blocked come back after a return (rule 34). None where the host has answered that already. */
export function unblockActions({ s, user, entityId }: Place, undo: Override | null): Action[] {
  const ids = cardsBlockedByUs(user, entityId).map(({ id }) => id)
  const unblock: Action = {
    kind: 'cards.unblock',
    params: { card_ids: ids },
    employeeId: s.employeeId,
    entityId,
    userId: user.id,
    purpose: 'return',
    fingerprint: canonical(['unblock', ids]),
    because: [
      undo === null
        ? reason('cards-returned')
        : reason('by-decision', { actor: undo.actor, decision: 'undo' }),
    ],
  }
  return answerBefore(s, unblock) === null ? [unblock] : []
}

/** The parameters of an invitation, with department and manager where HR gives them (rule 18). */
function inviteParams(s: Situation): InviteParams {
  const name = nameOf(s.employee, s.settings)
  return {
    email: addressOf(s.employee, s.settings) ?? s.user?.email ?? '',
    first_name: name.first ?? '',
    last_name: name.last ?? '',
    phone: s.employee.phone.kind === 'e164' ? s.employee.phone.number : null,
    ...(s.locale === null ? {} : { locale: s.locale }),
    ...(s.department === null ? {} : { department: s.department }),
    ...(s.managerUserId === null ? {} : { manager_user_id: s.managerUserId }),
  }
}
