// An employee record of HR, reduced to the facts that access depends on.
import { DAY } from '../../world/time.ts'
import type { EmployeeRow } from '../../doubles/merge-records.ts'
import { dayMeant, lastDayMeant } from '../hr-says.ts'

export interface HrRecord {
  readonly status: string | null
  /** `YYYY-MM-DD`. */
  readonly start: string | null
  readonly end: string | null
  readonly company: string | null
  readonly location: string | null
  readonly groups: readonly string[]
  /** First and last name as given. */
  readonly names: readonly (string | null)[]
  readonly email: string | null
  /** All facts but the status and the dates, as one text. */
  readonly text: string
}

/** Takes a row of the double, or a record from the wire, where places are objects instead of ids. */
export function recordOf(row: EmployeeRow | Record<string, unknown>): HrRecord {
  const { employment_status, start_date, termination_date, modified_at: _, ...rest } = row
  const [company, location] = [idOf(rest['company']), idOf(rest['work_location'])]
  const groups = (Array.isArray(rest['groups']) ? rest['groups'] : []).map(idOf)
  const named = { first: rest['first_name'], last: rest['last_name'], email: rest['work_email'] }
  const [start, end] = [dayMeant(start_date), lastDayMeant(termination_date, Date.now())]
  return {
    status: typeof employment_status === 'string' ? employment_status : null,
    start,
    end,
    company,
    location,
    groups: groups.filter((id) => id !== null),
    names: [named.first, named.last].map(textOf),
    email: textOf(named.email),
    text: JSON.stringify([company, location, groups, named, rest['mobile_phone_number']]),
  }
}

/** HR's facts that a decision about a person may depend on (rule 35), as one text. */
export function workOf({ status, start, end, company, location, groups }: HrRecord): string {
  return JSON.stringify([status, start, end, company, location, groups])
}

/** The same record but for the status: a raw status belongs to one such version (P5). */
export function sameVersion(a: HrRecord, b: HrRecord): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

/** Nothing new about the work: the same facts, or INACTIVE because the same last day is over (rule 35). */
export function sameWork(before: HrRecord, after: HrRecord, today: string): boolean {
  const isOver = after.end !== null && after.end < today
  const follows = isOver && before.status === 'ACTIVE' && after.status === 'INACTIVE'
  return workOf(follows ? { ...after, status: before.status } : after) === workOf(before)
}

/** The last day; null if there is none, or a later start makes it a rehire: once it has come, or on the next day (rule 26). */
export function lastDayOf({ start, end }: HrRecord, today: string): string | null {
  if (end === null || start === null || start <= end) return end
  const isNextDay = Date.parse(start) - Date.parse(end) <= DAY
  return start <= today || isNextDay ? null : end
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null
}

export function addressKey(email: string): string {
  return email.trim().toLowerCase()
}
