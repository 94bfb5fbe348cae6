// Rules 9, 10, 12 and 34 in the model: which user belongs to which person.
import type { HostSide } from '../world/host.ts'
import type { User } from '../../src/core/people/user.ts'
import { nothing, type Own } from './overrides.ts'
import type { Known, Presence, Seat } from './facts.ts'
import { continues } from './model.ts'

export interface LinkingState {
  readonly known: Map<string, Known>
  readonly links: Map<string, string>
  readonly own: Map<string, Own>
  readonly host: HostSide
  readonly presenceOf: (name: string) => Presence
  readonly belongs: (one: Known, p: Presence) => boolean
}

export function linking({ known, links, own, host, presenceOf, belongs }: LinkingState) {
  return { linkUp, linkInvited, usersOf }

  function linkUp(who: readonly string[], before: ReadonlyMap<string, Seat>): void {
    for (const name of who) {
      const one = known.get(name)
      if (one === undefined || links.has(name)) continue
      const p = presenceOf(name)
      if (!belongs(one, p)) continue
      const duplicates = [...known.values()].filter(
        (t) => t.address === one.address && t.id !== name,
      )
      const linked = duplicates.find((t) => links.has(t.id))
      if (linked !== undefined) {
        const theirs = presenceOf(linked.id)
        const userId = links.get(linked.id) ?? ''
        // Somebody who is not listed but found by id is for an admin to decide first (P13).
        const gone = linked.gone !== 'no' && linked.gone !== 'found'
        const over = typeof theirs === 'object' || gone
        const goesOn = (t: Known, now: Presence) =>
          t.who === linked.who && belongs(t, now) && continues(linked, now)
        if (!over || !goesOn(one, p)) continue
        // If two newer records could take the user over, neither does.
        if (duplicates.some((t) => !links.has(t.id) && goesOn(t, presenceOf(t.id)))) continue
        links.delete(linked.id)
        links.set(name, userId)
        continue
      }
      const live = duplicates.filter((t) => belongs(t, presenceOf(t.id)))
      const users = usersOf(one.address).filter(({ id }) => before.has(id))
      const [user] = users
      if (live.length > 0 || users.length !== 1 || user === undefined) continue
      if ([...links.values()].includes(user.id)) continue
      links.set(name, user.id)
      own.set(user.id, nothing())
    }
  }

  function usersOf(address: string): User[] {
    return host.list().filter(({ email }) => email === address)
  }

  function linkInvited(): void {
    for (const one of known.values()) {
      if (links.has(one.id)) continue
      const user = usersOf(one.address)[0]
      if (user === undefined || own.has(user.id) || !user.id.startsWith('u_')) continue
      if (!/^u_\d/.test(user.id) || typeof presenceOf(one.id) === 'object') continue
      links.set(one.id, user.id)
      own.set(user.id, { mine: new Set(user.entityIds), moved: new Set(), ended: new Map() })
    }
  }
}
