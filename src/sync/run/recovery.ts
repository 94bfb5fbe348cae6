import { failing } from '../step/health.ts'
import { IDLE, type Next, AGAIN, type AccountContext } from '../step/context.ts'
import { patchAccount } from '../changes/accounts.ts'

/** Accounts that need a relink are looked up daily (rule 7). */
export async function lookForRecovery(base: AccountContext): Promise<Next> {
  const { deps, account, now } = base
  const found = await deps.source.find(account.id).catch(() => null)
  const back = account.token !== null && found?.status === 'COMPLETE'
  const status = account.approvedAt === null ? 'importing' : 'quarantined'
  if (!back) {
    const code = account.problem?.code ?? 'needs-relink'
    await deps.store.commit(base.lease, await failing(base, code))
    await deps.queue.enqueue({ kind: 'deliver' })
    return IDLE
  }
  const patch = { status, nextSyncAt: now } as const
  await deps.store.commit(base.lease, [patchAccount(account.id, patch)])
  return AGAIN
}
