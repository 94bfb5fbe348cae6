import type { EmployeeField } from '../people/employee.ts'

/**
 * What the looks at HR have shown of somebody's record besides its newest version, because one record
 * alone cannot tell it (docs/rules.md section 5). Only `witness` makes it. Stored in `employees.memory`.
 */
export interface Evidence {
  /** HR's current termination date, and the day (in the person's zone) on which it was first seen (P3, P4). */
  readonly terminationSeen: { readonly date: string; readonly on: string } | null
  /** When a read first showed the contradiction, and when a later read showed it again: starts of requests, RFC 3339 (P4, P10). */
  readonly conflict: { readonly since: string; readonly agreedAt: string | null } | null
  /** The day (in the person's zone) on which the status stopped being INACTIVE (P3). */
  readonly reactivatedOn: string | null
  /** The HR system's own word for INACTIVE without a date (P5). */
  readonly word: AskedWord | null
  readonly missing: Missing | null
  readonly unreadable: Unreadable | null
}

/** HR gives a record that cannot be read; the newest version is what it said before (rule 52). */
export interface Unreadable {
  /** Start of the request that first showed it, RFC 3339. */
  readonly since: string
  /** The field that cannot be read; null where it is none of ours. */
  readonly field: EmployeeField | null
  /** Start of the last request by id that gave nothing readable either, or no answer, RFC 3339. */
  readonly askedAt: string | null
}

export interface AskedWord {
  /** Null where the HR system has no word but Merge's. */
  readonly word: string | null
  /** Hash of the version it was asked for. */
  readonly forVersion: string
  /** Start of the request, RFC 3339; null where an older program asked. */
  readonly askedAt: string | null
}

export interface Missing {
  /** `absent` from a complete read (P13), `flagged` as deleted in one (P12), or `unlisted`: not found by id, without a complete read (P14). */
  readonly how: 'absent' | 'flagged' | 'unlisted'
  /** Start of the read or request that first showed it, RFC 3339. */
  readonly since: string
  /** When Merge had last finished its own sync of Employee by then, RFC 3339. */
  readonly sourceSyncedAt: string | null
  /**
   * The answer to reading the record by id. It is `not-found` only if a present employee was found by id in
   * the same step, and `flagged` where HR's record has Merge's deleted flag there too.
   */
  readonly reread: { readonly at: string; readonly answer: ByIdAnswer } | null
  /** Start of a later complete read, after a later sync by Merge, in which the record was missing too. RFC 3339. */
  readonly agreedAt: string | null
}

export type ByIdAnswer = 'not-found' | 'flagged' | 'found' | 'none'

/** Nothing has been seen yet. */
export const NO_EVIDENCE: Evidence = {
  terminationSeen: null,
  conflict: null,
  reactivatedOn: null,
  word: null,
  missing: null,
  unreadable: null,
}
