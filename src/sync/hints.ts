import type { Hint } from '../ports/source.ts'
import type { Account } from '../ports/records.ts'
import type { Write } from '../ports/store.ts'
import { WHOLE_ACCOUNT } from './begin.ts'
import type { Deps } from './deps.ts'
import { acceptLinked, sourceDeleted } from './link.ts'

/**
 * A webhook is a doorbell: it says where to look, never what to do (doctrine 1). Resolves once the hint
 * is durably stored. An unknown account or event is counted and nothing else.
 */
export async function acceptHint(deps: Deps, hint: Hint): Promise<void> {
  const { store } = deps
  const now = deps.clock.now().toISOString()
  const account = hint.kind === 'other' ? null : await accountOf(deps, hint)
  const counted = store.count(
    `webhooks_accepted_total{kind="${hint.kind}"${account === null ? ',account="unknown"' : ''}}`,
  )
  if (hint.kind === 'other' || account === null || account.status === 'disconnected') {
    await store.commit(null, [counted])
    return
  }
  switch (hint.kind) {
    case 'linked':
      await store.commit(null, [counted])
      await acceptLinked(deps, account, hint)
      return
    case 'synced':
      await store.commit(null, [counted, ...syncedWrites(deps, account, now)])
      break
    case 'employee':
      await store.commit(null, [counted, store.putHint(account.id, hint.sourceId, now)])
      break
    case 'account':
      if (hint.event === 'LinkedAccount.deleted') await sourceDeleted(deps, account)
      await store.commit(null, [counted, store.putHint(account.id, WHOLE_ACCOUNT, now)])
      break
  }
  await deps.queue.enqueue({ kind: 'advance', account: account.id })
}

/** Merge has finished a sync of its own: look for what moved; while importing, see whether the first read can begin. */
function syncedWrites(deps: Deps, account: Account, now: string): Write[] {
  const { store } = deps
  if (account.status === 'importing') return [store.patchAccount(account.id, { nextSyncAt: now })]
  if (account.status === 'active' || account.status === 'review')
    return [store.putHint(account.id, WHOLE_ACCOUNT, now)]
  return []
}

async function accountOf(
  deps: Deps,
  hint: Exclude<Hint, { kind: 'other' }>,
): Promise<Account | null> {
  const bySource = await deps.store.accountBySource(hint.sourceAccountId)
  if (bySource !== null) return bySource
  return hint.accountId === null ? null : deps.store.account(hint.accountId)
}
