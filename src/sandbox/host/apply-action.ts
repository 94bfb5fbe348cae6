import { type Json, object, strings, textOf } from '../json.ts'
import type { Invitations } from './invitations.ts'
import { asContract, type Card, type HostUser, type User, type Users } from './users.ts'

export type Outcome = {
  outcome: 'done' | 'already' | 'refused'
  reason?: string
  message?: string
  user?: User
  cards?: Card[]
  invitation_url?: string
}

/** An action with a valid envelope. Each kind reads its own params. */
export type Action = {
  id: string
  organizationId: string
  entityId: string
  kind: string
  userId: string | null
  params: Json
}

type Host = { users: Users; invitations: Invitations; now: () => string }

/** Applies one action of the contract to one user; null for an unknown kind. */
export function applyAction(host: Host, action: Action): Outcome | null {
  const known =
    action.userId === null ? null : host.users.find(action.organizationId, action.userId)
  if (action.kind === 'user.invite') return invite(host, action, known)
  const verb = VERBS[action.kind]
  if (!verb) return null
  if (known === null) return refused('unknown_user', 'There is no user with this id.')
  return verb(host, action, known)
}

/** Answers as if a leaver's cards were blocked or their access had ended, and changes nothing. */
export function pretendAction(host: Host, action: Action): Outcome {
  const user = action.userId === null ? null : host.users.find(action.organizationId, action.userId)
  if (user === null) return refused('unknown_user', 'There is no user with this id.')
  const left = user.entity_ids.filter((id) => id !== action.entityId)
  const pretended: Partial<HostUser> =
    action.kind === 'cards.block'
      ? { cards: user.cards.map((card) => asBlocked(card, action.entityId)) }
      : { entity_ids: left, ...(left.length === 0 ? { status: 'inactive' } : {}) }
  const shownUser = asContract({ ...user, ...pretended })
  return {
    outcome: 'done',
    user: shownUser,
    cards: shownUser.cards.filter((card) => card.entity_id === action.entityId),
  }
}

const asBlocked = (card: Card, entityId: string): Card =>
  card.entity_id === entityId && card.status === 'active'
    ? { ...card, status: 'blocked', blocked_by: 'rollcall' }
    : card

const VERBS: Record<string, (host: Host, action: Action, user: HostUser) => Outcome> = {
  'user.update': update,
  'user.deactivate': deactivate,
  'user.reactivate': reactivate,
  'cards.block': blockCards,
  'cards.unblock': unblockCards,
}

function invite(host: Host, action: Action, byId: HostUser | null): Outcome {
  const { organizationId, entityId, params } = action
  const email = textOf(params, 'email')
  if (action.userId !== null && byId === null) {
    return refused('unknown_user', 'There is no user with this id.')
  }
  if (byId === null && email === null) return refused('no_email', 'An invitation needs an address.')
  const known = byId ?? host.users.findByEmail(organizationId, email ?? '')
  if (known?.entity_ids.includes(entityId)) {
    return withLink(host, action, known.id, 'already')
  }
  const id =
    known?.id ??
    host.users.add(organizationId, {
      email: email ?? '',
      first_name: textOf(params, 'first_name') ?? '',
      last_name: textOf(params, 'last_name') ?? '',
      phone: textOf(params, 'phone'),
      phone_unverified: 0,
      role: 'member',
      protected: 0,
      accepted: 0,
      locale: textOf(params, 'locale'),
      department: textOf(params, 'department'),
      manager_user_id: textOf(params, 'manager_user_id'),
    })
  host.users.join(organizationId, id, entityId)
  return withLink(host, action, id, 'done')
}

/** Adds the invitation link for a user who has not accepted yet. */
function withLink(host: Host, action: Action, id: string, outcome: 'done' | 'already'): Outcome {
  const { organizationId, entityId } = action
  const user = host.users.find(organizationId, id)
  if (user?.status !== 'invited') return shown(host, action, id, outcome)
  return {
    ...shown(host, action, id, outcome),
    invitation_url: host.invitations.open(organizationId, id, entityId, action.id),
  }
}

