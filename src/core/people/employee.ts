import type { EmploymentStatus } from '../facts/employment-status.ts'
import { canonical } from '../facts/canonical.ts'

/**
 * A person as HR describes them, in our normal form.
 *
 * `null` means "HR gave nothing": it never overwrites what is known (rule 15). Only what the
 * product uses is here; nothing sensitive is asked for or kept (rule 3).
 */
export interface Employee {
  /** Merge's id, stable while the account is not deleted and linked again. */
  readonly sourceId: string
  /** The HR system's own id; with `sourceId` the identity after the first match. Not guaranteed unique. */
  readonly remoteId: string | null
  readonly employeeNumber: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly preferredName: string | null
  /** As HR wrote it, trimmed; compare by `emailKey`. */
  readonly workEmail: string | null
  readonly personalEmail: string | null
  readonly phone: Phone
  readonly status: EmploymentStatus
  /** Calendar days, `YYYY-MM-DD`, taken from the date part of Merge's midnight-UTC times. */
  readonly startDate: string | null
  readonly terminationDate: string | null
  /** Newest employment's type, Merge's word or the HR system's own. */
  readonly employmentType: string | null
  readonly companyId: string | null
  readonly groupIds: readonly string[]
  readonly workLocationId: string | null
  /** Merge's id of another employee; may point nowhere. */
  readonly managerId: string | null
  /** Only the mapped custom fields that settings name (routing or scope), by name. */
  readonly custom: Readonly<Record<string, string>>
  /** Merge saw the record deleted in HR (`remote_was_deleted`). */
  readonly deleted: boolean
  /** Every field null: the record is ignored in Merge (row P16). */
  readonly ignored: boolean
  /** Merge's `modified_at`, microseconds kept; decides between two reads, is no part of a version. */
  readonly modifiedAt: string | null
  /** What could not be read of this record: set aside, the rest goes on. */
  readonly flaws: readonly Flaw[]
}

/** A phone in E.164, or why there is none. */
export type Phone =
  | { readonly kind: 'none' }
  | { readonly kind: 'e164'; readonly number: string }
  | { readonly kind: 'unreadable' }

export interface Flaw {
  readonly field: 'startDate' | 'terminationDate' | 'phone' | 'email'
  readonly code: 'impossible-date' | 'unreadable-phone' | 'unreadable-email'
}

/** A company, group or work location of the HR system, as routing and mails need them. */
export interface Dimension {
  readonly kind: 'company' | 'group' | 'work_location'
  readonly id: string
  readonly remoteId: string | null
  readonly name: string | null
  /** Group type (`DEPARTMENT`, …, or the HR system's own word); null for others. */
  readonly type: string | null
  /** Work locations: ISO 3166-1 alpha-2 where HR gave one. */
  readonly country: string | null
  readonly state: string | null
}

/** Field by field, in a fixed order: what `hash` is taken over and `diff` compares. */
export const EMPLOYEE_FIELDS = [
  'remoteId',
  'employeeNumber',
  'firstName',
  'lastName',
  'preferredName',
  'workEmail',
  'personalEmail',
  'phone',
  'status',
  'startDate',
  'terminationDate',
  'employmentType',
  'companyId',
  'groupIds',
  'workLocationId',
  'managerId',
  'custom',
  'deleted',
  'ignored',
  'flaws',
] as const satisfies readonly (keyof Employee)[]

export type EmployeeField = (typeof EMPLOYEE_FIELDS)[number]

/** The text that stands for one version of an employee; equal text means nothing changed (C25). */
export function versionText(employee: Employee): string {
  return EMPLOYEE_FIELDS.map((field) => canonical(employee[field])).join('\n')
}
