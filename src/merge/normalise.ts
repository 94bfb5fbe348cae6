import { readAddress } from '../core/people/email.ts'
import type { Employee, Flaw, Phone } from '../core/people/employee.ts'
import type { SourceAccount } from '../ports/source.ts'
import { type DateRead, readDate, readInstant } from './dates.ts'
import { plainText } from './plain-text.ts'
import type { WireEmployee } from './wire.ts'
import type { EmploymentStatus } from '../core/facts/employment-status.ts'

type AccountOptions = Pick<SourceAccount, 'countries' | 'defaultCountry' | 'customFields'>

/**
 * Turns Merge's record into an Employee. Total: a field that cannot be read becomes null and a flaw. The
 * same record always gives the same employee, whatever the order of its arrays (C24).
 *
 * @param today The UTC day, `YYYY-MM-DD`. It only decides which employments have begun.
 * @param readPhone Reads a number as it is dialled in that country (phones/phone.ts).
 */
export function normalise(
  wire: WireEmployee,
  account: AccountOptions,
  today: string,
  readPhone: (text: string | null, country: string | null) => Phone,
): Employee {
  const flaws: Flaw[] = []
  const workLocationId = wire.work_location ?? null
  const start = readDate(wire.start_date)
  const termination = readDate(wire.termination_date)
  const workEmail = emailOf(wire.work_email)
  const personalEmail = emailOf(wire.personal_email)
  const phone = readPhone(plainText(wire.mobile_phone_number), countryOf(workLocationId, account))

  flaws.push(...dateFlaws('startDate', start), ...dateFlaws('terminationDate', termination))
  if (phone.kind === 'unreadable') flaws.push({ field: 'phone', code: 'unreadable-phone' })
  if (workEmail.unreadable || (workEmail.address === null && personalEmail.unreadable)) {
    flaws.push({ field: 'email', code: 'unreadable-email' })
  }
  const custom = customOf(wire.field_mappings, account.customFields)
  for (const field of wire.unread ?? []) flaws.push({ field, code: 'unreadable-field' })
  if (isCustomUnread(wire.field_mappings, account.customFields, custom))
    flaws.push({ field: 'custom', code: 'unreadable-field' })
  const fields = {
    employeeNumber: plainText(wire.employee_number),
    firstName: plainText(wire.first_name),
    lastName: plainText(wire.last_name),
    preferredName: plainText(wire.preferred_name),
    workEmail: workEmail.address,
    personalEmail: personalEmail.address,
    startDate: dateOf(start),
    terminationDate: dateOf(termination),
    employedAgainFrom: employedAgainFrom(wire.employments ?? [], dateOf(termination)),
    employmentType: employmentTypeOf(wire.employments ?? [], today),
    companyId: wire.company ?? null,
    workLocationId,
    managerId: wire.manager ?? null,
  }
  const status = statusOf(wire.employment_status)
  const groupIds = groupIdsOf(wire.groups ?? [])
  return {
    sourceId: wire.id,
    remoteId: plainText(wire.remote_id),
    ...fields,
    phone,
    status,
    groupIds,
    custom,
    deleted: wire.remote_was_deleted === true,
    ignored:
      flaws.length === 0 &&
      phone.kind === 'none' &&
      groupIds.length === 0 &&
      rawStatusOf(wire.employment_status) === null &&
      Object.values(fields).every((value) => value === null),
    modifiedAt: readInstant(wire.modified_at),
    flaws,
  }
}

/** One of Merge's three values, in any letter case; anything else is the HR system's own word (merge.md 2). */
function statusOf(value: string | null | undefined): EmploymentStatus {
  const word = rawStatusOf(value)
  const upper = word?.toUpperCase()
  if (upper === 'ACTIVE' || upper === 'INACTIVE' || upper === 'PENDING') {
    return { kind: 'known', value: upper }
  }
  return { kind: 'other', word }
}

/** HR's own word for the status; null where there is none. */
export function rawStatusOf(value: string | null | undefined): string | null {
  return plainText(value)
}

