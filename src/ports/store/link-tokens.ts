/** Tokens of a link that is not finished (rule 7). They are plain text here, sealed in the database. */

/**
 * `window`: of Merge, for the window in which an admin links; usable once. `public`: what Merge gave the browser for
 * it. `account`: the account token itself. `over`: judged; kept for a day, to say so to a second click.
 */
export type LinkTokenKind = 'window' | 'public' | 'account' | 'over'

export interface LinkToken {
  /** SHA-256: of the window's secret, else of the account and its token, so that the same token twice is one. */
  readonly hash: string
  readonly organization: string
  readonly account: string
  readonly kind: LinkTokenKind
  /** Null when it is over, and where it is sealed with a key that is not given. */
  readonly token: string | null
  /** Hash of the portal session that opened the window; null for a token from a webhook. */
  readonly session: string | null
  readonly createdAt: string
  readonly expiresAt: string
  /** When the window was used. */
  readonly usedAt: string | null
  readonly tries: number
  /** When to ask Merge about it; null for a window, and when it is over. */
  readonly nextTryAt: string | null
  /** When Merge first said that it does not know the token. */
  readonly refusedAt: string | null
}

export interface LinkTokenStore {
  linkToken(hash: string): Promise<LinkToken | null>
  /**
   * Uses the window up: its row has the public token from now on, until `expiresAt`. False if it was used before or
   * has expired; of two concurrent calls one gets false.
   */
  useLinkWindow(
    window: Pick<LinkToken, 'hash' | 'organization'>,
    publicToken: string,
    now: string,
    expiresAt: string,
  ): Promise<boolean>
  /** Those of the account that are not judged yet: account tokens first, then the oldest. */
  waitingLinkTokens(account: string): Promise<readonly LinkToken[]>
  /** Accounts that have one to judge by now. */
  linkTokensDue(now: string, limit: number): Promise<readonly string[]>
}
