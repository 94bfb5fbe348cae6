import type { User } from '../../src/core/people/user.ts'
import type { ActionRequest, Host, HostAnswer, UserPage } from '../../src/ports/host.ts'
import { apply, PRETENDED, type Answered, type Person } from './memory-host-effects.ts'
import { createFaults, type Faults, type Refusal } from './memory-host-faults.ts'
import { sameAddress } from '../../src/host/wire.ts'

/** A host in memory that behaves as docs/host.md requires; the contract suite for real hosts tests it too. */
export interface MemoryHost extends Host {
  /** The users of an organization as they are now. */
  list(organizationId: string): readonly User[]
  /** The user with this id; throws where there is none. */
  get(organizationId: string, userId: string): User
  /** Actions that were carried out or refused, each id once, in order. */
  readonly actions: readonly ActionRequest[]
  /** Ids of the actions that were answered `done` and not carried out. */
  readonly pretended: ReadonlySet<string>
  /** Every request that came, repeats and lost ones too, in order. */
  readonly tries: readonly ActionRequest[]
  /** Entities the user has a session in (C44). */
  sessions(organizationId: string, userId: string): readonly string[]
  /** The phone has to be verified at the next login (rule 14). */
  mustVerifyPhone(organizationId: string, userId: string): boolean
  /** A change by hand in the host: adds a user, or replaces all of one. */
  put(organizationId: string, user: User): void
  remove(organizationId: string, userId: string): void
  /** The person accepts the invitation. */
  accept(organizationId: string, userId: string): void
  readonly fault: Faults
  /** Remembers everything as it is now; the returned function restores it. */
  snapshot(): () => void
}

export interface MemoryHostOptions {
  readonly pageSize?: number
  /** The link of an invitation; null when the host sends its own mails. */
  readonly invitationUrl?: (user: User, organizationId: string) => string | null
}

/** `seed`: users by organization. Invited users never accepted; all others have a session per entity. */
export function createMemoryHost(
  seed: Readonly<Record<string, readonly User[]>> = {},
  options: MemoryHostOptions = {},
): MemoryHost {
  const { pageSize = 100, invitationUrl = exampleInvitation } = options
  const people = new Map<string, Person[]>()
  const answers = new Map<string, Answered>()
  const actions: ActionRequest[] = []
  const tries: ActionRequest[] = []
  const pretended = new Set<string>()
  const { fault, failing } = createFaults()
  for (const [organizationId, users] of Object.entries(seed)) {
    people.set(organizationId, users.map(newcomer))
  }

  const peopleOf = (organizationId: string) => people.get(organizationId) ?? []
  function person(organizationId: string, userId: string): Person {
    const found = peopleOf(organizationId).find(({ user }) => user.id === userId)
    if (found === undefined) throw new Error(`no user ${userId} in ${organizationId}`)
    return found
  }
  function store(organizationId: string, next: Person): void {
    const others = peopleOf(organizationId)
    const at = others.findIndex(({ user }) => user.id === next.user.id)
    people.set(organizationId, at < 0 ? [...others, next] : others.with(at, next))
  }

  /** Carries an action out once per id; the same id gets the same answer, with its link (rule 47). */
  function carryOut(request: ActionRequest, refusal: Refusal | null): Answered {
    const key = `${request.organizationId}/${request.id}`
    const known = answers.get(key)
    if (known !== undefined) return known
    const link = (user: User) => invitationUrl(user, request.organizationId)
    const effect = failing.pretends(request)
      ? PRETENDED
      : apply(peopleOf(request.organizationId), request, refusal, link)
    if (effect === PRETENDED) pretended.add(request.id)
    if (effect.person !== null) store(request.organizationId, effect.person)
    answers.set(key, effect.answer)
    actions.push(request)
    return effect.answer
  }

  return {
    actions,
    tries,
    pretended,
    fault,
    list: (organizationId) => peopleOf(organizationId).map(({ user }) => user),
    get: (organizationId, userId) => person(organizationId, userId).user,
    sessions: (organizationId, userId) => person(organizationId, userId).sessions,
    mustVerifyPhone: (organizationId, userId) => person(organizationId, userId).mustVerifyPhone,
    put: (organizationId, user) => store(organizationId, newcomer(user)),
    remove(organizationId, userId) {
      const left = peopleOf(organizationId).filter(({ user }) => user.id !== userId)
      people.set(organizationId, left)
    },
    accept(organizationId, userId) {
      const { user } = person(organizationId, userId)
      store(organizationId, newcomer({ ...user, status: 'active' }))
    },

    snapshot() {
      const [users, said] = [[...people], [...answers]]
      const [done, tried] = [[...actions], [...tries]]
      return () => {
        people.clear()
        answers.clear()
        for (const [id, list] of users) people.set(id, list)
        for (const [key, answer] of said) answers.set(key, answer)
        actions.splice(0, actions.length, ...done)
        tries.splice(0, tries.length, ...tried)
        pretended.clear()
        fault.clear()
      }
    },

    async users(organizationId, cursor): Promise<UserPage> {
      failing.read()
      const all = failing.listed(peopleOf(organizationId)).map(({ user }) => user)
      const start = cursor === null ? 0 : Number(cursor)
      const page = all.slice(start, start + pageSize)
      const unreadable = Math.min(failing.unreadable(), page.length)
      const next = start + pageSize < all.length ? String(start + pageSize) : null
      const hidden = page.slice(0, unreadable)
      return {
        users: page.slice(unreadable),
        next,
        unreadable: hidden.map(({ id, email }) => ({ id, email, field: 'entity_ids' as const })),
      }
    },
    async user(organizationId, userId) {
      failing.read()
      return peopleOf(organizationId).find(({ user }) => user.id === userId)?.user ?? null
    },
    async usersByEmail(organizationId, email) {
      failing.read()
      const users = peopleOf(organizationId).map(({ user }) => user)
      const found = users.filter((user) => sameAddress(user.email, email))
      return { users: found, unreadable: [] }
    },
    async act(request): Promise<HostAnswer> {
      tries.push(request)
      if (failing.refusesActions()) return { kind: 'unauthorized', reason: 'HTTP 401' }
      const planned = failing.next()
      if (planned === null || planned.applied) {
        const answer = carryOut(request, failing.refusal(request))
        return planned?.answer ?? answer
      }
      return planned.answer
    },
    probe: () => Promise.resolve(failing.refusesActions() ? 'unauthorized' : 'taken'),
  }
}

function newcomer(user: User): Person {
  const accepted = user.status !== 'invited'
  const sessions = user.status === 'active' ? user.entityIds : []
  return { user, accepted, sessions, mustVerifyPhone: false }
}

function exampleInvitation(user: User): string {
  return `https://app.example.test/invitations/${user.id}`
}
