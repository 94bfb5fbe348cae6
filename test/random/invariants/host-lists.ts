// Records what the host's lists of users have shown: an answer `done` is one thing, what is there another (rule 51).
import { hasAccess, type User } from '../../../src/core/people/user.ts'
import type { Host } from '../../../src/ports/host.ts'
import type { InvariantContext } from './context.ts'

interface Shown {
  /** When the list began. */
  readonly at: number
  readonly user: User
}

export interface HostLists {
  /** A list that began after `from`, and not after `to`, showed this user without access to the entity. */
  showedEnded(userId: string, entity: string, from: number, to: number): boolean
}

/** Records every list from now on, with its lies. */
export function recordLists({ deps }: InvariantContext['world']): HostLists {
  const all: Shown[] = []
  const { host } = deps
  let beganAt = 0
  const users: Host['users'] = async (organization, cursor) => {
    if (cursor === null) beganAt = Date.now()
    const page = await host.users(organization, cursor)
    for (const user of page.users) all.push({ at: beganAt, user })
    return page
  }
  Object.assign(deps, { host: { ...host, users } })
  return {
    showedEnded: (userId, entity, from, to) =>
      all.some(
        ({ at, user }) => user.id === userId && at > from && at <= to && !hasAccess(user, entity),
      ),
  }
}
