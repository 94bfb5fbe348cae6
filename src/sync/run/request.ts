import { Conflict, NotFound } from '../../core/facts/errors.ts'
import type { Deps } from '../step/deps.ts'
import type { Account, Run, RunMode } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { load, withLease } from '../step/lease.ts'
import { newRun } from '../step/new-run.ts'
import { patchAccount, putAudit, putEvent } from '../changes/accounts.ts'
import { openRun } from '../changes/runs.ts'

/** "Sync now": opens a run at once, so that its id can be returned; 409 while one runs. */
export function requestSync(
  deps: Deps,
  accountId: string,
  mode: 'full' | 'delta',
  actor: string,
): Promise<string> {
  return openNow(deps, accountId, mode, null, actor)
}

/** Re-reads and reconciles one person now; the same way in as everything else. */
export async function syncEmployee(
  deps: Deps,
  accountId: string,
  employeeId: string,
  actor: string,
): Promise<string> {
  await load(deps, accountId)
  const row = await deps.store.employee(accountId, employeeId)
  if (row === null) throw new NotFound('no such employee')
  return openNow(deps, accountId, 'employees', [row.employee.sourceId], actor)
}

async function openNow(
  deps: Deps,
  accountId: string,
  mode: RunMode,
  people: readonly string[] | null,
  actor: string,
): Promise<string> {
  const { account } = await load(deps, accountId)
  if (
    account.status === 'pending' ||
    account.status === 'needs_relink' ||
    account.status === 'disconnected'
  ) {
    throw new Conflict(`the account is ${account.status}; there is nothing to read yet`, {
      account_status: account.status,
    })
  }
  // Checked before waiting for the lease, so that the 409 names a long run at once (C41).
  refuseBeside(await deps.store.openRuns(accountId))
  const id = await withLease(deps, accountId, async (base) => {
    refuseBeside(await deps.store.openRuns(accountId))
    const neverRead = base.account.lastReadBeganAt === null
    const run = newRun(base, 'manual', mode === 'delta' && neverRead ? 'full' : mode, people, actor)
    await deps.store.commit(base.lease, [
      ...openRun(run),
      ...tryHostNow(base.account),
      putAudit({
        organization: run.organization,
        account: run.account,
        actor,
        act: 'sync.request',
        target: run.id,
        facts: { mode: run.mode },
        at: base.now,
      }),
      putEvent({
        organization: run.organization,
        account: run.account,
        type: 'run.started',
        subject: run.id,
        facts: { trigger: 'manual', mode: run.mode },
        at: base.now,
      }),
    ])
    return run.id
  })
  await deps.queue.enqueue({ kind: 'advance', account: accountId })
  return id
}

/** What the host refused before is tried at once when somebody asks for a sync (rule 44). */
function tryHostNow({ id, hostRefusal }: Account): readonly Change[] {
  if (hostRefusal === null) return []
  return [patchAccount(id, { hostRefusal: { ...hostRefusal, until: null } })]
}

function refuseBeside(open: readonly Run[]): void {
  const [running] = open
  if (running !== undefined) {
    throw new Conflict('a run of this account is under way', {
      run_id: running.id,
      run_state: running.state,
    })
  }
}
