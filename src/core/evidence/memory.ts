/**
 * What has to be remembered about an employee beside the newest version, because one look at the
 * record cannot tell it (docs/rules.md section 5). Stored per employee, changed only by `remember`
 * and by the confirmation of the missing.
 */
export interface Memory {
  /** HR's present termination date and the person's local day on which that very date was first seen (P3, P4). */
  readonly terminationSeen: { readonly date: string; readonly on: string } | null
  /** Since when (start of the request, RFC 3339) the record contradicts itself, and whether a later read agreed (P4, P10). */
  readonly conflict: { readonly since: string; readonly agreedAt: string | null } | null
  /** The person's local day on which the status went from INACTIVE back to ACTIVE (P3). */
  readonly reactivatedOn: string | null
  /** The HR system's own word for an INACTIVE without date, and the version it was asked for (P5). */
  readonly word: { readonly forVersion: string; readonly word: string | null } | null
  readonly missing: Missing | null
}

export interface Missing {
  /** `absent` from a complete read (P13), `flagged` deleted in one (P12), `unlisted`: not found by id, no complete read says so (P14). */
  readonly how: 'absent' | 'flagged' | 'unlisted'
  /** Start of the read or request that first saw it, RFC 3339. */
  readonly since: string
  /** When Merge's own sync of Employee had last finished at that time. */
  readonly sourceSyncedAt: string | null
  /** The answer to reading the id itself, in a step in which a known present id answered 200. */
  readonly reread: { readonly at: string; readonly answer: 'not-found' | 'found' | 'none' } | null
  /** A later complete read, over a later sync of Merge's own, agreed. */
  readonly agreedAt: string | null
}

export const NOTHING_REMEMBERED: Memory = {
  terminationSeen: null,
  conflict: null,
  reactivatedOn: null,
  word: null,
  missing: null,
}
