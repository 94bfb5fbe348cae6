// Records what the host's lists of users have shown: an answer `done` is one thing, what is there another (rule 51).
import { hasAccess, type User } from '../../../src/core/people/user.ts'
import type { Host } from '../../../src/ports/host.ts'
import type { InvariantContext } from './context.ts'

export interface HostLists {
  /** How many lists have begun. */
  begun(): number
  /** A list that began after the first `lists` ones showed this user without access to the entity. */
  showedEnded(userId: string, entity: string, lists: number): boolean
}

/** Records every list from now on, with its lies. */
export function recordLists({ deps }: InvariantContext['world']): HostLists {
  const shown: { readonly list: number; readonly user: User }[] = []
  const { host } = deps
  let list = 0
  const users: Host['users'] = async (organization, cursor) => {
    if (cursor === null) list += 1
    const page = await host.users(organization, cursor)
    for (const user of page.users) shown.push({ list, user })
    return page
  }
  Object.assign(deps, { host: { ...host, users } })
  return {
    begun: () => list,
    showedEnded: (userId, entity, lists) =>
      shown.some(
        (one) => one.list > lists && one.user.id === userId && !hasAccess(one.user, entity),
      ),
  }
}
