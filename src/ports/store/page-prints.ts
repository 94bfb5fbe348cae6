import type { AttributeCounts } from '../../core/people/attributes/lost-attributes.ts'
import type { FieldValues } from '../../core/place/field-values.ts'
import type { EmployeeRow } from '../records.ts'

export type PrintedListing = 'employees' | 'users'

/** One page of a list, as it was when reading it changed nothing, and what a read of it adds to a run. */
export interface PagePrint {
  readonly account: string
  readonly listing: PrintedListing
  /** The number of the page in its list, from 0 on. */
  readonly part: number
  /** By what the page was read: of everything but the page that decides what a read makes of it. */
  readonly readAs: string
  /** Of the answer's bytes. */
  readonly print: string
  /** Of all that is read of its records, but for the times of their change. */
  readonly content: string
  /** Of what was stored of its people. */
  readonly stored: string
  readonly ids: readonly string[]
  readonly next: string | null
  /** How many people the run counts as read. */
  readonly people: number
  readonly attributes: AttributeCounts
  readonly fieldValues: readonly FieldValues[]
  /** By which a page with the same rows is found again, whatever its cursor. */
  readonly look: string
  /** When the page was read; until when a read of it would make the same of it. RFC 3339. */
  readonly at: string
  readonly until: string
}

/** A print, and what is stored of its people or users now. */
export interface FoundPrint extends PagePrint {
  readonly storedNow: string
  /** When the stored record of each was last changed at the source, by source id, where that is known. */
  changedAt(): ReadonlyMap<string, string>
}

/** Pages that need not be read again. */
export interface PagePrintStore {
  /** Of a page of people; null where there is none. */
  pagePrint(account: string, part: number): Promise<FoundPrint | null>
  /** Of a page of the product's users. */
  userPagePrint(account: string, organization: string, part: number): Promise<FoundPrint | null>
  /** What is stored of these people, with the print of it that `pagePrint` compares. */
  employeesOfPage(
    account: string,
    sourceIds: readonly string[],
  ): Promise<{ readonly rows: readonly EmployeeRow[]; readonly stored: string }>
}
