import { Conflict, LeaseLost, NotFound, RetryLater, Terminal } from '../../../core/facts/errors.ts'
import type { Account } from '../../../ports/records.ts'
import type { LinkedAccount } from '../../../ports/source.ts'
import type { LinkToken } from '../../../ports/store/link-tokens.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { AccountContext } from '../../step/context.ts'
import type { Deps } from '../../step/deps.ts'
import { ACCOUNT_TOKEN_KEPT, later, minutes, seconds } from '../../step/durations.ts'
import { leaseName, load, withLease } from '../../step/lease.ts'
import { forgetWrite } from '../forget.ts'
import { acceptedWrites } from './accept-linked.ts'
import { linkFailedWrites } from './link-failed.ts'
import { isReplaced } from './other-connection.ts'
import { patchLinkToken } from '../../changes/accounts.ts'

const LEASE_MS = minutes(3)
/** The wait after the n-th failed try. An admin is looking at the page, and Merge may be back soon. */
const WAITS = [2, 5, 10, 20, 30, 60, 120, 300].map(seconds)
const LONGEST_WAIT = minutes(10)

/**
 * Asks Merge about every token that came for this account, by browser or webhook, and that is not judged yet (rule 7).
 * What Merge does not answer about is asked again until it is too old. A token counts once Merge's own account details,
 * read with it, name this account.
 */
export async function judgeTokens(deps: Deps, accountId: string): Promise<void> {
  const { store } = deps
  const again = (ms: number) => deps.queue.enqueue({ kind: 'link', account: accountId }, ms)
  const holder = `${deps.holder}/tokens/${crypto.randomUUID()}`
  const now = deps.clock.now().toISOString()
  const lease = await store.takeLease(leaseName('tokens', accountId), holder, now, LEASE_MS)
  if (lease === null) return again(seconds(5))
  try {
    for (const token of await store.waitingLinkTokens(accountId)) {
      if (token.nextTryAt !== null && token.nextTryAt > later(now, 1)) continue
      await judge(deps, token)
    }
    const left = await store.waitingLinkTokens(accountId)
    const next = left.flatMap(({ nextTryAt }) => nextTryAt ?? []).toSorted()[0]
    if (next !== undefined) await again(Math.max(0, Date.parse(next) - deps.clock.now().getTime()))
  } finally {
    await store.releaseLease(lease)
  }
}

async function judge(deps: Deps, token: LinkToken): Promise<void> {
  try {
    const { account } = await load(deps, token.account)
    if (account.status === 'disconnected')
      return await abandon(deps, token, await tokenToForget(deps, token))
    const proof = await proofOf(deps, account, token)
    if (proof !== null && NOT_CONNECTED.has(proof.linked.status)) {
      // A relink that the source does not know of yet, or an old webhook that was sent again: we have this token.
      if (proof.token === account.token && token.tries >= WAITS.length)
        return await deps.store.commit(null, [closed(deps, token)])
      throw new RetryLater('the source says that it is not connected', 'account-incomplete')
    }
    if (proof !== null && (await isReplaced(deps, account, proof))) {
      deps.log.info('link.replaced', { account: account.id })
      return await abandon(deps, token, proof.token)
    }
    await withLease(deps, account.id, async (base) => {
      if (base.account.status === 'disconnected') return abandon(deps, token, proof?.token ?? null)
      await deps.store.commit(base.lease, [
        ...(await verdictWrites(base, proof)),
        closed(deps, token),
      ])
    })
    await deps.queue.enqueue({ kind: 'advance', account: account.id })
    await deps.queue.enqueue({ kind: 'deliver' })
  } catch (error) {
    if (error instanceof NotFound) return
    if (!mayPass(error)) throw error
    await tryLater(deps, token, error)
  }
}

/** It says so for a moment also of an account that has just been linked. */
const NOT_CONNECTED: ReadonlySet<string> = new Set(['INCOMPLETE', 'RELINK_NEEDED'])

/** What Merge says of the token; null where it knows it no more. */
type Proof = { readonly linked: LinkedAccount; readonly token: string } | null

