import type { Reason } from '../facts/reasons.ts'
import type { Employee } from '../people/employee.ts'
import type { Calendar } from '../people/dates/hr-day.ts'
import type { Evidence } from './evidence.ts'
import type { Settings } from '../facts/settings.ts'

/**
 * What HR's record proves about somebody's employment today: the table P1 to P16 (docs/rules.md
 * section 5). What follows for the user is decided in decide.ts.
 */
export type Presence =
  | { readonly kind: 'active'; readonly because: Reason }
  /** The last day, `on`, is today or later. Access ends at its end. */
  | { readonly kind: 'leaving'; readonly on: string; readonly because: Reason }
  | {
      readonly kind: 'left'
      /** The last day, or the day on which HR first showed the end. `YYYY-MM-DD`. */
      readonly on: string
      readonly cause: 'terminated' | 'disappeared'
      readonly because: Reason
    }
  | { readonly kind: 'scheduled'; readonly because: Reason }
  /** A pending hire whose last day has passed, without a user (P10). */
  | { readonly kind: 'dropped'; readonly because: Reason }
  /**
   * The status is not known or means leave: nobody is invited, and nobody loses access (P5, P11). `isInactive`:
   * Merge says INACTIVE, and the HR system's own word is no end, or was not asked yet.
   */
  | { readonly kind: 'unknown'; readonly because: Reason; readonly isInactive: boolean }
  /** The record contradicts itself: an admin or a later read decides (P3, P4, P10). */
  | { readonly kind: 'conflict'; readonly because: Reason }
  | { readonly kind: 'missing'; readonly because: Reason }
  /** Absent from a complete read, but found by id (P13). `works`: the record alone shows them at work, or coming. */
  | { readonly kind: 'found-by-id'; readonly works: boolean; readonly because: Reason }
  | { readonly kind: 'ignored'; readonly because: Reason }

/** The current time, as `presence` needs it. Every day in presence is a calendar day of the person. */
export interface Now extends Calendar {
  /** RFC 3339. `today` is the day in `zone` at this instant. */
  readonly instant: string
}

/** Where the newest version came from. */
export interface ReadContext {
  /** Start of the run's first request, RFC 3339. */
  readonly beganAt: string
  /** The run read the whole list to its stated end, and is trusted. */
  readonly complete: boolean
}

export interface PresenceInput {
  readonly employee: Employee
  readonly evidence: Evidence
  /** Hash of the employee's `versionText`. A word asked for an older version does not count (P5). */
  readonly versionHash: string
  readonly now: Now
  readonly read: ReadContext
  readonly settings: Pick<Settings, 'status_map' | 'inactive_beats_future_date'>
  /** A user is linked. Nobody is waited for who has none (P10). */
  readonly linked: boolean
}

export interface PresenceVerdict {
  readonly presence: Presence
  /**
   * What to ask the source for before a better verdict is possible: HR's own status, or the record by id.
   * `raw-status-again`: the verdict stands, but each read asks for HR's own status anew (P5).
   */
  readonly asks: 'raw-status' | 'raw-status-again' | 'reread' | null
  /** The day at whose end the verdict changes by time alone, `YYYY-MM-DD`. */
  readonly changesAfter: string | null
}
