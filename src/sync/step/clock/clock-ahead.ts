import type { Deps } from '../deps.ts'
import { later, SKEW } from '../durations.ts'

/** Accounts in one call; the next call finds the rest. */
const MOST = 500

/**
 * Our clock was ahead and is right again: what it has stored does not outrank what is read now (rule 53). Called
 * before a run opens, which would hide that; `account`: for this one alone. True if there was something to repair.
 */
export async function repairClock(
  { store, log }: Pick<Deps, 'store' | 'log'>,
  now: string,
  account?: string,
): Promise<boolean> {
  const found = await store.accountsAhead(later(now, SKEW), MOST, account)
  for (const ahead of found) {
    log.error('clock.was-ahead', { account: ahead })
    await store.commit(null, [{ set: 'account.come-back', account: ahead, now }])
  }
  return found.length > 0
}
