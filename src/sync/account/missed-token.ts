import { errorFacts } from '../../core/facts/errors.ts'
import type { Notice } from '../../core/tell/notices.ts'
import type { Account } from '../../ports/records.ts'
import type { LinkedAccount } from '../../ports/source.ts'
import type { Deps } from '../step/deps.ts'
import { acceptLinked } from './link.ts'
import { noticeWrites } from '../step/outbox.ts'
import { leaseName, load } from '../step/lease.ts'
import { later, minutes, hours } from '../step/durations.ts'

/** For pending accounts: checks a token that could not be checked when it came, and finds a lost `linked` webhook by Merge's own list (rule 7). */
export async function lookForMissedTokens(deps: Deps): Promise<void> {
  const pending = await deps.store.accountsPending()
  // A job with a budget may not reach all of them, so each minute it starts at another account (7919 is prime).
  const first = Math.floor(deps.clock.now().getTime() / minutes(1)) * 7919
  for (const [n] of pending.entries()) {
    const account = pending[(first + n) % pending.length]
    if (account === undefined || deps.budget?.spent() === true) return
    // A failure for one account must not stop the others.
    await lookForToken(deps, account).catch((error: unknown) => {
      deps.log.error('link.unjudged', {
        account: account.id,
        ...errorFacts(error),
      })
    })
  }
}

/** Merge's list is asked this often for an account whose link was never finished. */
const LOOK_EVERY = minutes(10)

async function lookForToken(deps: Deps, account: Account): Promise<void> {
  const now = deps.clock.now().toISOString()
  if (account.token !== null) {
    const sourceAccountId = account.sourceAccountId ?? ''
    const { id: accountId, token } = account
    return acceptLinked(deps, account, { kind: 'linked', sourceAccountId, accountId, token })
  }
  if (account.createdAt > later(now, -minutes(10))) return
  const name = leaseName('lookup', account.id)
  if ((await deps.store.takeLease(name, crypto.randomUUID(), now, LOOK_EVERY)) === null) return
  const found: LinkedAccount | null = await deps.source.find(account.id).catch(() => null)
  if (found === null || found.status !== 'COMPLETE') return
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
    deps.store.patchAccount(account.id, {
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
