import type { EmploymentStatus } from '../facts/employment-status.ts'
import { canonical } from '../facts/canonical.ts'

/**
 * A person as HR describes them, in our normal form.
 *
 * `null` means that HR gave nothing; it never overwrites what the host knows (rule 15). Only fields in
 * use are here: nothing sensitive is asked for or stored (rule 3).
 */
export interface Employee {
  /** Merge's id. Changes only when the account is deleted and linked again. */
  readonly sourceId: string
  /** The HR system's own id. With `sourceId` the identity after the first match. May not be unique. */
  readonly remoteId: string | null
  readonly employeeNumber: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly preferredName: string | null
  /** The address by itself (rule 9); or, where the text is not one address, that text. Compare by `emailKey`. */
  readonly workEmail: string | null
  readonly personalEmail: string | null
  readonly phone: Phone
  readonly status: EmploymentStatus
  /**
   * Dates as HR gives them: `YYYY-MM-DD`, or an instant of which a zone decides the day. Which day they mean,
   * and whether they mean any, is only in hr-day.ts.
   */
  readonly startDate: string | null
  readonly terminationDate: string | null
  /** Effective date of the first employment after `terminationDate`, as above (rule 26). */
  readonly employedAgainFrom: string | null
  /** Type of the newest employment: Merge's value, or the HR system's own word. */
  readonly employmentType: string | null
  readonly companyId: string | null
  readonly groupIds: readonly string[]
  readonly workLocationId: string | null
  /** Merge's id of another employee, who may not exist. */
  readonly managerId: string | null
  /** Values of the mapped custom fields that routing or scope rules use, by field name. */
  readonly custom: Readonly<Record<string, string>>
  /** Merge saw that HR deleted the record (`remote_was_deleted`). */
  readonly deleted: boolean
  /** Every field is null: somebody set the record to be ignored in Merge (row P16). */
  readonly ignored: boolean
  /** Merge's `modified_at` with microseconds. Of two reads the newer one counts. Not part of a version. */
  readonly modifiedAt: string | null
  /** Fields that could not be read and count as not given. */
  readonly flaws: readonly Flaw[]
}

/** A phone number in E.164, or why there is none. */
export type Phone =
  | { readonly kind: 'none' }
  | { readonly kind: 'e164'; readonly number: string }
  | { readonly kind: 'unreadable' }

export interface Flaw {
  readonly field: EmployeeField | 'email'
  /**
   * `impossible-date` stands for none, such as 0001-01-01 (rule 50); 0.1.0 also wrote it for `unreadable-date`.
   * `unreadable-field`: a value of a type that we do not know. The earlier value stays.
   */
  readonly code:
    | 'impossible-date'
    | 'unreadable-date'
    | 'unreadable-phone'
    | 'unreadable-email'
    | 'unreadable-field'
}

/** A company, group or work location of the HR system. Routing and scope rules place people by them. */
export interface Dimension {
  readonly kind: 'company' | 'group' | 'work_location'
  readonly id: string
  readonly remoteId: string | null
  readonly name: string | null
  /** Of a group: `DEPARTMENT`, `TEAM`, … or the HR system's own word. Compare by `isSameType`. Else null. */
  readonly type: string | null
  /** Of a work location: ISO 3166-1 alpha-2, or HR's own words that name no country we know. Null: HR gives none. */
  readonly country: string | null
  readonly state: string | null
}

/** The fields of a version, in a fixed order: the hash is taken over them, and `diff` compares them. */
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
  'employedAgainFrom',
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

/** An employee without any values. The first version of somebody is compared with it. */
export const BLANK_EMPLOYEE: Pick<Employee, EmployeeField> = {
  remoteId: null,
  employeeNumber: null,
  firstName: null,
  lastName: null,
  preferredName: null,
  workEmail: null,
  personalEmail: null,
  phone: { kind: 'none' },
  status: { kind: 'other', word: null },
  startDate: null,
  terminationDate: null,
  employedAgainFrom: null,
  employmentType: null,
  companyId: null,
  groupIds: [],
  workLocationId: null,
  managerId: null,
  custom: {},
  deleted: false,
  ignored: false,
  flaws: [],
}

/**
 * Fields that were added after the first version of the hash, each with the hash version that added it.
 * The next new field gets the next number. A stored row is compared by the hash version it was stored
 * with, so an upgrade of Rollcall alone never looks like a change in HR.
 */
export const LATER_FIELDS: { readonly [F in EmployeeField]?: number } = { employedAgainFrom: 2 }

export function newestHashVersion(): number {
  return Math.max(1, ...Object.values(LATER_FIELDS))
}

/** The text of one version of an employee. The same text means that nothing changed (C25). */
export function versionText(employee: Employee, hashVersion = newestHashVersion()): string {
  return EMPLOYEE_FIELDS.filter((field) => (LATER_FIELDS[field] ?? 1) <= hashVersion)
    .map((field) => canonical(hashVersion < 2 ? asInVersion1(employee, field) : employee[field]))
    .join('\n')
}

/** Hash version 1 had the day at the start of a date, no end from 2200 on, and one code for all that is no date. */
function asInVersion1(employee: Employee, field: EmployeeField): unknown {
  const { startDate, terminationDate, flaws } = employee
  if (field === 'startDate') return startDate?.slice(0, 'YYYY-MM-DD'.length) ?? null
  if (field === 'terminationDate') {
    const day = terminationDate?.slice(0, 'YYYY-MM-DD'.length) ?? null
    return day !== null && day >= '2200-01-01' ? null : day
  }
  if (field !== 'flaws') return employee[field]
  return flaws.map((flaw) =>
    flaw.code === 'unreadable-date' ? { ...flaw, code: 'impossible-date' } : flaw,
  )
}

const FORMER_PREFIX = 'former:'

/**
 * HR wrote somebody's record over with another person (rule 36). What is left of the first one is a record of our own:
 * the source has nothing under its id, and is never asked for it.
 */
export function formerSourceId(employeeId: string, userId: string): string {
  return `${FORMER_PREFIX}${employeeId}:${userId}`
}

export function isFormer({ sourceId }: Pick<Employee, 'sourceId'>): boolean {
  return sourceId.startsWith(FORMER_PREFIX)
}
