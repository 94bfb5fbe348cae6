import { z } from 'zod'
import type { EmployeeField } from '../core/people/employee.ts'

/**
 * Merge's wire format: only the fields in use. All others are dropped here, before they can be stored or
 * logged (rule 3). No field is required; null and absent mean the same (merge.md 2).
 *
 * A wrong type, or a text that is longer than any name, in a field that can make somebody a leaver sets the
 * whole record aside. In any other field it counts as not given, and the field is named in `unread` (rule 52).
 */
const leaverField = z.string().max(200).nullish()
export const text = z.string().max(1_000).nullish().catch(null)
const reference = z
  .union([z.string().max(500), z.int().transform(String)])
  .nullish()
  .catch(null)

/** Ids go into URLs and keys. Merge's own are UUIDs. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/
const id = z.string().regex(ID)

/** An id, or the whole object where it is expanded. */
const related = z.union([id, z.object({ id }).transform((whole) => whole.id)]).nullish()
const relation = related.catch(null)

const employment = z.object({ id: text, employment_type: text, effective_date: text })

/** Nobody has more groups or employments. */
const MOST = 1_000

const employee = z.object({
  id,
  remote_id: reference,
  employee_number: reference,
  company: relation,
  first_name: text,
  last_name: text,
  preferred_name: text,
  work_email: text,
  personal_email: text,
  mobile_phone_number: text,
  groups: z.array(relation).max(MOST).nullish().catch(null),
  employments: z.array(employment.nullable().catch(null)).max(MOST).nullish().catch(null),
  work_location: relation,
  manager: relation,
  start_date: leaverField,
  termination_date: leaverField,
  employment_status: leaverField,
  remote_was_deleted: z.boolean().nullish(),
  modified_at: text,
  field_mappings: z.unknown().optional(),
})
/** All members of a record that are read, but for the time of its change; and of an employment in it. */
export const READ_OF_EMPLOYEE: readonly string[] = Object.keys(employee.shape).filter(
  (name) => name !== 'modified_at',
)
export const READ_OF_EMPLOYMENT: readonly string[] = Object.keys(employment.shape)

export type WireEmployee = z.infer<typeof employee> & {
  /** Our names of the fields that have a value which could not be read. */
  readonly unread?: readonly EmployeeField[]
}

/**
 * HR's own status in the place of Merge's: often a code, which may come as a number. Anything else that is no text is
 * a word that nobody knows, for it must not count as none.
 */
const ownStatus = z.object({
  id,
  employment_status: z
    .union([z.string().max(200), z.number().transform(String), z.boolean().transform(String)])
    .nullish()
    .catch('?'),
})

const company = z.object({ id, remote_id: reference, display_name: text, legal_name: text })
const group = z.object({ id, remote_id: reference, name: text, type: text })
const location = z.object({
  id,
  remote_id: reference,
  name: text,
  country: text,
  state: text,
  location_type: text,
})
export type WireCompany = z.infer<typeof company>
export type WireGroup = z.infer<typeof group>
export type WireLocation = z.infer<typeof location>

export type Parsed<T> =
  | { readonly kind: 'parsed'; readonly value: T }
  | {
      readonly kind: 'set-aside'
      readonly sourceId: string | null
      /** Our name of the first field that could not be read; null where it is none of an employee's. */
      readonly field: EmployeeField | null
      readonly why: string
    }

export function parseEmployee(record: unknown): Parsed<WireEmployee> {
  const parsed = parseKnown(record)
  if (parsed.kind === 'set-aside') return parsed
  const unread = [...FIELDS].filter(([name]) =>
    isUnread(memberOf(record, name), memberOf(parsed.value, name)),
  )
  if (unread.length === 0) return parsed
  return { ...parsed, value: { ...parsed.value, unread: unread.map(([, field]) => field) } }
}

const parseKnown = parserOf(employee)
export const parseOwnStatus = parserOf(ownStatus)
export const parseCompany = parserOf(company)
export const parseGroup = parserOf(group)
export const parseLocation = parserOf(location)

