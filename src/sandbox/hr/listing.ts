import type { Row } from './wire.ts'

export type Query = Record<string, string>

/** A parameter that cannot be read; Merge answers 400. */
export class BadQuery extends Error {}

export type Page = { next: string | null; previous: string | null; results: Row[] }

/**
 * One page of rows, oldest change first. A row that changes during a walk moves to the end and is
 * seen twice rather than never. Parameters that are not known are ignored, as Merge does.
 */
export function listing(rows: Row[], query: Query): Page {
  const found = rows.filter((row) => passes(row, query)).toSorted(byChange)
  const after = query['cursor'] ? readCursor(query['cursor']) : null
  const rest = after === null ? found : found.filter((row) => place(row) > after)
  const results = rest.slice(0, pageSize(query['page_size']))
  const last = results.at(-1)
  return {
    next: last && rest.length > results.length ? writeCursor(place(last)) : null,
    previous: null,
    results,
  }
}

const place = (row: Row): string => `${row.modified_at}|${row.id}`
const byChange = (a: Row, b: Row): number => (place(a) < place(b) ? -1 : 1)

/** Parameters that must equal a field of the row. */
const EQUALS: Record<string, string> = {
  remote_id: 'remote_id',
  employee_number: 'employee_number',
  first_name: 'first_name',
  last_name: 'last_name',
  display_full_name: 'display_full_name',
  work_email: 'work_email',
  personal_email: 'personal_email',
  company_id: 'company',
  manager_id: 'manager',
  work_location_id: 'work_location',
  employment_status: 'employment_status',
  employee_id: 'employee',
  location_type: 'location_type',
}

/** Parameters that bound a time of the row, and on which side. */
const BOUNDS: Record<string, [field: string, side: 'after' | 'before']> = {
  modified_after: ['modified_at', 'after'],
  modified_before: ['modified_at', 'before'],
  created_after: ['created_at', 'after'],
  created_before: ['created_at', 'before'],
  started_after: ['start_date', 'after'],
  started_before: ['start_date', 'before'],
  terminated_after: ['termination_date', 'after'],
  terminated_before: ['termination_date', 'before'],
}

function passes(row: Row, query: Query): boolean {
  if (row.remote_was_deleted && query['include_deleted_data'] !== 'true') return false
  return Object.entries(query).every(([name, wanted]) => {
    const field = EQUALS[name]
    if (field !== undefined) return row[field] === wanted
    const bound = BOUNDS[name]
    if (bound === undefined) return name !== 'groups' || inGroups(row, wanted)
    const at = row[bound[0]]
    if (typeof at !== 'string') return false
    const limit = micros(name, wanted)
    return bound[1] === 'after' ? micros(name, at) > limit : micros(name, at) < limit
  })
}

const inGroups = (row: Row, wanted: string): boolean => {
  const groups = row['groups']
  return Array.isArray(groups) && wanted.split(',').some((id) => groups.includes(id))
}

/** A time with up to six decimals, in a form that sorts. */
function micros(name: string, text: string): string {
  const fraction = /\.(\d{1,6})/.exec(text)?.[1] ?? ''
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new BadQuery(`${name}: Enter a valid date/time.`)
  return `${at.toISOString().slice(0, 19)}.${fraction.padEnd(6, '0')}`
}

function pageSize(text: string | undefined): number {
  const size = Number(text ?? '30')
  if (!Number.isInteger(size) || size < 1)
    throw new BadQuery('page_size: A valid integer is required.')
  return Math.min(size, 100)
}

const writeCursor = (at: string): string => Buffer.from(`p=${at}`).toString('base64url')

function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (!text.startsWith('p=')) throw new BadQuery('Invalid cursor')
  return text.slice(2)
}
