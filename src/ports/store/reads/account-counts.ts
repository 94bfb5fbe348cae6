/** How many people an account has now, for pages, mails and the API. */
export interface AccountCounts {
  /** According to HR, they work for the company now (EMPLOYED_STATES). */
  readonly employed: number
  /** Employed, and linked to a user. */
  readonly linked: number
  /** Employed, and their user has access somewhere, invited users included. */
  readonly withAccess: number
  /** Employed, and their user has not accepted the invitation yet. */
  readonly invited: number
  /** Users of the host who correspond to no employee. */
  readonly external: number
}
