// The access and cards of people in the host, which every rule is about in the end.
import type { Card, User } from '../../src/core/people/user.ts'
import { e164 } from '../doubles/merge-records.ts'
import type { HostSide } from './host.ts'
import { addressOf, type Hr } from './hr.ts'

export interface Access {
  status: User['status'] | 'none'
  entities: readonly string[]
  cards: readonly string[]
}

export const WORKS: Access = { status: 'active', entities: ['nl'], cards: ['active'] }
export const ENDED: Access = { status: 'inactive', entities: [], cards: ['blocked'] }
export const INVITED: Access = { status: 'invited', entities: ['nl'], cards: [] }
export const NO_USER: Access = { status: 'none', entities: [], cards: [] }

/** `home`: the entity in which people already have their users. */
export function peopleIn(host: HostSide, hr: () => Hr, home: string) {
  const users = host.list
  return { users, user, userOf, access, activeUsers, harmed, giveUser, giveExternal, giveCard }

  /** The user with this person's first address; undefined where there is none. */
  function user(name: string): User | undefined {
    return users().find((one) => one.email === addressOf(name))
  }

  /** The same user; throws where there is none. */
  function userOf(name: string): User {
    const found = user(name)
    if (found === undefined) throw new Error(`the host has no user for ${name}`)
    return found
  }

  function access(name: string): Access {
    const found = user(name)
    if (found === undefined) return NO_USER
    const { status, entityIds: entities, cards } = found
    return { status, entities, cards: cards.map((card) => card.status) }
  }

  function activeUsers(): readonly User[] {
    return users().filter((one) => one.status === 'active')
  }

  /** The addresses of users who lost access or a card. */
  function harmed(): string[] {
    return users()
      .filter(
        (one) =>
          one.status === 'inactive' ||
          one.entityIds.length === 0 ||
          one.cards.some((card) => card.status !== 'active'),
      )
      .map((one) => one.email)
  }

  /** Gives this person a user in the host, with one card in each entity. */
  function giveUser(name: string, over: Partial<User> = {}): User {
    const row = hr().row(name)
    const entityIds = over.entityIds ?? [home]
    const made: User = {
      id: `u_${name}`,
      email: row.work_email ?? '',
      firstName: row.first_name,
      lastName: row.last_name,
      phone: e164(row.mobile_phone_number),
      status: 'active',
      role: 'member',
      protected: false,
      entityIds,
      cards: entityIds.map((entityId) => cardOf(name, entityId)),
      ...over,
    }
    host.put(made)
    return made
  }

  /** Adds a user who is not in HR. */
  function giveExternal(email: string): User {
    const none = { phone: null, role: 'member', protected: false, cards: [] } as const
    const names = { firstName: 'First', lastName: 'Last' }
    const id = `u_${email.split('@')[0]}`
    const made: User = { id, email, ...names, ...none, status: 'active', entityIds: [home] }
    host.put(made)
    return made
  }

  /** Gives a user one more card. */
  function giveCard(name: string, over: Partial<Card> = {}): void {
    const found = userOf(name)
    const card = { ...cardOf(name, home), id: `c_${name}_${found.cards.length + 1}`, ...over }
    host.put({ ...found, cards: [...found.cards, card] })
  }
}

function cardOf(name: string, entityId: string): Card {
  return {
    id: `c_${name}_${entityId}`,
    entityId,
    label: 'Travel',
    last4: '4242',
    type: 'physical',
    status: 'active',
    recurring: true,
    blockedBy: null,
  }
}
