import { errorFacts } from '../../core/facts/errors.ts'
import type { Notice } from '../../core/tell/notices.ts'
import type { Account } from '../../ports/records.ts'
import type { LinkedAccount } from '../../ports/source.ts'
import type { LinkToken } from '../../ports/store/link-tokens.ts'
import type { Deps } from '../step/deps.ts'
import { noticeWrites } from '../step/outbox.ts'
import { leaseName, load, withLease } from '../step/lease.ts'
import { later, minutes, hours } from '../step/durations.ts'
import { linkFailedWrites } from './linking/link-failed.ts'
import { tokenWrites } from './linking/token-writes.ts'
import { patchAccount, setToken } from '../changes/accounts.ts'

/** For pending accounts whose token neither browser nor webhook brought: they are found in Merge's own list (rule 7). */
export async function lookForMissedTokens(deps: Deps): Promise<void> {
  const begunBefore = later(deps.clock.now().toISOString(), -LINK_TAKES)
  // A job with a budget may not reach all of them: the next one begins with those that this one left.
  for (const id of await deps.store.accountsPending(begunBefore, leaseName('lookup', ''))) {
    if (deps.budget?.spent() === true) return
    // A failure for one account, also to open its secrets, must not stop the others.
    await lookForToken(deps, id).catch((error: unknown) => {
      deps.log.error('link.unjudged', { account: id, ...errorFacts(error) })
    })
  }
}

/** So long a person may take to link without anything being missed. */
const LINK_TAKES = minutes(10)
/** Merge's list is asked this often for an account whose link was never finished. */
const LOOK_EVERY = minutes(10)
/** So long after the link, browser and webhook have brought the token if they ever do. */
const TOKEN_COMES_WITHIN = minutes(5)
/** Merge may say for a while that it does not know a token, and know it after all. */
const REFUSED_FOR = hours(1)

async function lookForToken(deps: Deps, id: string): Promise<void> {
  const now = deps.clock.now().toISOString()
  const account = await deps.store.account(id)
  if (account?.status !== 'pending') return
  // An earlier version kept a token here that was not judged yet.
  if (account.token !== null)
    return deps.queue.enqueueWith(
      [{ kind: 'link', account: account.id }],
      [
        ...(await tokenWrites(deps, account.id, account.token)),
        setToken(account.id, account.organization, null),
      ],
    )
  const name = leaseName('lookup', account.id)
  if ((await deps.store.takeLease(name, crypto.randomUUID(), now, LOOK_EVERY)) === null) return
  const found: LinkedAccount | null = await deps.source.find(account.id).catch(() => null)
  if (found === null || found.status !== 'COMPLETE') return
  if (found.completedAt !== null && found.completedAt > later(now, -TOKEN_COMES_WITHIN)) return
  const came = await deps.store.waitingLinkTokens(account.id)
  if (came.some((token) => isPromising(token, now))) return
  return found.duplicate ? refuse(deps, account) : missed(deps, account, found, now)
}

function isPromising({ refusedAt }: LinkToken, now: string): boolean {
  return refusedAt === null || refusedAt > later(now, -REFUSED_FOR)
}

/** It has credentials that another account has already, and nobody has been told. */
async function refuse(deps: Deps, { id }: Account): Promise<void> {
  await withLease(deps, id, async (base) => {
    if (base.account.status !== 'pending' || base.account.linkFailure !== null) return
    await deps.store.commit(base.lease, await linkFailedWrites(base, 'credentials-in-use'))
  })
  await deps.queue.enqueue({ kind: 'deliver' })
}

async function missed(
  deps: Deps,
  account: Account,
  found: LinkedAccount,
  now: string,
): Promise<void> {
  const problem = {
    code: 'token-missed' as const,
    since: now,
    mailedAt: now,
    mailedCode: 'token-missed' as const,
  }
  const { organization } = await load(deps, account.id)
  const notice: Notice = {
    kind: 'sync-failed',
    cause: 'token-missed',
    lastGoodReadAt: null,
    nextTryAt: null,
    occasion: 'first',
    needsRelink: true,
  }
  await deps.store.commit(null, [
    patchAccount(account.id, {
      status: 'needs_relink',
      problem,
      nextSyncAt: later(now, hours(24)),
      sourceAccountId: found.sourceAccountId,
      integration: found.integration,
    }),
    ...(await noticeWrites({ deps, account, organization, now }, notice, '', 'token-missed')),
  ])
  await deps.queue.enqueue({ kind: 'deliver' })
}
