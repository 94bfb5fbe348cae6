import { z } from 'zod'

/**
 * Merge's wire format: only the fields in use. All others are dropped here, before they can be stored or
 * logged (rule 3). No field is required; null and absent mean the same (merge.md 2).
 *
 * A wrong type in a field that can make somebody a leaver sets the whole record aside. In any other
 * field it counts as not given.
 */
const leaverField = z.string().nullish()
const text = z.string().nullish().catch(null)
const reference = z
  .union([z.string(), z.int().transform(String)])
  .nullish()
  .catch(null)

/** Ids go into URLs and keys. Merge's own are UUIDs. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/
const id = z.string().regex(ID)

/** An id, or the whole object where it is expanded. */
const related = z.union([id, z.object({ id }).transform((whole) => whole.id)]).nullish()
const relation = related.catch(null)

const employment = z.object({ id: text, employment_type: text, effective_date: text })

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
  groups: z.array(relation).nullish().catch(null),
  employments: z.array(employment.nullable().catch(null)).nullish().catch(null),
  work_location: relation,
  manager: relation,
  start_date: leaverField,
  termination_date: leaverField,
  employment_status: leaverField,
  remote_was_deleted: z.boolean().nullish(),
  modified_at: text,
  field_mappings: z.unknown().optional(),
})
export type WireEmployee = z.infer<typeof employee>

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
  | { readonly kind: 'set-aside'; readonly sourceId: string | null; readonly why: string }

export const parseEmployee = parserOf(employee)
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
    return { kind: 'set-aside', sourceId: idOf(record), why: problems.slice(0, 3).join('; ') }
  }
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
})

/** A row of `GET /linked-accounts`. Its `integration` is an object. */
export const linkedAccount = z.object({
  id,
  integration: z.object({ name: text, slug: text }).nullish().catch(null),
  end_user_origin_id: text,
  status: z.string().min(1),
  completed_at: text,
})

export const syncStatus = z.object({
  model_id: text,
  status: z.string().min(1),
  last_sync_finished: text,
  last_sync_result: text,
  next_sync_start: text,
  is_initial_sync: z.boolean().nullish().catch(null),
})

export const linkToken = z.object({
  link_token: z.string().min(1),
  magic_link_url: z.url({ protocol: /^https?$/ }),
})
