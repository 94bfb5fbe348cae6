/** Why a link came to nothing: another connection has these credentials, or they came too late to be used. */
export type LinkFailure = 'credentials-in-use' | 'link-expired'

/** Why a read failed or was not trusted. Shown as `problem.code` of an account and `reason` of a run. */
export type FailureCause =
  | 'shrunken-read'
  | 'empty-read'
  | 'host-list-incomplete'
  | 'needs-relink'
  | 'token-missed'
  | LinkFailure
  | 'unauthorized'
  | 'rate-limited'
  | 'source-unreachable'
  | 'source-error'
  | 'malformed-page'
  | 'cursor-loop'
  | 'cursor-expired'
  | 'empty-page'
  | 'sync-not-finished'
  | 'sync-failed-at-source'
  | 'sync-stale'
  | 'sync-moved'
  | 'account-incomplete'
  | 'host-unreachable'
  | 'host-error'
  | 'host-unauthorized'
  | 'deletions-unseen'
  | 'disconnected'
  /** The account is disconnected, and the source has not deleted it yet. */
  | 'forget-waiting'
  | 'internal'

/** HR was read, and only whoever is not listed is not believed to have left (rule 42). */
export const DOUBTED_READS: ReadonlySet<FailureCause> = new Set([
  'shrunken-read',
  'sync-failed-at-source',
  'sync-stale',
  'account-incomplete',
  'deletions-unseen',
])
