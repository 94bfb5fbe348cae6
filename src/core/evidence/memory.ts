/**
 * What is stored about an employee beside the newest version, because the record alone cannot tell it
 * (docs/rules.md section 5). Changed by `remember`, and where an absence is found or confirmed.
 */
export interface Memory {
  /** HR's current termination date, and the person's day on which that date was first seen (P3, P4). */
  readonly terminationSeen: { readonly date: string; readonly on: string } | null
  /** When the record was first seen to contradict itself, and when a later read agreed. Starts of requests, RFC 3339 (P4, P10). */
  readonly conflict: { readonly since: string; readonly agreedAt: string | null } | null
  /** The person's day on which the status stopped being INACTIVE (P3). */
  readonly reactivatedOn: string | null
  /** The HR system's own word for INACTIVE without a date, and the hash of the version it was asked for (P5). */
  readonly word: { readonly forVersion: string; readonly word: string | null } | null
  readonly missing: Missing | null
}

export interface Missing {
  /** `absent` from a complete read (P13), `flagged` as deleted in one (P12), or `unlisted`: not found by id, without a complete read (P14). */
  readonly how: 'absent' | 'flagged' | 'unlisted'
  /** Start of the read or request that first showed it, RFC 3339. */
  readonly since: string
  /** When Merge had last finished its own sync of Employee by then, RFC 3339. */
  readonly sourceSyncedAt: string | null
  /** The answer to reading the record by id. It counts because a present employee's id was found in the same step. */
  readonly reread: { readonly at: string; readonly answer: 'not-found' | 'found' | 'none' } | null
  /** Start of the later complete read, over a later sync of Merge's, that agreed. RFC 3339. */
  readonly agreedAt: string | null
}

export const NOTHING_REMEMBERED: Memory = {
  terminationSeen: null,
  conflict: null,
  reactivatedOn: null,
  word: null,
  missing: null,
}
