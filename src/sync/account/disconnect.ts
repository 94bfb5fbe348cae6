import type { Deps } from '../step/deps.ts'
import { noticeWrites } from '../step/outbox.ts'
import { withLease } from '../step/lease.ts'
import { FORGET_WAITS, forgetNow, forgetWrites } from './forget.ts'
import {
  patchAccount,
  putAudit,
  putEvent,
  setLink,
  setToken,
  removeAccountTokens,
} from '../changes/accounts.ts'
import { patchRun } from '../changes/runs.ts'

/**
 * Stops syncing and keeps everything: nobody is removed, no card blocked, links are kept as closed (rule 5).
 * The source is told until it has heard it; a second call tries at once.
 */
export async function disconnect(deps: Deps, accountId: string, actor: string): Promise<void> {
  await withLease(deps, accountId, async ({ account, organization, lease, now }) => {
    if (account.status === 'disconnected') return
    const { store } = deps
    const { linked } = await store.counts(account)
    const open = await store.openRuns(accountId)
    const forgets = await forgetWrites(deps, account, now)
    await store.commit(lease, [
      ...forgets,
      setToken(accountId, account.organization, null),
      setLink(accountId, account.organization, null),
      ...removeAccountTokens(accountId),
      ...open.map((run) =>
        patchRun(run.id, {
          state: 'failed',
          reason: 'disconnected',
          bookmark: { phase: 'over' },
          finishedAt: now,
        }),
      ),
      {
        set: 'plans.set-state',
        account: accountId,
        from: 'held',
        to: 'superseded',
        exceptId: null,
      },
      {
        set: 'plans.set-state',
        account: accountId,
        from: 'approved',
        to: 'superseded',
        exceptId: null,
      },
      { set: 'links.close', account: accountId, at: now },
      patchAccount(accountId, {
        status: 'disconnected',
        disconnectedAt: now,
        nextSyncAt: null,
        problem:
          forgets.length === 0
            ? null
            : { code: FORGET_WAITS, since: now, mailedAt: null, mailedCode: null },
      }),
      putEvent({
        organization: account.organization,
        account: accountId,
        type: 'account.disconnected',
        subject: accountId,
        facts: { actor },
        at: now,
      }),
      putAudit({
        organization: account.organization,
        account: accountId,
        actor,
        act: 'account.disconnect',
        target: accountId,
        facts: { linked },
        at: now,
      }),
      ...(await noticeWrites(
        { deps, account, organization, now },
        { kind: 'disconnected', by: actor, linked },
        '',
        now,
      )),
    ])
    await deps.queue.enqueue({ kind: 'deliver' })
    await deps.queue.enqueue({ kind: 'link', account: accountId })
  })
  await forgetNow(deps, [accountId])
}