/** Matches nearly all addresses, at a fraction of the cost of `readAddress`. Matches nothing that is no address there. */
export const PLAIN_ADDRESS =
  /^(?!['.])[\w.+'-]{1,64}(?<!['.])@(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\.){1,5}[a-z]{2,20}$/i

interface EmailRead {
  /** The address, or a text that holds something else than one address. */
  readonly address: string | null
  readonly unreadable: boolean
}

export function emailOf(value: string | null | undefined): EmailRead {
  const text = plainText(value)
  if (text === null || PLAIN_ADDRESS.test(text)) return { address: text, unreadable: false }
  const read = readAddress(text)
  if (read.kind === 'address') return { address: read.text, unreadable: false }
  return { address: read.kind === 'none' ? null : text, unreadable: true }
}

function dateOf(read: DateRead): string | null {
  return read.kind === 'date' ? read.date : null
}

function dateFlaws(field: Flaw['field'], { kind }: DateRead): readonly Flaw[] {
  if (kind === 'unreadable') return [{ field, code: 'unreadable-date' }]
  return kind === 'placeholder' ? [{ field, code: 'impossible-date' }] : []
}

function countryOf(workLocationId: string | null, account: AccountOptions): string | null {
  const isGiven = workLocationId !== null && Object.hasOwn(account.countries, workLocationId)
  return isGiven ? (account.countries[workLocationId] ?? null) : account.defaultCountry
}

function groupIdsOf(groups: readonly (string | null | undefined)[]): string[] {
  return [...new Set(groups.filter((id) => typeof id === 'string'))].toSorted()
}

type WireEmployment = NonNullable<WireEmployee['employments']>[number]

/**
 * The type of the newest employment that has begun, or else of the first that will begin. The order of
 * the array means nothing. An employment without a date counts as the oldest.
 */
function employmentTypeOf(employments: readonly WireEmployment[], today: string): string | null {
  const dated = employments
    .filter((employment) => employment !== null)
    .map((employment) => ({
      from: dayPart(dateOf(readDate(employment.effective_date))),
      id: employment.id ?? '',
      type: typeOf(employment.employment_type),
    }))
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.id, b.id))
  const begun = dated.filter((employment) => employment.from <= today)
  return (begun.at(-1) ?? dated[0])?.type ?? null
}

/** Null also for what HR systems write where there is none: a change to that is no other type (rule 15). */
function typeOf(value: string | null | undefined): string | null {
  const text = plainText(value)
  return text === null || NO_TYPE.test(text) ? null : text
}

const NO_TYPE =
  /^(?:[\p{P}\p{S}\s]+|n\.?\/?a\.?|null|nil|none|undefined|empty|not (?:set|specified|available|applicable))$/iu

/** The first day after today on which an employment of theirs begins: the same records may read otherwise then. */
export function nextBegin(people: readonly WireEmployee[], today: string): string | null {
  let next: string | null = null
  for (const { employments } of people)
    for (const employment of employments ?? []) {
      const day = dayPart(dateOf(readDate(employment?.effective_date)))
      if (day > today && (next === null || day < next)) next = day
    }
  return next
}

/** The first effective date after the termination date; null where there is none of either (rule 26). */
function employedAgainFrom(
  employments: readonly WireEmployment[],
  terminationDate: string | null,
): string | null {
  if (terminationDate === null) return null
  const after = employments
    .flatMap((employment) => dateOf(readDate(employment?.effective_date)) ?? [])
    .filter((date) => dayPart(date) > dayPart(terminationDate))
  return after.toSorted(compare)[0] ?? null
}

/** The day as written; `''` where there is none. */
function dayPart(date: string | null): string {
  return date?.slice(0, 'YYYY-MM-DD'.length) ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The values of the mapped fields with these names. The account's own mapping beats the organization's. */
/** A longer text is no value of a field. */
const LONGEST = 1_000

export function customOf(mappings: unknown, names: readonly string[]): Record<string, string> {
  const entries = names.flatMap((name): [string, string][] => {
    const text = targetsOf(mappings, name)
      .map(textOf)
      .find((each) => each !== null && each.length <= LONGEST)
    return text === undefined || text === null ? [] : [[name, text]]
  })
  return Object.fromEntries(entries)
}

/**
 * A mapped field has a list or an object with something in it, or a text that is too long, and no other text. Or
 * what should hold the fields is something else.
 */
function isCustomUnread(
  mappings: unknown,
  names: readonly string[],
  read: Record<string, string>,
): boolean {
  const missed = names.filter((name) => !Object.hasOwn(read, name))
  const holders = [mappings, ...TARGETS.map((target) => memberOf(mappings, target))]
  if (missed.length > 0 && holders.some(holdsNoFields)) return true
  return missed.some((name) => targetsOf(mappings, name).some(isNoText))
}

function holdsNoFields(holder: unknown): boolean {
  return Array.isArray(holder) ? holder.length > 0 : typeof (holder ?? {}) !== 'object'
}

function isNoText(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LONGEST
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

const TARGETS = ['linked_account_defined_targets', 'organization_defined_targets'] as const

function targetsOf(mappings: unknown, name: string): unknown[] {
  return TARGETS.map((target) => memberOf(memberOf(mappings, target), name))
}

function memberOf(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return null
  return Reflect.get(holder, name)
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return plainText(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return null
}