async function proofOf(deps: Deps, account: Account, token: LinkToken): Promise<Proof> {
  // It is sealed with a key that is not given, and an admin has to link again.
  if (token.token === null) return null
  if (token.kind === 'account')
    return { linked: await deps.source.identify(token.token), token: token.token }
  // A relink keeps the token, and it is not to be asked for again (merge.md 6).
  const kept = account.token === null ? null : await stillGood(deps, account, account.token)
  if (kept !== null) return kept
  const exchanged = await deps.source.exchange(token.token)
  if (exchanged === null) return null
  // It can be exchanged only once, so it is stored before anything else is asked.
  const expiresAt = later(deps.clock.now().toISOString(), ACCOUNT_TOKEN_KEPT)
  const patch = { kind: 'account', token: exchanged, expiresAt } as const
  await deps.store.commit(null, [patchLinkToken(token, patch)])
  return { linked: await deps.source.identify(exchanged), token: exchanged }
}

async function stillGood(deps: Deps, account: Account, token: string): Promise<Proof> {
  try {
    const linked = await deps.source.identify(token)
    return linked.accountId === account.id && linked.status === 'COMPLETE'
      ? { linked, token }
      : null
  } catch (error) {
    if (error instanceof Terminal) return null
    throw error
  }
}

async function verdictWrites(base: AccountContext, proof: Proof): Promise<readonly Change[]> {
  const { deps, account } = base
  if (proof === null) {
    deps.log.info('link.expired', { account: account.id })
    return linkFailedWrites(base, 'link-expired')
  }
  const reason = await refusal(base, proof.linked)
  if (reason === null) return acceptedWrites(base, proof.linked, proof.token)
  deps.log.error('link.refused', { account: account.id, reason })
  return linkFailedWrites(base, 'credentials-in-use')
}

/** Why the token is not this account's; null where it is. */
async function refusal(
  { deps, account }: AccountContext,
  linked: LinkedAccount,
): Promise<string | null> {
  if (linked.accountId !== account.id) return 'the token names another account'
  // Our own connection stays what it is, also where somebody has since connected the same HR system elsewhere.
  if (account.sourceAccountId === linked.sourceAccountId) return null
  if (linked.duplicate) return 'the source has another account with these credentials'
  const other = await deps.store.accountRef(linked.sourceAccountId, null)
  return other === null || other.id === account.id || other.status === 'disconnected'
    ? null
    : 'another account has this HR system'
}

/** Merge is down, refuses for now, or somebody else works on the account. */
function mayPass(error: unknown): error is RetryLater | Terminal | Conflict | LeaseLost {
  return [RetryLater, Terminal, Conflict, LeaseLost].some((kind) => error instanceof kind)
}

async function tryLater(
  deps: Deps,
  token: LinkToken,
  error: RetryLater | Terminal | Conflict | LeaseLost,
): Promise<void> {
  const now = deps.clock.now().toISOString()
  deps.log.info('link.unjudged', {
    account: token.account,
    tries: token.tries + 1,
    cause: error.name,
  })
  if (token.expiresAt <= now) {
    await withLease(deps, token.account, async (base) =>
      deps.store.commit(base.lease, [
        ...(await linkFailedWrites(base, 'link-expired')),
        closed(deps, token),
      ]),
    )
    return
  }
  const asked = error instanceof RetryLater ? (error.afterMs ?? 0) : 0
  const wait = Math.max(WAITS[token.tries] ?? LONGEST_WAIT, asked)
  const refusedAt = error instanceof Terminal ? (token.refusedAt ?? now) : token.refusedAt
  await deps.store.commit(null, [
    patchLinkToken(token, {
      tries: token.tries + 1,
      nextTryAt: later(now, wait),
      refusedAt,
    }),
  ])
}

/** What opens the account that the source made, also where only the browser has told of it; null where nothing does. */
async function tokenToForget({ source }: Deps, { kind, token }: LinkToken): Promise<string | null> {
  return kind === 'public' && token !== null ? source.exchange(token) : token
}

/** Nobody wants what the source made for this token, and it has to delete it (rule 5). */
async function abandon(deps: Deps, token: LinkToken, secret: string | null): Promise<void> {
  const since = deps.clock.now().toISOString()
  const forget =
    secret === null
      ? []
      : [await forgetWrite({ account: token.account, token: secret, judged: false }, since)]
  await deps.queue.enqueueWith([{ kind: 'forget' }], [closed(deps, token), ...forget])
}

/** The row stays for a day, without the token, so that a second click gets an explanation. */
function closed(deps: Deps, token: LinkToken): Change {
  const expiresAt = deps.clock.now().toISOString()
  return patchLinkToken(token, { kind: 'over', token: null, nextTryAt: null, expiresAt })
}
