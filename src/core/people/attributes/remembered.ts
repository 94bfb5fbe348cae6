import { fold } from '../../facts/fold.ts'
import type { EmploymentStatus } from '../../facts/employment-status.ts'
import type { Dimension, Employee, EmployeeField, Phone } from '../employee.ts'
import { isNoEnd, isNoStart } from '../dates/hr-day.ts'
import { isGiven } from './given.ts'

/**
 * An attribute whose loss is noticed (rule 15): a field, `groups:<type>` (the groups of one type, such as
 * departments or cost centres), or `custom:<name>` (a mapped field in use, its name URL-encoded).
 */
export type Attribute = string

export type RememberedValue = string | readonly string[] | Phone | EmploymentStatus

/** The last known values of attributes that HR does not give any more. */
export type Remembered = Readonly<Record<Attribute, RememberedEntry>>

export interface RememberedEntry {
  readonly value: RememberedValue
  /** Number of the run that first showed it empty. */
  readonly run: number
  /** Start of the request that did, RFC 3339. */
  readonly at: string
  /** The loss is over, and no read has shown this person since: HR has not said that theirs is empty. */
  readonly unread?: boolean | undefined
}

/** What goes on counting although its loss is over, until a read shows the person. */
export function isUnread(remembered: Remembered): boolean {
  return Object.values(remembered).some(({ unread }) => unread === true)
}

/** Somebody whom the read that ended these losses has not shown. `isOver`: the attribute was lost, and is not now. */
export function keptUnread(
  remembered: Remembered,
  isOver: (attribute: Attribute) => boolean,
): Remembered {
  const entries = Object.entries(remembered).map(([name, entry]) => [
    name,
    isOver(name) ? { ...entry, unread: true } : entry,
  ])
  return Object.fromEntries(entries)
}

const FIELDS = [
  'employeeNumber',
  'firstName',
  'lastName',
  'preferredName',
  'phone',
  'workEmail',
  'personalEmail',
  'status',
  'startDate',
  'terminationDate',
  'employedAgainFrom',
  'employmentType',
  'companyId',
  'workLocationId',
  'managerId',
  'groupIds',
] as const satisfies readonly (keyof Employee)[]

/** The type of each group by its id, folded. */
export type GroupTypes = ReadonlyMap<string, string>

export function groupTypesOf(dimensions: readonly Dimension[]): GroupTypes {
  const groups = dimensions.filter(({ kind }) => kind === 'group')
  return new Map(groups.map(({ id, type }) => [id, fold(type ?? '')]))
}

/** The attributes that HR gives of this person, with their values. A day that stands for none is none. */
export function attributesOf(
  employee: Employee,
  groupTypes: GroupTypes,
  today: string,
): ReadonlyMap<Attribute, RememberedValue> {
  const given = new Map<Attribute, RememberedValue>()
  for (const field of FIELDS) {
    const value = employee[field]
    if (value !== null && isGiven(value) && !standsForNone(field, value, today))
      given.set(field, value)
  }
  for (const id of employee.groupIds) {
    const type = groupTypes.get(id) ?? ''
    if (type === '') continue
    const name = `groups:${encodeURIComponent(type)}`
    const others = given.get(name)
    given.set(name, [...(others !== undefined && isList(others) ? others : []), id])
  }
  for (const [name, value] of Object.entries(employee.custom))
    if (isGiven(value)) given.set(customAttribute(name), value)
  return given
}

function standsForNone(field: string, value: RememberedValue, today: string): boolean {
  if (typeof value !== 'string') return false
  if (field === 'startDate') return isNoStart(value)
  return field === 'terminationDate' && isNoEnd(value, today)
}

/** The field of the record that has the attribute; null for one that this version does not know. */
export function fieldOf(attribute: Attribute): EmployeeField | null {
  if (attribute.startsWith('groups:')) return 'groupIds'
  if (attribute.startsWith('custom:')) return 'custom'
  return FIELDS.find((field) => field === attribute) ?? null
}

export function customAttribute(name: string): Attribute {
  return `custom:${encodeURIComponent(name)}`
}

/** What is remembered after a new version: the values that it does not give, and that the stored one or an earlier one gave. */
export function remember(
  before: Remembered,
  stored: Employee | null,
  record: Employee,
  seen: {
    readonly run: number
    readonly at: string
    readonly groupTypes: GroupTypes
    /** Whether the value is of use. */
    readonly isKept: (attribute: Attribute, entry: RememberedEntry) => boolean
  },
): Remembered {
  // Somebody who is ignored in Merge is to be forgotten, and a deleted record says nothing of its fields.
  if (record.ignored) return {}
  if (record.deleted) return before
  const { run, at, groupTypes, isKept } = seen
  const today = at.slice(0, 10)
  const now = attributesOf(record, groupTypes, today)
  const entries = Object.entries(before)
    .filter(([attribute, entry]) => !now.has(attribute) && isKept(attribute, entry))
    .map(([attribute, entry]): [Attribute, RememberedEntry] => [
      attribute,
      { value: entry.value, run: entry.run, at: entry.at },
    ])
  const lost = stored === null ? [] : [...attributesOf(stored, groupTypes, today)]
  for (const [attribute, value] of lost) {
    const entry = { value, run, at }
    if (!now.has(attribute) && isKept(attribute, entry)) entries.push([attribute, entry])
  }
  return Object.fromEntries(entries)
}

/** The record with those remembered values that count; the very same object where none does. */
export function withRemembered(
  record: Employee,
  remembered: Remembered,
  counts: (attribute: Attribute, entry: RememberedEntry) => boolean,
): Employee {
  if (record.ignored || record.deleted) return record
  const used = Object.entries(remembered).filter(([name, entry]) => counts(name, entry))
  return used.reduce((employee, [name, { value }]) => withValue(employee, name, value), record)
}

function withValue(employee: Employee, attribute: Attribute, value: RememberedValue): Employee {
  if ((attribute === 'groupIds' || attribute.startsWith('groups:')) && isList(value))
    return { ...employee, groupIds: [...new Set([...employee.groupIds, ...value])].toSorted() }
  if (attribute.startsWith('custom:') && typeof value === 'string')
    return {
      ...employee,
      custom: { ...employee.custom, [decodeURIComponent(attribute.slice(7))]: value },
    }
  return FIELDS.some((field) => field === attribute)
    ? { ...employee, [attribute]: value }
    : employee
}

function isList(value: RememberedValue): value is readonly string[] {
  return Array.isArray(value)
}
