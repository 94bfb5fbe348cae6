/** What each action of contract section 5 does to the people of one organization; pure. */
import { hasAccess, openCards, type Card, type User } from '../../src/core/people/user.ts'
import type { ActionRequest, HostAnswer } from '../../src/ports/host.ts'
import { sameAddress } from '../../src/host/wire.ts'

export type Answered = Extract<HostAnswer, { readonly kind: 'answered' }>

/** A user with what the host alone knows. */
export interface Person {
  readonly user: User
  /** Accepted an invitation once: comes back as active, not as invited. */
  readonly accepted: boolean
  /** Entity ids, one a session. */
  readonly sessions: readonly string[]
  readonly mustVerifyPhone: boolean
}

export interface Effect {
  readonly answer: Answered
  /** As to be stored; null when nothing changed. */
  readonly person: Person | null
}

type InvitationUrl = ((user: User) => string) | null
type Of<K extends ActionRequest['detail']['kind']> = Extract<
  ActionRequest['detail'],
  { readonly kind: K }
>['params']

export function apply(
  people: readonly Person[],
  request: ActionRequest,
  refusal: string | null,
  invitationUrl: InvitationUrl,
): Effect {
  if (refusal !== null) return refused(refusal)
  const { detail, entityId, userId } = request
  const person = people.find(({ user }) => user.id === userId) ?? null
  if (detail.kind === 'user.invite' && userId === null) {
    const known = people.find(({ user }) => sameAddress(user.email, detail.params.email))
    const id = `u_${people.length + 1}_${request.id.slice(-8)}`
    if (known === undefined) return invite(id, entityId, detail.params, invitationUrl)
    return giveAccess(known, entityId, invitationUrl)
  }
  if (person === null) return refused('unknown_user')
  switch (detail.kind) {
    case 'user.invite':
    case 'user.reactivate':
      return giveAccess(person, entityId, invitationUrl)
    case 'user.update':
      return update(person, detail.params)
    case 'cards.block':
      return blockCards(person, entityId)
    case 'user.deactivate':
      return deactivate(people, person, entityId)
    case 'cards.unblock':
      return unblockCards(person, detail.params.card_ids)
  }
}

function invite(
  id: string,
  entityId: string,
  params: Of<'user.invite'>,
  link: InvitationUrl,
): Effect {
  const user: User = {
    id,
    email: params.email,
    firstName: params.first_name,
    lastName: params.last_name,
    phone: params.phone,
    status: 'invited',
    role: 'member',
    protected: false,
    entityIds: [entityId],
    cards: [],
  }
  return done({ user, accepted: false, sessions: [], mustVerifyPhone: params.phone !== null }, link)
}

/** Adds the entity, or gives it back; never twice. Who never accepted is invited, not active. */
function giveAccess(person: Person, entityId: string, link: InvitationUrl): Effect {
  const { user, accepted } = person
  if (hasAccess(user, entityId)) return answered('already', person, link)
  const status = accepted ? 'active' : 'invited'
  return done(
    { ...person, user: { ...user, status, entityIds: [...user.entityIds, entityId] } },
    link,
  )
}

function update(person: Person, params: Of<'user.update'>): Effect {
  const { user } = person
  const next: User = {
    ...user,
    firstName: params.first_name ?? user.firstName,
    lastName: params.last_name ?? user.lastName,
    phone: params.phone ?? user.phone,
  }
  const same =
    next.firstName === user.firstName &&
    next.lastName === user.lastName &&
    next.phone === user.phone
  if (same) return answered('already', person)
  const mustVerifyPhone = person.mustVerifyPhone || params.phone_verification_required === true
  return done({ ...person, user: next, mustVerifyPhone })
}

/** Also for an owner or the last admin: their access stays, their cards do not (rule 32). */
function blockCards(person: Person, entityId: string): Effect {
  const { user } = person
  if (user.protected) return refused('protected')
  const open = openCards(user, entityId)
  if (open.length === 0) return answered('already', person)
  const block = (card: Card): Card =>
    open.includes(card) ? { ...card, status: 'blocked', blockedBy: 'rollcall' } : card
  return done({ ...person, user: { ...user, cards: user.cards.map(block) } })
}

function deactivate(people: readonly Person[], person: Person, entityId: string): Effect {
  const { user } = person
  if (!hasAccess(user, entityId)) return answered('already', person)
  if (user.protected) return refused('protected')
  if (user.role === 'owner') return refused('owner')
  const runs = (other: User) =>
    other.role !== 'member' && other.status === 'active' && other.entityIds.includes(entityId)
  const others = people.filter((other) => other.user.id !== user.id && runs(other.user))
  if (runs(user) && others.length === 0) return refused('last_admin')
  const entityIds = user.entityIds.filter((id) => id !== entityId)
  const status = entityIds.length === 0 ? 'inactive' : user.status
  const sessions = person.sessions.filter((id) => id !== entityId)
  return done({ ...person, sessions, user: { ...user, entityIds, status } })
}

/** Only what Rollcall blocked comes back; a card that somebody else blocked is theirs. */
function unblockCards(person: Person, cardIds: readonly string[]): Effect {
  const { user } = person
  const asked = user.cards.filter((card) => cardIds.includes(card.id))
  const ours = asked.filter((card) => card.status === 'blocked' && card.blockedBy === 'rollcall')
  if (ours.length === 0) {
    const open = asked.every((card) => card.status === 'active')
    return open ? answered('already', person) : refused('not_blocked_by_rollcall')
  }
  const unblock = (card: Card): Card =>
    ours.includes(card) ? { ...card, status: 'active', blockedBy: null } : card
  return done({ ...person, user: { ...user, cards: user.cards.map(unblock) } })
}

function done(person: Person, link: InvitationUrl = null): Effect {
  return { ...answered('done', person, link), person }
}

function answered(
  outcome: 'done' | 'already',
  { user }: Person,
  link: InvitationUrl = null,
): Effect {
  const invitationUrl = link !== null && user.status === 'invited' ? link(user) : null
  const answer = { kind: 'answered', outcome, reason: null, message: null } as const
  return { answer: { ...answer, user, cards: user.cards, invitationUrl }, person: null }
}

function refused(reason: string): Effect {
  const answer = { kind: 'answered', outcome: 'refused', reason, message: null } as const
  return { answer: { ...answer, user: null, cards: null, invitationUrl: null }, person: null }
}
