import type { FieldValues } from '../../core/place/field-values.ts'
import type { Write } from './write.ts'

/** How many people have a value of HR, and the newest version's time of the one who changed longest ago. */
export interface Headcount {
  readonly what:
    | 'company'
    | 'work_location'
    | 'group'
    | 'employment_type'
    | 'email_domain'
    /** A word that is none of Merge's statuses; empty where HR gives none. */
    | 'status'
    /** HR's own word for somebody inactive without a last day (row P5). */
    | 'inactive_word'
    /** A custom field that settings name, so that people's own values are kept. */
    | 'field'
  readonly field: string | null
  readonly value: string
  readonly people: number
  readonly since: string
}

/** What HR has to place people by, over everybody at once. */
export interface PlaceStore {
  /** People who have not left; words of statuses of those who have, too. */
  headcounts(account: string): Promise<readonly Headcount[]>
  /** How many people have not left. */
  countPresent(account: string): Promise<number>
  /** Counted by one run so far; with null what the last whole read said. */
  fieldValues(account: string, run: number | null): Promise<readonly FieldValues[]>
  /** In place of what that run had counted. */
  putFieldValues(account: string, run: number, values: readonly FieldValues[]): Write
  /** The end of a run: a whole read replaces what was known, another only what is not known yet. */
  closeFieldValues(account: string, run: number, whole: boolean): Write
}
