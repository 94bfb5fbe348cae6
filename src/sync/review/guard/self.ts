import { emailKey } from '../../../core/people/email.ts'
import type { User } from '../../../core/people/user.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { Deps } from '../../step/deps.ts'

/** Everything by which HR and the host know who decides. Nobody ends their own access (rule 35). */
export interface Self {
  /** `emailKey`s. */
  readonly addresses: ReadonlySet<string>
  readonly userIds: ReadonlySet<string>
  readonly employeeIds: ReadonlySet<string>
}

/**
 * Who decides, by their addresses: the host may know them by another one than HR, and HR by a private one too. A link
 * leads from each side to the other. `given`: whoever signed in, and whoever let them in.
 */
export async function selfOf(
  { store }: Pick<Deps, 'store'>,
  organization: string,
  given: readonly (string | null)[],
): Promise<Self> {
  const keys = given.flatMap((address) => emailKey(address) ?? [])
  if (keys.length === 0) return { addresses: new Set(), userIds: new Set(), employeeIds: new Set() }
  const byAddress = await store.usersByEmail(organization, keys)
  const records: EmployeeRow[] = []
  const userIds = new Set(byAddress.map(({ id }) => id))
  for (const account of await store.accountsOf(organization)) {
    const rows = await store.employeesByEmail(account.id, keys)
    records.push(...rows)
    const ids = rows.map(({ id }) => id)
    for (const link of await store.linksOf(account.id, ids)) userIds.add(link.userId)
  }
  const links = await store.linksByUser(organization, [...userIds])
  const users = await store.usersById(organization, [...userIds])
  return {
    addresses: new Set([...keys, ...users.flatMap(({ email }) => emailKey(email) ?? [])]),
    userIds,
    employeeIds: new Set([
      ...records.map(({ id }) => id),
      ...links.map(({ employee }) => employee),
    ]),
  }
}

/** Whether this record, or the user to be ended, is of who decides. */
export function isSelf(
  self: Self,
  { id, employee }: Pick<EmployeeRow, 'id' | 'employee'>,
  user: Pick<User, 'id' | 'email'> | null,
): boolean {
  const written = [user?.email ?? null, employee.workEmail, employee.personalEmail]
  return (
    self.employeeIds.has(id) ||
    (user !== null && self.userIds.has(user.id)) ||
    written.some((address) => self.addresses.has(emailKey(address) ?? ''))
  )
}
