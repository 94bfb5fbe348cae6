import { RetryLater, Terminal } from '../../core/facts/errors.ts'
import type { FailureCause } from '../../core/facts/failure-cause.ts'
import type { Account } from '../../ports/records.ts'
import type { Forget } from '../../ports/store/forgets.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { Deps } from '../step/deps.ts'
import { days, hours, later, minutes } from '../step/durations.ts'
import { failureCount } from '../step/outage/failures.ts'
import { idOf } from '../step/ids.ts'
import { patchAccount, putForget } from '../changes/accounts.ts'
import { patch, remove } from '../changes/verbs.ts'

/** The waits after the n-th try in vain. Then daily, until the source has deleted the account. */
const WAITS = [minutes(1), minutes(5), minutes(30), hours(1), hours(6), hours(12), days(1)]
/** At most so many in one job; the next one does the rest. */
const MOST = 50

export const FORGET_WAITS: FailureCause = 'forget-waiting'

/** The source has to delete the account that this token opens. Committed together with what makes us give it up. */
export async function forgetWrite(
  { account, token, judged }: Pick<Forget, 'account' | 'judged'> & { readonly token: string },
  since: string,
): Promise<Change> {
  return putForget({
    id: idOf('forget', `${account}\n${token}`),
    account,
    token,
    judged,
    since,
  })
}

/** Every token of the account: its own, and those that came and are not judged yet (rule 7). */
export async function forgetWrites(
  deps: Pick<Deps, 'store'>,
  { id, token, status }: Pick<Account, 'id' | 'token' | 'status'>,
  since: string,
): Promise<readonly Change[]> {
  const own = token === null ? [] : [{ account: id, token, judged: status !== 'pending' }]
  const waiting = (await deps.store.waitingLinkTokens(id)).flatMap((one) =>
    one.kind === 'account' && one.token !== null && one.token !== token
      ? [{ account: id, token: one.token, judged: false }]
      : [],
  )
  return Promise.all([...own, ...waiting].map((one) => forgetWrite(one, since)))
}

/** Tells the source to delete what waits for it (rule 5). Each that fails is tried again later, for as long as it takes. */
export async function forgetDue(deps: Deps): Promise<void> {
  for (const forget of await deps.store.forgetsDue(deps.clock.now().toISOString(), MOST)) {
    if (deps.budget?.spent() === true) return
    await tryToForget(deps, forget)
  }
}

/** The same at once, for these accounts. */
export async function forgetNow(deps: Deps, accounts: readonly string[]): Promise<void> {
  await Promise.all(
    accounts.map(async (account) => {
      for (const forget of await deps.store.forgets(account)) await tryToForget(deps, forget)
    }),
  )
}

async function tryToForget(deps: Deps, forget: Forget): Promise<void> {
  const { store, log, clock } = deps
  const { id, account } = forget
  const outcome = await askToForget(deps, forget)
  const now = clock.now().toISOString()
  const found = await store.account(account)
  const isTold = found?.status === 'disconnected' && found.problem?.code === FORGET_WAITS
  if (outcome.kind === 'over') {
    log.info('forget.done', { account, tries: forget.tries + 1, gone: outcome.gone })
    const others = (await store.forgets(account)).filter((other) => other.id !== id)
    await store.commit(null, [
      remove('forgets', { id }),
      ...(isTold && others.length === 0 ? [patchAccount(account, { problem: null })] : []),
    ])
    return
  }
  const tries = forget.tries + 1
  log.error('forget.failed', { account, tries, since: forget.since, cause: outcome.failure })
  const wait = Math.max(WAITS[Math.min(tries, WAITS.length) - 1] ?? 0, outcome.afterMs ?? 0)
  await store.commit(null, [
    patch('forgets', { id }, { tries, nextTryAt: later(now, wait), failure: outcome.failure }),
    failureCount(FORGET_WAITS),
  ])
}

type Outcome =
  /** `gone`: the source had no such account any more, or the token is another account's. */
  | { readonly kind: 'over'; readonly gone: boolean }
  | { readonly kind: 'failed'; readonly failure: FailureCause; readonly afterMs: number | null }

async function askToForget(deps: Deps, { account, token, judged }: Forget): Promise<Outcome> {
  const { source } = deps
  if (token === null) return { kind: 'failed', failure: 'internal', afterMs: null }
  try {
    if (!judged && !(await belongsTo(deps, account, token))) return { kind: 'over', gone: true }
    await source.forget(token)
    return { kind: 'over', gone: false }
  } catch (error) {
    const known = error instanceof RetryLater || error instanceof Terminal
    const afterMs = error instanceof RetryLater ? error.afterMs : null
    return { kind: 'failed', failure: known ? error.failure : 'internal', afterMs }
  }
}

/** Whether the source names our account for this token. A token that it does not know at all belongs to nobody. */
async function belongsTo({ source }: Deps, account: string, token: string): Promise<boolean> {
  try {
    return (await source.identify(token)).accountId === account
  } catch (error) {
    if (!(error instanceof Terminal)) throw error
    // Either the token is refused, or our key: in that case this call throws.
    await source.find(account)
    return false
  }
}
