import type { Reason } from '../facts/reasons.ts'
import type { Employee } from '../people/employee.ts'
import type { Memory } from './memory.ts'
import type { Settings } from '../facts/settings.ts'

/**
 * When an employee counts as active, leaving, left, missing: the table P1 to P16
 * (docs/rules.md section 5). What follows from it for the user is decide.ts.
 */
export type Presence =
  | { readonly kind: 'active'; readonly because: Reason }
  /** Access ends after the end of `on`. */
  | { readonly kind: 'leaving'; readonly on: string; readonly because: Reason }
  | {
      readonly kind: 'left'
      /** The last day, or the day HR was first seen to say so. */
      readonly on: string
      readonly cause: 'terminated' | 'disappeared'
      readonly because: Reason
    }
  | { readonly kind: 'scheduled'; readonly because: Reason }
  /** A pending hire whose date has passed, or who was withdrawn (P10): without a user nothing. */
  | { readonly kind: 'dropped'; readonly because: Reason }
  /** What was, stays: never invites, never removes (P5 leave words, P11). */
  | { readonly kind: 'unknown'; readonly because: Reason }
  /** HR contradicts itself; an admin or a later read decides (P3, P4, P10). */
  | { readonly kind: 'conflict'; readonly because: Reason }
  | { readonly kind: 'missing'; readonly because: Reason }
  /** Absent from a complete read, but HR answers 200 for the id (P13). */
  | { readonly kind: 'found-by-id'; readonly because: Reason }
  | { readonly kind: 'ignored'; readonly because: Reason }

/** All that `presence` may know about time. */
export interface Now {
  /** RFC 3339. */
  readonly instant: string
  /** The person's IANA time zone (zone.ts). Every day in presence is a calendar day there. */
  readonly zone: string
  /** The day it is there at `instant`. */
  readonly today: string
}

/** Where the newest version came from. */
export interface ReadContext {
  /** Start of the run's first request, RFC 3339. */
  readonly beganAt: string
  /** The run read the whole list, to the explicit end, and is believed. */
  readonly complete: boolean
}

export interface PresenceInput {
  readonly employee: Employee
  readonly memory: Memory
  /** Hash of the employee's `versionText`: a word asked for an older version says nothing (P5). */
  readonly versionHash: string
  readonly now: Now
  readonly read: ReadContext
  readonly settings: Pick<Settings, 'status_map' | 'inactive_beats_future_date'>
  /** An admin decided `now`, at this instant: ends what only a person can end (P3, P13). */
  readonly actorNow?: { readonly actor: string; readonly at: string } | null
  /** A user is linked: a pending hire with a past date is then judged as P4 (P10). */
  readonly linked?: boolean
}

export interface PresenceVerdict {
  readonly presence: Presence
  /** What has to be asked of the source by id before more can be said. */
  readonly asks: 'word' | 'reread' | null
  /** The calendar day at whose end the verdict changes by time alone. */
  readonly changesAfter: string | null
}
