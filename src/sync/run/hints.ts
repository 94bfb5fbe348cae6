import type { Hint } from '../../ports/source.ts'
import type { Job } from '../../ports/job.ts'
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
  await acceptHints(deps, [hint])
}

/** The same of several at once, all or none: each account is asked for once, and each job and count written once. */
export async function acceptHints(deps: Deps, hints: readonly Hint[]): Promise<void> {
  const { store } = deps
  const refs = new Map<string, Promise<AccountRef | null>>()
  const refOf = ({ sourceAccountId, accountId }: AboutAnAccount) => {
    const key = `${sourceAccountId} ${accountId}`
    const ref = refs.get(key) ?? store.accountRef(sourceAccountId, accountId)
    refs.set(key, ref)
    return ref
  }
  const counts = new Map<string, number>()
  const jobs = new Map<string, Job>()
  const writes: Change[] = []
  for (const hint of hints) {
    const ref = hint.kind === 'other' ? null : await refOf(hint)
    const unknown = ref === null ? ',account="unknown"' : ''
    const counter = `webhooks_accepted_total{kind="${hint.kind}"${unknown}}`
    counts.set(counter, (counts.get(counter) ?? 0) + 1)
    if (hint.kind === 'other' || ref === null) continue
    const ring = await ringOf(deps, ref, hint)
    writes.push(...ring.writes)
    if (ring.job !== null) jobs.set(`${ring.job.kind} ${ref.id}`, ring.job)
  }
  const counted = [...counts].map(([counter, times]) => count(counter, times))
  await deps.queue.enqueueWith([...jobs.values()], [...counted, ...writes])
}

type AboutAnAccount = Exclude<Hint, { kind: 'other' }>
type AccountRef = Pick<Account, 'id' | 'status'>

interface Ring {
  readonly job: Job | null
  readonly writes: readonly Change[]
}

async function ringOf(deps: Deps, ref: AccountRef, hint: AboutAnAccount): Promise<Ring> {
  if (ref.status === 'disconnected') return afterTheEnd(deps, ref.id, hint)
  if (hint.kind === 'linked') {
    const writes = await tokenWrites(deps, ref.id, hint.token)
    return { job: { kind: 'link', account: ref.id }, writes }
  }
  return { job: { kind: 'advance', account: ref.id }, writes: writesOf(deps, ref, hint) }
}

/** Somebody has finished an old link page of a disconnected account: the source has to delete it again (rule 5). */
async function afterTheEnd(deps: Deps, account: string, hint: AboutAnAccount): Promise<Ring> {
  if (hint.kind !== 'linked') return { job: null, writes: [] }
  const { token } = hint
  const now = deps.clock.now().toISOString()
  const forget = await forgetWrite({ account, token, judged: false }, now)
  const problem = { code: FORGET_WAITS, since: now, mailedAt: null, mailedCode: null }
  return { job: { kind: 'forget' }, writes: [forget, patchAccount(account, { problem })] }
}

function writesOf(
  { clock }: Deps,
  { id, status }: AccountRef,
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
