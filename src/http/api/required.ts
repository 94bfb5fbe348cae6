import { NotFound } from '../../core/facts/errors.ts'
import type { Account, Organization } from '../../ports/records.ts'
import type { Deps } from '../../sync/step/deps.ts'

type Store = Pick<Deps, 'store'>

/** The account with this id; throws NotFound where there is none. */
export async function requireAccount({ store }: Store, id: string): Promise<Account> {
  const account = await store.account(id)
  if (account === null) throw new NotFound(id)
  return account
}

/** The organization with this id; throws NotFound where there is none. */
export async function requireOrganization({ store }: Store, id: string): Promise<Organization> {
  const organization = await store.organization(id)
  if (organization === null) throw new NotFound(id)
  return organization
}
