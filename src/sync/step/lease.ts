import { Conflict, NotFound } from '../../core/facts/errors.ts'
import type { Account, Organization } from '../../ports/records.ts'
import type { Deps } from './deps.ts'
import { repairClock } from './clock/clock-ahead.ts'
import { seconds } from './durations.ts'
import type { Lease } from '../../ports/store/lease.ts'
import type { AccountContext } from './context.ts'
import { fillMemberships } from './upgrade.ts'

/** The name of the lease on one account, on one organization's actions, on linking, on one look-up, on its tokens. */
export function leaseName(
  on: 'account' | 'organization' | 'link' | 'lookup' | 'tokens',
  id: string,
): string {
  return `${on}:${id}`
}

/** Runs an admin's act on an account, between two steps of its run and never during one. */
export async function withLease<T>(
  deps: Deps,
  accountId: string,
  act: (base: AccountContext) => Promise<T>,
): Promise<T> {
  const busy = 'the account is being worked on right now; try again in a few seconds'
  return withNamedLease(deps, leaseName('account', accountId), busy, async (lease, now) => {
    await repairClock(deps, now, accountId)
    const { account, organization } = await load(deps, accountId)
    let filled = account
    while (filled.membershipsAt === null)
      filled = await fillMemberships(deps, lease, filled, organization)
    return act({ deps, lease, account: filled, organization, now })
  })
}

/** Waits ten seconds for the lease of that name; 409 with `busy` when somebody else keeps it. */
export async function withNamedLease<T>(
  deps: Deps,
  name: string,
  busy: string,
  act: (lease: Lease, now: string) => Promise<T>,
): Promise<T> {
  // A holder of its own: with the holder of this process, its worker and this act would share the lease.
  const holder = `${deps.holder}/act/${crypto.randomUUID()}`
  for (let tries = 0; tries < 400; tries += 1) {
    const now = deps.clock.now().toISOString()
    const lease = await deps.store.takeLease(name, holder, now, seconds(60))
    if (lease === null) {
      await deps.clock.sleep(25)
      continue
    }
    try {
      return await act(lease, now)
    } finally {
      await deps.store.releaseLease(lease)
    }
  }
  throw new Conflict(busy)
}

export async function load(
  deps: Deps,
  accountId: string,
): Promise<{ account: Account; organization: Organization }> {
  const account = await deps.store.account(accountId)
  const organization = account === null ? null : await deps.store.organization(account.organization)
  if (account === null || organization === null) throw new NotFound('no such account')
  return { account, organization }
}
