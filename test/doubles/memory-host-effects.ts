/** A pure function: how a host answers each action of contract 5, given its users. */
import { isDeepStrictEqual } from 'node:util'
import { userAfter } from '../../src/core/people/effect.ts'
import { hasAccess, openCards, type User } from '../../src/core/people/user.ts'
import type { ActionRequest, HostAnswer } from '../../src/ports/host.ts'
import { sameAddress } from '../../src/host/wire.ts'
import type { Refusal } from './memory-host-faults.ts'

export type Answered = Extract<HostAnswer, { readonly kind: 'answered' }>

/** A user with what the host alone knows. */
export interface Person {
  readonly user: User
  /** Whether the user ever accepted an invitation; they then come back as active, not as invited. */
  readonly accepted: boolean
  /** The entity id of each session. */
  readonly sessions: readonly string[]
  readonly mustVerifyPhone: boolean
}

export interface Effect {
  readonly answer: Answered
  /** The user to store; null if nothing changed. */
  readonly person: Person | null
}

/** Says done, shows no user, and does nothing. */
export const PRETENDED: Effect = {
  answer: {
    kind: 'answered',
    outcome: 'done',
    reason: null,
    message: null,
    user: null,
    cards: null,
    invitationUrl: null,
  },
  person: null,
}

type InvitationUrl = ((user: User) => string | null) | null
type Of<K extends ActionRequest['detail']['kind']> = Extract<
  ActionRequest['detail'],
  { readonly kind: K }
>
interface Unblocking {
  readonly entityId: string
  readonly detail: Of<'cards.unblock'>
}

export function apply(
  people: readonly Person[],
  request: ActionRequest,
  refusal: Refusal | null,
  invitationUrl: InvitationUrl,
): Effect {
  if (refusal !== null) return refusedWith(refusal)
  const { detail, entityId, userId } = request
  const person = people.find(({ user }) => user.id === userId) ?? null
  if (detail.kind === 'user.invite' && userId === null) {
    const known = people.find(({ user }) => sameAddress(user.email, detail.params.email))
    const id = `u_${people.length + 1}_${request.id.slice(-8)}`
    if (known === undefined) return invite(id, entityId, detail.params, invitationUrl)
    return giveAccess(known, request, invitationUrl)
  }
  if (person === null) return refused('unknown_user')
  switch (detail.kind) {
    case 'user.invite':
    case 'user.reactivate':
      return giveAccess(person, request, invitationUrl)
    case 'user.update':
      return update(person, request)
    case 'cards.block':
      return blockCards(person, request)
    case 'user.deactivate':
      return deactivate(people, person, request)
    case 'cards.unblock':
      return unblockCards(person, { entityId, detail })
  }
}

function invite(
  id: string,
  entityId: string,
  params: Of<'user.invite'>['params'],
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

/** Adds the entity unless the user has it. A user who never accepted is invited, not active. */
function giveAccess(person: Person, { entityId, detail }: ActionRequest, link: InvitationUrl) {
  const { user, accepted } = person
  if (hasAccess(user, entityId)) return answered('already', person, link)
  const status = accepted ? 'active' : 'invited'
  return done({ ...person, user: { ...userAfter(user, entityId, detail), status } }, link)
}

function update(person: Person, { entityId, detail }: ActionRequest): Effect {
  const user = userAfter(person.user, entityId, detail)
  if (isDeepStrictEqual(user, person.user)) return answered('already', person)
  const again = detail.kind === 'user.update' && detail.params.phone_verification_required === true
  const mustVerifyPhone = person.mustVerifyPhone || again
  return done({ ...person, user, mustVerifyPhone })
}

/** Also for an owner or the last admin: their access stays, their cards do not (rule 32). */
function blockCards(person: Person, { entityId, detail }: ActionRequest): Effect {
  const { user } = person
  if (user.protected) return refused('protected')
  if (openCards(user, entityId).length === 0) return answered('already', person)
  return done({ ...person, user: userAfter(user, entityId, detail) })
}

function deactivate(people: readonly Person[], person: Person, request: ActionRequest): Effect {
  const { user } = person
  const { entityId, detail } = request
  if (!hasAccess(user, entityId)) return answered('already', person)
  if (user.protected) return refused('protected')
  if (user.role === 'owner') return refused('owner')
  const runs = (other: User) =>
    other.role !== 'member' && other.status === 'active' && other.entityIds.includes(entityId)
  const others = people.filter((other) => other.user.id !== user.id && runs(other.user))
  if (runs(user) && others.length === 0) return refused('last_admin')
  const sessions = person.sessions.filter((id) => id !== entityId)
  return done({ ...person, sessions, user: userAfter(user, entityId, detail) })
}

function unblockCards(person: Person, { entityId, detail }: Unblocking): Effect {
  const user = userAfter(person.user, entityId, detail)
  if (!isDeepStrictEqual(user, person.user)) return done({ ...person, user })
  const asked = user.cards.filter((card) => detail.params.card_ids.includes(card.id))
  const open = asked.every((card) => card.status === 'active')
  return open ? answered('already', person) : refused('not_blocked_by_rollcall')
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

function refusedWith({ reason, message, retryAfterMs }: Refusal): Effect {
  const { answer, person } = refused(reason)
  return {
    person,
    answer: { ...answer, message: message ?? null, retryAfterMs: retryAfterMs ?? null },
  }
}

function refused(reason: string): Effect {
  const answer = { kind: 'answered', outcome: 'refused', reason, message: null } as const
  return { answer: { ...answer, user: null, cards: null, invitationUrl: null }, person: null }
}
