import type { Action } from '../../core/facts/action.ts'
import type { User } from '../../core/people/user.ts'
import type { EmployeeRow, Link } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { putLink } from '../changes/people.ts'
import type { AccountContext } from '../step/context.ts'
import { identityPrint } from '../step/identity/identity-print.ts'
import { addressKeyOf, nameKeyOf } from '../step/person-keys.ts'

/** Somebody who had no user is linked to the one that the invitation made. */
export async function linkWrites(
  base: AccountContext,
  action: Action,
  shown: User | null,
  employee: EmployeeRow | null,
): Promise<Change[]> {
  if (action.kind !== 'user.invite' || shown === null || employee === null) return []
  const { deps, account } = base
  const link = await deps.store.link(account.id, action.employeeId)
  // A link to a user whom the host does not have gives way to the user of a new invitation (rule 51).
  const isKept = action.userId !== null || (link !== null && (await isKnown(base, link)))
  if (link?.state === 'live' && isKept) return []
  // The user may be linked to somebody else by now. Two people never share a user.
  const owners = await deps.store.linksByUser(account.organization, [shown.id])
  if (owners.some((l) => l.account === account.id && l.state === 'live')) return []
  return [putLink(await newLink(base, employee, shown.id))]
}

async function isKnown({ deps, account }: AccountContext, { userId }: Link): Promise<boolean> {
  return (await deps.store.user(account.organization, userId)) !== null
}

async function newLink(base: AccountContext, row: EmployeeRow, userId: string): Promise<Link> {
  const { deps, account, organization, now } = base
  const { remoteId } = row.employee
  return {
    account: account.id,
    employee: row.id,
    organization: organization.id,
    userId,
    state: 'live',
    how: 'invited',
    remoteHash: remoteId === null ? null : await deps.config.keyedHash(remoteId),
    integrationSlug: account.integration?.slug ?? null,
    emailKey: addressKeyOf(base, row),
    nameKey: nameKeyOf(base, row),
    print: await identityPrint(base, row, false),
    since: now,
    closedAt: null,
  }
}
