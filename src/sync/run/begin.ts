import type { RunMode, RunTrigger } from '../../ports/records.ts'
import type { Deps } from '../step/deps.ts'
import { lookForRecovery } from './recovery.ts'
import { AGAIN, IDLE, type Next, type AccountContext } from '../step/context.ts'
import { waitsForHost } from '../step/outage/host-refusal.ts'
import { later, seconds, minutes } from '../step/durations.ts'
import { isFirstImportDone } from './first-import.ts'
import { newRun } from '../step/new-run.ts'
import { patchAccount, putEvent } from '../changes/accounts.ts'
import { openRun } from '../changes/runs.ts'

/** More waiting people than this in one account become one delta read (contract 3). */
const MOST_HINTED = 20
/** The least time between the starts of two such reads, so that many webhooks do not use up Merge's limits. */
const APART = seconds(3)
/** A hint about the account as a whole, not about one person. */
export const WHOLE_ACCOUNT = '*'

/** Finds out what this account needs now and opens a run for it; `idle` if it needs nothing. */
export async function begin(base: AccountContext): Promise<Next> {
  const { account, deps, now } = base
  if (account.status === 'pending') return IDLE
  const due = account.nextSyncAt !== null && account.nextSyncAt <= now
  if (account.status === 'needs_relink') return due ? lookForRecovery(base) : IDLE
  if (
    account.status === 'importing' &&
    account.approvedAt === null &&
    account.lastCompleteReadAt === null
  ) {
    return due ? importing(base) : IDLE
  }
  if (due) return open(base, account.failures > 0 ? 'recovery' : 'schedule', 'full')
  if (account.status === 'quarantined' || waitsForHost(account, now)) return IDLE
  return openForPeople(base, deps)
}

/** Merge's first sync takes minutes to a day; empty until then is not "nobody works here" (trap 1). */
async function importing(base: AccountContext): Promise<Next> {
  const ready = await isFirstImportDone(base)
  if (ready) return open(base, 'first', 'full')
  const { account, deps, now, lease } = base
  // While we asked Merge, a webhook may have set `nextSyncAt` to now. Do not overwrite that with "in a minute".
  const newest = await deps.store.account(account.id)
  if (newest !== null && newest.nextSyncAt !== account.nextSyncAt) return AGAIN
  const until = later(now, minutes(1))
  await deps.store.commit(lease, [patchAccount(account.id, { nextSyncAt: until })])
  return { kind: 'wait', until }
}

async function openForPeople(base: AccountContext, deps: Deps): Promise<Next> {
  const { account, now } = base
  const hinted = await deps.store.hints(account.id, MOST_HINTED + 1)
  const last = account.lastReadBeganAt
  if (hinted.length > MOST_HINTED && last !== null && last <= now && later(last, APART) > now)
    return { kind: 'wait', until: later(last, APART) }
  if (hinted.length > MOST_HINTED || hinted.includes(WHOLE_ACCOUNT)) {
    const mode = account.lastReadBeganAt === null ? 'full' : 'delta'
    return open(base, 'webhook', mode)
  }
  if (hinted.length > 0) return open(base, 'webhook', 'employees', hinted)
  const come =
    account.approvedAt === null ? [] : await deps.store.timeCome(account.id, now, MOST_HINTED)
  return come.length > 0 ? open(base, 'schedule', 'employees', come) : IDLE
}

async function open(
  base: AccountContext,
  trigger: RunTrigger,
  mode: RunMode,
  people: readonly string[] | null = null,
): Promise<Next> {
  const run = newRun(base, trigger, mode, people, null)
  const writes = openRun(run)
  await base.deps.store.commit(base.lease, [
    ...writes,
    putEvent({
      organization: run.organization,
      account: run.account,
      type: 'run.started',
      subject: run.id,
      facts: { trigger, mode },
      at: base.now,
    }),
  ])
  return AGAIN
}
