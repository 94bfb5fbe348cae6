import { Terminal } from '../../../core/facts/errors.ts'
import type { Account } from '../../../ports/records.ts'
import type { LinkedAccount } from '../../../ports/source.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { AccountContext } from '../../step/context.ts'
import type { Deps } from '../../step/deps.ts'
import { endedWrites, isReading, isRecheck } from '../../step/outage/ended-run.ts'
import { forgetWrite } from '../forget.ts'

/**
 * The source has two accounts for one of ours: somebody linked another HR system, or linked again after a deletion,
 * or two admins linked at once. The one that was linked last stays, in whatever order we hear of them, and the source
 * is told to delete the other. True where this token is the other's.
 */
export async function isReplaced(
  { source, store }: Deps,
  account: Account,
  { linked, token }: { readonly linked: LinkedAccount; readonly token: string },
): Promise<boolean> {
  if (account.token === null || !isOther(account, linked)) return false
  if ((await store.forgets(account.id)).some((forget) => forget.token === token)) return true
  try {
    const current = await source.identify(account.token)
    return (
      current.accountId === account.id && timeOf(current.completedAt) > timeOf(linked.completedAt)
    )
  } catch (error) {
    // The source does not know the connection that we have any more.
    if (error instanceof Terminal) return false
    throw error
  }
}

/** What takes this account's place at the source is another account there. */
export function isOther({ id, sourceAccountId }: Account, linked: LinkedAccount): boolean {
  return (
    sourceAccountId !== null &&
    linked.accountId === id &&
    linked.sourceAccountId !== sourceAccountId
  )
}

/** The connection before this one is given up. Reads that are under way would go on in another HR system: they end. */
export async function replacedWrites(
  { deps, account, now }: AccountContext,
  token: string,
): Promise<readonly Change[]> {
  const { store } = deps
  const open = await store.openRuns(account.id)
  const end = { state: 'incomplete', reason: 'sync-moved', now } as const
  const before = account.token === token ? null : account.token
  return [
    ...open
      .filter((run) => isReading(run) || isRecheck(run))
      .flatMap((run) => endedWrites(run, end)),
    ...(before === null
      ? []
      : [await forgetWrite({ account: account.id, token: before, judged: false }, now)]),
  ]
}

function timeOf(completedAt: string | null): number {
  return completedAt === null ? 0 : Date.parse(completedAt)
}
