import { tryActions } from './apply.ts'
import { AGAIN, IDLE, type Next, type AccountContext } from '../step/context.ts'
import { waitsForHost } from '../step/outage/host-refusal.ts'
import { later, seconds } from '../step/durations.ts'

/** Retries due actions without a run. A host that fails for days is retried for days. */
export async function retryStep(base: AccountContext): Promise<Next> {
  const { deps, account, now, lease } = base
  const { hostRefusal } = account
  if (hostRefusal?.until != null && waitsForHost(account, now))
    return { kind: 'wait', until: hostRefusal.until }
  const next = await deps.store.nextTry(account.id)
  if (next === null) return IDLE
  if (next.at !== null && next.at > now) return { kind: 'wait', until: next.at }
  const tried = await tryActions(base)
  if (tried === 'busy') return { kind: 'wait', until: later(now, seconds(2)) }
  if (tried === 'refused') return IDLE
  await deps.store.commit(lease, [{ set: 'plans.close', account: account.id }])
  return tried > 0 ? AGAIN : IDLE
}
