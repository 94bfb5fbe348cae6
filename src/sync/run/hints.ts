import type { Hint } from '../../ports/source.ts'
import type { Account } from '../../ports/records.ts'
import { WHOLE_ACCOUNT } from './begin.ts'
import type { Deps } from '../step/deps.ts'
import { FORGET_WAITS, forgetWrite } from '../account/forget.ts'
import { tokenWrites } from '../account/linking/token-writes.ts'
import type { Change } from '../../ports/store/changes.ts'
import { count, patchAccount } from '../changes/accounts.ts'
import { putHint } from '../changes/runs.ts'

/**
 * A webhook is a doorbell: it says where to look, never what to do (doctrine 1). Resolves once the hint
 * is durably stored: one query for the account, then one batch with the count, the hint and the job. Merge is never
 * asked here: the token of a `linked` is sealed and stored, and judged by a job. An unknown account or event is only
 * counted.
 */
export async function acceptHint(deps: Deps, hint: Hint): Promise<void> {
  const { store } = deps
  const ref =
    hint.kind === 'other' ? null : await store.accountRef(hint.sourceAccountId, hint.accountId)
  const unknown = ref === null ? ',account="unknown"' : ''
  const counted = count(`webhooks_accepted_total{kind="${hint.kind}"${unknown}}`)
  if (hint.kind === 'other' || ref === null) return store.commit(null, [counted])
  if (ref.status === 'disconnected') return afterTheEnd(deps, ref.id, hint, counted)
  if (hint.kind === 'linked') {
    const token = await tokenWrites(deps, ref.id, hint.token)
    return deps.queue.enqueueWith({ kind: 'link', account: ref.id }, [counted, ...token])
  }
  const writes = writesOf(deps, ref, hint)
  await deps.queue.enqueueWith({ kind: 'advance', account: ref.id }, [counted, ...writes])
}

/** Somebody has finished an old link page of a disconnected account: the source has to delete it again (rule 5). */
async function afterTheEnd(
  deps: Deps,
  account: string,
  hint: Exclude<Hint, { kind: 'other' }>,
  counted: Change,
): Promise<void> {
  if (hint.kind !== 'linked') return deps.store.commit(null, [counted])
  const { token } = hint
  const now = deps.clock.now().toISOString()
  const forget = await forgetWrite({ account, token, judged: false }, now)
  const problem = { code: FORGET_WAITS, since: now, mailedAt: null, mailedCode: null }
  const writes = [counted, forget, patchAccount(account, { problem })]
  await deps.queue.enqueueWith({ kind: 'forget' }, writes)
}

function writesOf(
  { clock }: Deps,
  { id, status }: Pick<Account, 'id' | 'status'>,
  hint: Extract<Hint, { kind: 'synced' | 'employee' | 'account' }>,
): Change[] {
  const now = clock.now().toISOString()
  switch (hint.kind) {
    case 'employee':
      return [putHint(id, hint.sourceId, now)]
    case 'synced':
      // Merge has finished a sync of its own: while importing, the first read may be able to begin.
      if (status === 'importing') return [patchAccount(id, { nextSyncAt: now })]
      if (status !== 'active' && status !== 'review') return []
      return [putHint(id, WHOLE_ACCOUNT, now)]
    case 'account':
      // The webhook says that Merge deleted the account. The read that follows finds out whether that is true.
      return [
        ...(hint.event === 'LinkedAccount.deleted' ? [patchAccount(id, { nextSyncAt: now })] : []),
        ...(hint.event.startsWith('Issue.') ? [patchAccount(id, { issuesDueAt: now })] : []),
        putHint(id, WHOLE_ACCOUNT, now),
      ]
  }
}
