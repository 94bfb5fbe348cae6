import { Conflict, NotFound } from '../../../core/facts/errors.ts'
import type { Account } from '../../../ports/records.ts'
import type { LinkToken } from '../../../ports/store/link-tokens.ts'
import type { PortalSession } from '../../../ports/store/reads/portal.ts'
import type { Deps } from '../../step/deps.ts'
import { later, PUBLIC_TOKEN_KEPT, SKEW } from '../../step/durations.ts'
import { load, withLease } from '../../step/lease.ts'
import { newSecret, sha256 } from '../secrets.ts'
import { linkFailedWrites } from './link-failed.ts'
import { patchAccount, patchLinkToken, putLinkToken } from '../../changes/accounts.ts'

/**
 * Opens the window in which the source's own script lets an admin link. Its page has no session: the secret in its
 * address is all it knows, and it can be used once. Only a hash of it is stored.
 */
export async function openLinkWindow(
  deps: Deps,
  account: Account,
  session: PortalSession,
): Promise<string> {
  const { organization } = await load(deps, account.id)
  if (account.linkUrl === null)
    throw new Conflict('no link was asked for', { account_status: account.status })
  const link = await deps.source.openWindow({
    accountId: account.id,
    organizationName: organization.name,
    admin: { email: session.email },
    integration: account.integrationWanted,
  })
  const secret = newSecret()
  await deps.store.commit(null, [
    ...putLinkToken({
      hash: await sha256(secret),
      organization: account.organization,
      account: account.id,
      kind: 'window',
      token: link.token,
      session: session.hash,
      createdAt: deps.clock.now().toISOString(),
      expiresAt: link.expiresAt,
      usedAt: null,
      tries: 0,
      nextTryAt: null,
      refusedAt: null,
    }),
    patchAccount(account.id, { linkFailure: null }),
  ])
  return secret
}

export interface WindowState {
  /**
   * `used`: it brought a token already. `over`: it was open for too long. `revoked`: its person is admin no more.
   * `signed-out`: the session that opened it has ended. `disconnected`: nobody wants this connection any more.
   */
  readonly state: 'open' | 'used' | 'over' | 'revoked' | 'signed-out' | 'disconnected'
  readonly window: LinkToken
  readonly account: Account
  readonly session: PortalSession | null
}

/** Looks at a window without using it. */
export async function inspectWindow(deps: Deps, secret: string): Promise<WindowState> {
  const window = await deps.store.linkToken(await sha256(secret))
  // A row without a session came by a webhook, and its hash is of no secret.
  if (window === null || window.session === null) throw new NotFound('no such window')
  const account = await deps.store.account(window.account)
  if (account === null) throw new NotFound('no such account')
  const session = await deps.store.portalSession(window.session)
  const state = stateOf(window, session, deps.clock.now().toISOString())
  const isGone = state === 'open' && account.status === 'disconnected'
  return { state: isGone ? 'disconnected' : state, window, account, session }
}

function stateOf(
  { kind, token, createdAt, expiresAt }: LinkToken,
  session: PortalSession | null,
  now: string,
): WindowState['state'] {
  if (kind !== 'window') return 'used'
  if (token === null || expiresAt <= now || createdAt > later(now, SKEW)) return 'over'
  if (session === null) return 'signed-out'
  return session.revokedAt === null ? 'open' : 'revoked'
}

export interface WindowResult {
  readonly publicToken: string
  /** The script says that another account has these credentials. */
  readonly ofAnotherAccount: boolean
}

/**
 * Takes what the window brought. The token is stored, sealed, before the source is asked anything: a job exchanges it,
 * however long the source is down. False where the window was used meanwhile.
 */
export async function useWindow(
  deps: Deps,
  { window, account }: WindowState,
  { publicToken, ofAnotherAccount }: WindowResult,
): Promise<boolean> {
  const { store, queue } = deps
  const use = (now: string) =>
    store.useLinkWindow(window, publicToken, now, later(now, PUBLIC_TOKEN_KEPT))
  if (!ofAnotherAccount) {
    if (!(await use(deps.clock.now().toISOString()))) return false
    await queue.enqueue({ kind: 'link', account: account.id })
    return true
  }
  // The lease first: where the account is busy, the same form can be sent again.
  const isUsed = await withLease(deps, account.id, async (base) => {
    const { lease, now } = base
    if (!(await use(now))) return false
    const over = { kind: 'over', token: null, nextTryAt: null, expiresAt: now } as const
    await store.commit(lease, [
      ...(await linkFailedWrites(base, 'credentials-in-use')),
      patchLinkToken(window, over),
    ])
    return true
  })
  if (isUsed) await queue.enqueue({ kind: 'deliver' })
  return isUsed
}
