import { RetryLater, Terminal } from '../../core/facts/errors.ts'
import { begin } from './begin.ts'
import { failing } from '../step/health.ts'
import { IDLE, sourceAccount, type Next, type Pass } from '../step/context.ts'

type Base = Omit<Pass, 'run'>

/** Is the first import of Merge done, so that a read can mean something? */
export async function lookForLink(base: Base): Promise<boolean> {
  const { deps, account, organization } = base
  try {
    const dimensions = await deps.store.dimensions(account.id)
    const status = await deps.source.status(sourceAccount({ account, organization }, dimensions))
    return (
      status.account === 'COMPLETE' &&
      status.employees?.lastFinishedAt != null &&
      status.employees.status !== 'SYNCING'
    )
  } catch (error) {
    if (error instanceof Terminal) return true
    deps.log.info('import.waiting', {
      account: account.id,
      cause: error instanceof RetryLater ? error.failure : 'internal',
    })
    return false
  }
}

/** Accounts that need a relink are looked up daily (rule 7). */
export async function lookForRecovery(base: Base): Promise<Next> {
  const { deps, account, now } = base
  const found = await deps.source.find(account.id).catch(() => null)
  const back = account.token !== null && found?.status === 'COMPLETE'
  const status = account.approvedAt === null ? 'importing' : 'quarantined'
  if (!back) {
    const { code = 'needs-relink', message = '' } = account.problem ?? {}
    await deps.store.commit(base.lease, await failing(base, code, message))
    await deps.queue.enqueue({ kind: 'deliver' })
    return IDLE
  }
  const patch = { status, nextSyncAt: now } as const
  await deps.store.commit(base.lease, [deps.store.patchAccount(account.id, patch)])
  return begin({ ...base, account: { ...account, ...patch } })
}
