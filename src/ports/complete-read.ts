declare const complete: unique symbol

/**
 * A full read that came to the explicit end of HR's list while Merge's own sync was finished, fresh and
 * the same from beginning to end (rule 42). Only such a read shows who is absent, and only such a read makes
 * somebody missing. Made in sync/read/completeness.ts and nowhere else.
 */
export interface CompleteRead {
  readonly [complete]: true
  readonly run: string
  readonly account: string
  /** The run's number. */
  readonly seq: number
  /** When the read began, RFC 3339. */
  readonly beganAt: string
  /** When Merge's own sync of Employee had finished, RFC 3339. */
  readonly sourceSyncedAt: string | null
}
