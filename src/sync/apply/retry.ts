import { tryActions } from './apply.ts'
import { AGAIN, IDLE, later, seconds, type Next, type Pass } from '../step/context.ts'

/** Actions whose time has come again, without a run around them; a host that fails for days is asked for days. */
export async function retryStep(base: Omit<Pass, 'run'>): Promise<Next> {
  const { deps, account, now, lease } = base
  const next = await deps.store.nextTry(account.id)
  if (next === null) return IDLE
  if (next > now) return { kind: 'wait', until: next }
  const tried = await tryActions(base)
  if (tried === 'busy') return { kind: 'wait', until: later(now, seconds(2)) }
  await deps.store.commit(lease, [deps.store.settlePlans(account.id)])
  return tried > 0 ? AGAIN : IDLE
}
