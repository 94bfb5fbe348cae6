import type { FailureCause } from '../../../core/facts/failure-cause.ts'
import {
  isFilterChanged,
  withChanges,
  type SourceIssue,
} from '../../../core/facts/source/source-state.ts'
import type { NamedAccount, SourceStatus } from '../../../ports/source.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { AccountContext } from '../context.ts'
import { days, later, minutes } from '../durations.ts'
import { patchAccount } from '../../changes/accounts.ts'

type Base = Pick<AccountContext, 'deps' | 'account' | 'now'>

/** The source cannot be asked, or it is not the source that fails. */
const NOTHING_TO_ASK: ReadonlySet<FailureCause> = new Set([
  'unauthorized',
  'source-unreachable',
  'host-unreachable',
  'host-error',
  'host-unauthorized',
  'host-list-incomplete',
  'internal',
])

/** Where the source does not answer, what was known stays, and it is asked again. */
const ASK_AGAIN = minutes(15)
/** How far back changes are looked for where no read was ever complete. */
const LOOK_BACK = days(14)

/** The source's open issues with the connection, as they are now (rule 56). */
export async function lookAtIssues(
  base: Base,
): Promise<{ readonly issues: readonly SourceIssue[]; readonly writes: readonly Change[] }> {
  const { deps, account, now } = base
  const { source, log } = deps
  const named = namedAccount(base)
  if (named === null)
    return {
      issues: [],
      writes: [patchAccount(account.id, { issues: [], issuesDueAt: null })],
    }
  try {
    const found = await source.issues(named)
    const sinceOf = (id: string) => account.issues.find((known) => known.id === id)?.since ?? now
    const issues = found.map((issue) =>
      issue.since === '' ? { ...issue, since: sinceOf(issue.id) } : issue,
    )
    const patch = { issues, issuesDueAt: null }
    return { issues, writes: [patchAccount(account.id, patch)] }
  } catch (error) {
    log.info('issues.unread', {
      account: account.id,
      error: error instanceof Error ? error.name : 'unknown',
    })
    const patch = { issuesDueAt: later(now, ASK_AGAIN) }
    return { issues: account.issues, writes: [patchAccount(account.id, patch)] }
  }
}

/** What explains a failed or doubted read: open issues, and for too short a list what was changed meanwhile. */
export async function explained(base: Base, cause: FailureCause) {
  const { account } = base
  if (NOTHING_TO_ASK.has(cause)) return { issues: [], changes: [], writes: [] }
  const { issues, writes } = await lookAtIssues(base)
  if (cause !== 'shrunken-read') return { issues, changes: [], writes }
  const changes = await changesSince(base)
  const patch = patchAccount(account.id, { sourceChanges: changes })
  return { issues, changes, writes: [...writes, patch] }
}

/** What is known to have been changed, and what the source's audit trail says of the time since the last complete read. */
async function changesSince(base: Base) {
  const { deps, account, now } = base
  const since = account.lastSourceSyncAt ?? account.lastCompleteReadAt ?? later(now, -LOOK_BACK)
  const named = namedAccount(base)
  const found = named === null ? [] : await deps.source.changes(named, since).catch(() => [])
  const known = account.sourceChanges.filter(({ at }) => Date.parse(at) >= Date.parse(since))
  return withChanges(known, found)
}

/** From when the source's data is, and whether it leaves people out by a filter. Nothing where both are known. */
export function statusWrites(base: Base, { employees }: SourceStatus): readonly Change[] {
  const { account, now } = base
  if (employees === null) return []
  const selectiveSync = employees.selectiveSync ?? account.selectiveSync
  const freshAsOf = employees.freshAsOf ?? account.sourceFreshAsOf
  if (freshAsOf === account.sourceFreshAsOf && selectiveSync === account.selectiveSync) return []
  const change = { kind: 'selective-sync', at: now, ours: true } as const
  return [
    patchAccount(account.id, {
      sourceFreshAsOf: freshAsOf,
      selectiveSync,
      ...(selectiveSync !== null && isFilterChanged(account.selectiveSync, selectiveSync)
        ? { sourceChanges: withChanges(account.sourceChanges, [change]) }
        : {}),
    }),
  ]
}

function namedAccount({ account }: Base): NamedAccount | null {
  const { id, sourceAccountId } = account
  return sourceAccountId === null ? null : { id, sourceAccountId }
}
