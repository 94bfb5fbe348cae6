import { emailKey } from '../../core/people/email.ts'
import type { User } from '../../core/people/user.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { AccountContext } from '../step/context.ts'

/**
 * We ended the last access of a user: their portal sessions end, and their links no longer open (rule 55).
 * `before`: the user as it was known before, who may have had another address.
 */
export async function endedAdminWrites(
  { deps: { store }, organization, now }: AccountContext,
  user: User,
  before: User | null,
): Promise<Change[]> {
  if (hasAnyAccess(user)) return []
  const keys = [user.email, before?.email ?? null].flatMap((email) => emailKey(email) ?? [])
  const same = await store.usersByEmail(organization.id, keys)
  const atWork = new Set(
    same
      .filter((other) => other.id !== user.id && hasAnyAccess(other))
      .map(({ email }) => emailKey(email)),
  )
  const ended = [...new Set(keys)].filter((key) => !atWork.has(key))
  return ended.length === 0
    ? []
    : [
        { set: 'portal.revoke', organization: organization.id, keys: ended, at: now },
        { set: 'mails.drop-closed-invitations', organization: organization.id },
      ]
}

function hasAnyAccess({ status, entityIds }: User): boolean {
  return status !== 'inactive' && entityIds.length > 0
}
