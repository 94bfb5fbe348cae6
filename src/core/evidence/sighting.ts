import type { Employee, EmployeeField } from '../people/employee.ts'
import type { Calendar } from '../people/dates/hr-day.ts'

/**
 * One look at HR, and what it showed of one person. The steps that read make sightings; only `witness`
 * turns them into evidence. A read that is not believed makes no sighting of anybody's absence (P15).
 */
export type Sighting =
  | RecordSighting
  | AbsenceSighting
  | RawStatusSighting
  /** The complete read that listed the record has ended: it may confirm a contradiction (P4). */
  | { readonly kind: 'read-completed'; readonly read: ReadTimes }

/** When a complete read took place. RFC 3339. */
export interface ReadTimes {
  /** Start of the run's first request. */
  readonly beganAt: string
  /** When Merge's own sync of Employee had last finished by then. */
  readonly sourceSyncedAt: string | null
}

/** HR shows the record. */
export type RecordSighting =
  | ({ readonly kind: 'listed' } & SeenRecord)
  | ({
      readonly kind: 'found-by-id'
      /** The complete read that does not list the record (P13); null where something else led to the question. */
      readonly absentFrom: ReadTimes | null
      /** The answer itself has Merge's deleted flag (P12). */
      readonly flagged: boolean
    } & SeenRecord)

export interface SeenRecord extends Calendar {
  readonly record: Employee
  /** Hash of this version. */
  readonly version: string
  /** The version that was stored until now; null for a newcomer. */
  readonly stored: { readonly record: Employee; readonly version: string } | null
  /** Start of the request that brought the record, RFC 3339. */
  readonly at: string
  /** HR gives its status or a date no longer, and the last known one counts (rule 15): that is no second look (P4). */
  readonly emptied?: boolean
}

/** About being there or not, without a readable record. */
export type AbsenceSighting =
  | UnreadableSighting
  /** On a complete list with Merge's flag that HR deleted the record (P12). */
  | { readonly kind: 'flagged-deleted'; readonly read: ReadTimes }
  /** Absent from a complete read (P13). */
  | { readonly kind: 'not-listed'; readonly read: ReadTimes }
  /** Missing before this complete read, and absent from it too (P13). */
  | { readonly kind: 'still-not-listed'; readonly read: ReadTimes }
  | NotFoundById
  /** Asked for by id, without an answer. */
  | { readonly kind: 'no-answer'; readonly at: string }

/** On the list, or there by id, but the record cannot be read: it is not missing, and nothing else is known (rules 42 and 52). */
export interface UnreadableSighting {
  readonly kind: 'listed-unreadable' | 'unreadable-by-id'
  /** The version that is stored. */
  readonly stored: Employee
  readonly field: EmployeeField | null
  /** Start of the request, RFC 3339. */
  readonly at: string
  /** The complete read that does not list the record (P13); null on a list, or where something else led to the question. */
  readonly absentFrom: ReadTimes | null
}

/** Asked for by id, and not found. */
export interface NotFoundById {
  readonly kind: 'not-found-by-id'
  /** Start of the request, RFC 3339. */
  readonly at: string
  readonly sourceSyncedAt: string | null
  /** The complete read that does not list the record either (P13); null where there is none (P14). */
  readonly absentFrom: ReadTimes | null
  /** Whether a present employee was found by id in the same step. `none`: no, or there is nobody to ask for. */
  readonly control: 'found' | 'none' | 'not-asked'
}

/** The HR system's own word for INACTIVE without a date (P5). */
export interface RawStatusSighting {
  readonly kind: 'raw-status'
  /** Null where the HR system has no word but Merge's. */
  readonly word: string | null
  /** Hash of the version it was asked for. */
  readonly version: string
  /** The person's calendar day. */
  readonly today: string
  /** The record is INACTIVE without a last day that counts. */
  readonly undated: boolean
  /** Start of the request, RFC 3339. */
  readonly at: string
}
