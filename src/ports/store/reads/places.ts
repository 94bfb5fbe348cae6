import type { FieldValues } from '../../../core/place/field-values.ts'

/** How many people have one value of HR, and since when: the earliest `readAt` of these people. */
export interface Headcount {
  readonly what:
    | 'company'
    | 'work_location'
    | 'group'
    | 'employment_type'
    | 'email_domain'
    /** A status that is none of Merge's three; empty where HR gives none. */
    | 'status'
    /** HR's own word for somebody inactive without a last day (row P5). */
    | 'inactive_word'
    /** A custom field that the settings name: only of these are the values of each person stored. */
    | 'field'
  readonly field: string | null
  readonly value: string
  readonly people: number
  readonly since: string
}

export interface PhoneCount {
  readonly workLocation: string | null
  readonly unreadable: number
  readonly given: number
}

/** The values of HR that people can be routed by, counted over the whole account. */
export interface PlaceStore {
  /** Counts people who have not left. Statuses are also counted for people who have left. */
  headcounts(account: string): Promise<readonly Headcount[]>
  /** Statuses in HR's own words (`status` and `inactive_word`), counted as in `headcounts`. */
  statusWords(account: string): Promise<readonly Pick<Headcount, 'what' | 'value' | 'people'>[]>
  /** How many people have not left. */
  countPresent(account: string): Promise<number>
  /** People in scope with a phone in HR, by work location, where one of them cannot be read. */
  phoneCounts(account: string): Promise<readonly PhoneCount[]>
  /** What one run has counted so far. With null: what the last full read counted. */
  fieldValues(account: string, run: number | null): Promise<readonly FieldValues[]>
}