function update(host: Host, action: Action, user: HostUser): Outcome {
  const { organizationId, params } = action
  const first = textOf(params, 'first_name') ?? user.first_name
  const last = typeof params['last_name'] === 'string' ? params['last_name'] : user.last_name
  const phone = textOf(params, 'phone') ?? user.phone
  const again = params['phone_verification_required'] === true
  const asksOnlyToVerify = again && textOf(params, 'phone') === null && !user.phoneUnverified
  const same = first === user.first_name && last === user.last_name && phone === user.phone
  if (same && !asksOnlyToVerify) {
    return shown(host, action, user.id, 'already')
  }
  host.users.set(organizationId, user.id, { first_name: first, last_name: last, phone })
  if (again) host.users.set(organizationId, user.id, { phone_unverified: 1 })
  return shown(host, action, user.id, 'done')
}

function deactivate(host: Host, action: Action, user: HostUser): Outcome {
  const { organizationId, entityId } = action
  if (!user.entity_ids.includes(entityId)) return shown(host, action, user.id, 'already')
  if (user.role === 'owner') return refused('owner', 'The owner cannot be deactivated.')
  if (user.protected) return refused('protected', 'This user is protected.')
  if (isLastAdmin(host, action, user)) {
    return refused('last_admin', 'This user is the last admin of the entity.')
  }
  host.users.leave(organizationId, user.id, entityId, host.now())
  host.invitations.withdraw(organizationId, user.id, entityId)
  if (user.entity_ids.length === 1) host.users.endSessions(organizationId, user.id)
  return shown(host, action, user.id, 'done')
}

function isLastAdmin(host: Host, { organizationId, entityId }: Action, user: HostUser): boolean {
  const admins = host.users
    .list(organizationId)
    .filter((one) => one.role !== 'member' && one.status === 'active')
    .filter((one) => one.entity_ids.includes(entityId))
  return admins.length === 1 && admins[0]?.id === user.id
}

function reactivate(host: Host, action: Action, user: HostUser): Outcome {
  if (user.entity_ids.includes(action.entityId)) return withLink(host, action, user.id, 'already')
  host.users.join(action.organizationId, user.id, action.entityId)
  return withLink(host, action, user.id, 'done')
}

function blockCards(host: Host, action: Action, user: HostUser): Outcome {
  if (user.protected) return refused('protected', 'This user is protected.')
  const active = user.cards.filter(
    (card) => card.entity_id === action.entityId && card.status === 'active',
  )
  for (const card of active) {
    host.users.setCard(action.organizationId, card.id, 'blocked', 'rollcall')
  }
  return shown(host, action, user.id, active.length > 0 ? 'done' : 'already')
}

function unblockCards(host: Host, action: Action, user: HostUser): Outcome {
  const asked = strings(object(action.params)['card_ids'])
  const ours = user.cards.filter(
    (card) =>
      asked.includes(card.id) && card.status === 'blocked' && card.blocked_by === 'rollcall',
  )
  const theirs = user.cards.filter((card) => asked.includes(card.id) && card.status !== 'active')
  if (ours.length === 0 && theirs.length > 0) {
    return refused('not_blocked_by_rollcall', 'Somebody else blocked these cards.')
  }
  for (const card of ours) host.users.setCard(action.organizationId, card.id, 'active', null)
  return shown(host, action, user.id, ours.length > 0 ? 'done' : 'already')
}

const refused = (reason: string, message: string): Outcome => ({
  outcome: 'refused',
  reason,
  message,
})

/** The outcome with the user and the entity's cards as they are afterwards. */
function shown(host: Host, action: Action, id: string, outcome: 'done' | 'already'): Outcome {
  const user = host.users.find(action.organizationId, id)
  if (user === null) return { outcome }
  return {
    outcome,
    user: asContract(user),
    cards: user.cards.filter((card) => card.entity_id === action.entityId),
  }
}