/** The reasons name the field and what was expected, never the value. */
function parserOf<T>(schema: z.ZodType<T>) {
  return (record: unknown): Parsed<T> => {
    const result = schema.safeParse(record)
    if (result.success) return { kind: 'parsed', value: result.data }
    const problems = result.error.issues.map(
      (issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`,
    )
    const named = result.error.issues.map(({ path }) => FIELDS.get(String(path[0])))
    return {
      kind: 'set-aside',
      sourceId: idOf(record),
      field: named.find((field) => field !== undefined) ?? null,
      why: problems.slice(0, 3).join('; '),
    }
  }
}

/** Merge's members, and what we call them. */
const FIELDS: ReadonlyMap<string, EmployeeField> = new Map([
  ['remote_id', 'remoteId'],
  ['employee_number', 'employeeNumber'],
  ['first_name', 'firstName'],
  ['last_name', 'lastName'],
  ['preferred_name', 'preferredName'],
  ['work_email', 'workEmail'],
  ['personal_email', 'personalEmail'],
  ['mobile_phone_number', 'phone'],
  ['employment_status', 'status'],
  ['start_date', 'startDate'],
  ['termination_date', 'terminationDate'],
  ['employments', 'employmentType'],
  ['company', 'companyId'],
  ['groups', 'groupIds'],
  ['work_location', 'workLocationId'],
  ['manager', 'managerId'],
  ['remote_was_deleted', 'deleted'],
])

/** A value was there, and reading has made nothing of it, or of a part of it. */
function isUnread(raw: unknown, read: unknown): boolean {
  if (raw === null || raw === undefined) return false
  if (typeof raw === 'string' && raw.trim() === '') return false
  if (read === null || read === undefined) return true
  if (Array.isArray(raw) && Array.isArray(read)) return raw.some((one, n) => isUnread(one, read[n]))
  if (typeof raw !== 'object' || typeof read !== 'object') return false
  return Object.entries(read).some(([name, value]) => isUnread(memberOf(raw, name), value))
}

function memberOf(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return null
  return Reflect.get(holder, name)
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}

function idOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null || !('id' in record)) return null
  return isId(record.id) ? record.id : null
}

const anyPage = z.object({ results: z.array(z.unknown()), next: z.string().min(1).nullable() })

/** A page has `results` and an explicit `next`. Anything else that comes with 200 is not a page: null. */
export function parsePage(body: unknown): z.infer<typeof anyPage> | null {
  return anyPage.safeParse(body).data ?? null
}

/** Answer of `GET /account-details`. Its `integration` is a name. */
export const accountDetails = z.object({
  id,
  integration: text,
  integration_slug: text,
  end_user_origin_id: text,
  status: z.string().min(1),
  completed_at: text,
  is_duplicate: z.boolean().nullish().catch(null),
})

/** A row of `GET /linked-accounts`. Its `integration` is an object. */
export const linkedAccount = z.object({
  id,
  integration: z.object({ name: text, slug: text }).nullish().catch(null),
  end_user_origin_id: text,
  status: z.string().min(1),
  completed_at: text,
  is_duplicate: z.boolean().nullish().catch(null),
})

export const syncStatus = z.object({
  model_id: text,
  status: z.string().min(1),
  last_sync_finished: text,
  last_sync_result: text,
  next_sync_start: text,
  is_initial_sync: z.boolean().nullish().catch(null),
  data_fresh_as_of: text,
  selective_sync_configurations_usage: text,
})

/** A row of `GET /issues`. Its texts may be of any length. */
const sentence = z.string().nullish().catch(null)
export const issue = z.object({
  id: text,
  status: text,
  error_description: sentence,
  error_details: z.array(sentence).nullish().catch(null),
  end_user: z.object({ origin_id: text, end_user_origin_id: text }).nullish().catch(null),
  first_incident_time: text,
  last_incident_time: text,
  is_muted: z.boolean().nullish().catch(null),
})

export type WireIssue = z.infer<typeof issue>

/** A row of `GET /audit-trail`. */
export const auditEvent = z.object({
  event_type: z.string(),
  event_description: sentence,
  created_at: text,
})

export const linkToken = z.object({
  link_token: z.string().min(1),
  magic_link_url: z.url({ protocol: /^https?$/ }),
})
/** Asked for without a magic link. */
export const windowToken = z.object({ link_token: z.string().min(1).max(2000) })
export const accountToken = z.object({ account_token: z.string().min(1) })
