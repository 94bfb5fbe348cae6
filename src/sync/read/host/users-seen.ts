import type { User } from '../../../core/people/user.ts'
import type { Deps } from '../../step/deps.ts'
import type { Write } from '../../../ports/store/write.ts'

/**
 * Users as the host shows them now, and those it shows no more. Whoever had access and has none is signed out of the
 * portal in the same commit, and links made for them no longer open (rule 55): the host knows first who may not enter.
 */
export async function usersSeen(
  { store }: Pick<Deps, 'store'>,
  organization: string,
  users: readonly User[],
  at: string,
): Promise<Write[]> {
  const without = users.filter(({ status, entityIds }) => {
    return status === 'inactive' || entityIds.length === 0
  })
  return [
    ...signedOut(
      store,
      organization,
      without.map(({ id }) => id),
      at,
    ),
    ...(await store.putUsers(organization, users, at)),
  ]
}

/** Users whom the host has no more. */
export function usersGone(
  { store }: Pick<Deps, 'store'>,
  organization: string,
  ids: readonly string[],
  at: string,
): Write[] {
  if (ids.length === 0) return []
  return [...signedOut(store, organization, ids, at), store.removeUsers(organization, ids)]
}

function signedOut(
  store: Deps['store'],
  organization: string,
  ids: readonly string[],
  at: string,
): Write[] {
  return ids.length === 0
    ? []
    : [store.revokePortalOfUsers(organization, ids, at), store.dropClosedInvitations(organization)]
}
