import { NotFound } from '../../../core/facts/errors.ts'
import type { Account, Plan } from '../../../ports/records.ts'
import type { Deps } from '../../../sync/step/deps.ts'
import type { Portal, PortalContext } from './request-context.ts'

/** The account a page is about, and the plan in it that waits for an admin. */
export interface CurrentAccount {
  readonly account: Account
  readonly heldPlan: Plan | null
}

/** The account of `:account` in the path. An account of another organization is not found (R10). */
export async function currentAccount({ deps }: Portal, c: PortalContext): Promise<CurrentAccount> {
  const account = await deps.store.account(c.req.param('account') ?? '')
  if (account === null || account.organization !== c.get('requestContext').organization.id)
    throw new NotFound('no such account')
  return { account, heldPlan: await waitingPlan(deps, account) }
}

/** The organization's only linked account: pages about the whole organization show its navigation. */
export async function onlyAccount(
  { deps }: Portal,
  c: PortalContext,
): Promise<CurrentAccount | null> {
  const accounts = await deps.store.accountsOf(c.get('requestContext').organization.id)
  const live = accounts.filter(({ status }) => status !== 'disconnected')
  const [account] = live
  if (account === undefined || live.length > 1) return null
  return { account, heldPlan: await waitingPlan(deps, account) }
}

/** The plan that an admin has to decide; null while it is a draft, and after the decision. */
export async function waitingPlan(deps: Deps, account: Account): Promise<Plan | null> {
  if (account.status === 'pending' || account.status === 'disconnected') return null
  const plan = await deps.store.heldPlan(account.id)
  return plan === null || plan.decidedAt !== null ? null : plan
}
