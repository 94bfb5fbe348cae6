import { expect } from 'vitest'
import type { ActionDetail, InviteParams } from '../../src/core/facts/action.ts'
import type { User } from '../../src/core/people/user.ts'
import type { Host, HostAnswer, UserPage } from '../../src/ports/host.ts'

/** Null if this host does not show it; it then has to be checked by hand. */
export interface Inside {
  /** The entities in which the user has a session. */
  readonly sessions: readonly string[] | null
  readonly mustVerifyPhone: boolean | null
}

/** A host and the four people it must have; examples/host/people.json is such an organization. */
export interface HostUnderTest {
  readonly host: Host
  readonly organizationId: string
  readonly entityIds: readonly [first: string, second: string]
  readonly userIds: {
    /** The owner, in the first entity. */
    readonly owner: string
    /** The only admin of the second entity. */
    readonly admin: string
    /** Active in both, with at least one active card in each. */
    readonly member: string
    /** Invited to the first entity, never accepted. */
    readonly invited: string
  }
  /** False where the host mails its invitations itself. */
  readonly givesLinks: boolean
  /** Facts that contract 5 does not show. */
  inside(userId: string): Promise<Inside>
  close(): Promise<void>
}

export type World = ReturnType<typeof worldOf>
type Answered = Extract<HostAnswer, { kind: 'answered' }>

export function worldOf(under: HostUnderTest, skip: (note?: string) => never) {
  const { host, organizationId, entityIds } = under
  const unique = () => crypto.randomUUID().slice(0, 13)
  const actionId = () => `act_${unique()}`
  const freshAddress = () => `New.Person-${unique()}@Acme.test`

  async function act(
    detail: ActionDetail,
    { id = actionId(), userId = null, entityId = entityIds[0] }: Target = {},
  ): Promise<Answered> {
    const employee = { id: 'emp_1', remoteId: '1042', employeeNumber: '17' }
    const because = [{ code: 'joined', facts: {} }] as const
    const request = { id, organizationId, entityId, userId, detail, employee, because }
    const answer = await host.act(request)
    if (answer.kind !== 'answered') throw new Error(`${answer.kind}: ${answer.reason}`)
    return answer
  }

  async function user(userId: string): Promise<User> {
    const found = await host.user(organizationId, userId)
    if (found === null) throw new Error(`the host does not know ${userId}`)
    return tidy(found)
  }

  async function everyone(): Promise<User[]> {
    const all: User[] = []
    let cursor: string | null = null
    for (let pages = 0; pages < 1000; pages++) {
      const page: UserPage = await host.users(organizationId, cursor)
      expect(page.unreadable).toEqual([])
      all.push(...page.users.map(tidy))
      cursor = page.next
      if (cursor === null) return all
    }
    throw new Error('the list does not end within 1000 pages')
  }

  async function invited(given: Given = {}) {
    const email = freshAddress()
    const answer = await act(invitation(email, given))
    expect(answer.outcome).toBe('done')
    const [found] = (await host.usersByEmail(organizationId, email)).users
    if (found === undefined) throw new Error('the invited user is not found by address')
    return { user: tidy(found), answer, email }
  }

  return { ...under, skip, unique, actionId, freshAddress, act, user, everyone, invited }
}

export function invitation(email: string, given: Given = {}) {
  const params = { first_name: 'Noor', last_name: 'Vos', phone: '+31201110000', email, ...given }
  return { kind: 'user.invite', params } satisfies ActionDetail
}

/** Sorts entities and cards, which a host may list in any order. */
export function tidy(user: User): User {
  const cards = user.cards.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return { ...user, entityIds: user.entityIds.toSorted(), cards }
}

type Given = Partial<Pick<InviteParams, 'first_name' | 'last_name' | 'phone'>>

interface Target {
  readonly id?: string
  readonly userId?: string | null
  readonly entityId?: string
}
