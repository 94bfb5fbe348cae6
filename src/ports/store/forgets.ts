import type { FailureCause } from '../../core/facts/failure-cause.ts'

/** An account that the source has yet to delete. It outlives our own account and organization. */
export interface Forget {
  readonly id: string
  /** Our id of the account. */
  readonly account: string
  /** Plain text here, sealed in the database. Null: it is sealed with a key that is not given. */
  readonly token: string | null
  /** The source has said that the token is this account's (rule 7). */
  readonly judged: boolean
  readonly since: string
  readonly tries: number
  readonly nextTryAt: string
  /** Why the last try failed. */
  readonly failure: FailureCause | null
}

export interface ForgetStore {
  /** Those whose next try has come. */
  forgetsDue(now: string, limit: number): Promise<readonly Forget[]>
  /** Those of one account; null: of all accounts, longest waiting first. */
  forgets(account: string | null): Promise<readonly Forget[]>
}
