import { sourceAccount } from '../read/source-account.ts'
import { RetryLater, Terminal } from '../../core/facts/errors.ts'
import type { AccountContext } from '../step/context.ts'

/**
 * Whether Merge's first import is done. Before that, a read means nothing. After a terminal error the answer
 * is true as well: the run then fails with that error and tells the admins.
 */
export async function isFirstImportDone(base: AccountContext): Promise<boolean> {
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
