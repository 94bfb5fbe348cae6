import type { User } from '../../../core/people/user.ts'
import type { Deps } from '../../step/deps.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { putUsers, removeUsers } from '../../changes/people.ts'

/**
 * Users as the host shows them now, and those it shows no more. Whoever had access and has none is signed out of the
 * portal in the same commit, and links made for them no longer open (rule 55): the host knows first who may not enter.
 */
export async function usersSeen(
  { store }: Pick<Deps, 'store'>,
  organization: string,
  users: readonly User[],
  at: string,
): Promise<Change[]> {
  return usersChanged(organization, await store.usersUnlike(organization, users), at)
}

/** The same, where it is known who of them is not stored like this. About all others nothing is new. */
export function usersChanged(organization: string, unlike: readonly User[], at: string): Change[] {
  const without = unlike.filter(({ status, entityIds }) => {
    return status === 'inactive' || entityIds.length === 0
  })
  return [
    ...signedOut(
      organization,
      without.map(({ id }) => id),
      at,
    ),
    ...putUsers(organization, unlike, at),
  ]
}

/** Users whom the host has no more. */
export function usersGone(organization: string, ids: readonly string[], at: string): Change[] {
  if (ids.length === 0) return []
  return [...signedOut(organization, ids, at), ...removeUsers(organization, ids)]
}

function signedOut(organization: string, ids: readonly string[], at: string): Change[] {
  return ids.length === 0
    ? []
    : [
        { set: 'portal.revoke-users', organization, userIds: ids, at },
        { set: 'mails.drop-closed-invitations', organization },
      ]
}
