import type { Change } from '../../../ports/store/changes.ts'
import type { Deps } from '../../step/deps.ts'
import { ACCOUNT_TOKEN_KEPT, later } from '../../step/durations.ts'
import { load } from '../../step/lease.ts'
import { sha256 } from '../secrets.ts'
import { putLinkToken } from '../../changes/accounts.ts'

/** Stores an account token that a webhook brought, to be judged by a job. The same token again is the same row. */
export async function tokenWrites(
  deps: Deps,
  accountId: string,
  token: string,
): Promise<readonly Change[]> {
  const { account } = await load(deps, accountId)
  const now = deps.clock.now().toISOString()
  return [
    ...putLinkToken({
      hash: await sha256(`${account.id}/${token}`),
      organization: account.organization,
      account: account.id,
      kind: 'account',
      token,
      session: null,
      createdAt: now,
      expiresAt: later(now, ACCOUNT_TOKEN_KEPT),
      usedAt: null,
      tries: 0,
      nextTryAt: now,
      refusedAt: null,
    }),
  ]
}
