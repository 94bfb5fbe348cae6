// The endpoints of one account: lists by cursor, single records, sync status, account details.
import { json, type Answer, type Asked } from './answers.ts'
import type { MergeAccount } from './merge-account.ts'
import { cursorFor, filtersOf, readCursor } from './merge-cursor.ts'
import { expandsOf, faultsOf } from './merge-parameters.ts'
import type { Base, EmployeeRow } from './merge-records.ts'

const NOT_FOUND = json(404, { detail: 'Not found.' })
const PLAIN_FILTERS: Record<string, keyof EmployeeRow> = {
  employment_status: 'employment_status',
  work_email: 'work_email',
  personal_email: 'personal_email',
  employee_number: 'employee_number',
  first_name: 'first_name',
  last_name: 'last_name',
  display_full_name: 'display_full_name',
  company_id: 'company',
  work_location_id: 'work_location',
  manager_id: 'manager',
}

/** The answer without faults to one call with this account's token. */
export function answerAbout(account: MergeAccount, asked: Asked, complaints: string[]): Answer {
  const [resource = '', id] = asked.path.split('/hris/v1/')[1]?.split('/') ?? []
  complaints.push(...faultsOf(resource, id !== undefined, asked.query))
  switch (resource) {
    case 'account-details':
      return json(200, detailsOf(account))
    case 'sync-status':
      return id === 'resync' ? json(200, account.syncs) : paged(account, account.syncs, asked)
    case 'employees':
      return id ? oneEmployee(account, id, asked) : employees(account, asked, complaints)
    case 'companies':
      return records(account, account.companies, id, asked)
    case 'groups':
      return records(account, account.groups, id, asked)
    case 'locations':
      return records(account, account.locations, id, asked)
    case 'employments':
      return records(account, account.employments, id, asked)
    default:
      complaints.push(`no such call: ${asked.method} ${asked.path}`)
      return NOT_FOUND
  }
}

function employees(account: MergeAccount, asked: Asked, complaints: string[]): Answer {
  let rows: EmployeeRow[] = account.people.filter((row) => !account.hidden.has(row.id))
  for (const [name, value] of asked.query) {
    const field = PLAIN_FILTERS[name]
    if (field) rows = rows.filter((row) => row[field] === value)
    else if (
      /_id$|^(?:started|terminated)_|^groups$|^job_title$/.test(name) &&
      name !== 'remote_id'
    )
      complaints.push(`the double does not filter by ${name}`)
  }
  const shown = within(rows, asked.query).map((row) => onTheWire(account, row, asked.query))
  return paged(account, shown, asked)
}

function oneEmployee(account: MergeAccount, id: string, asked: Asked): Answer {
  const row = account.people.find((person) => person.id === id)
  if (!row || (row.remote_was_deleted && account.deletedById === 'not-found')) return NOT_FOUND
  const isFlagged = row.remote_was_deleted && account.deletedById === 'flagged'
  const wire = onTheWire(account, row, asked.query)
  return json(200, { ...wire, remote_was_deleted: isFlagged })
}

function records(account: MergeAccount, rows: Base[], id: string | undefined, asked: Asked) {
  if (id === undefined) return paged(account, within(rows, asked.query), asked)
  const row = rows.find((one) => one.id === id)
  return row ? json(200, row) : NOT_FOUND
}

/** The filters that all models share. */
function within<Row extends Base>(rows: Row[], query: URLSearchParams): Row[] {
  const after = query.get('modified_after')
  const before = query.get('modified_before')
  const remoteId = query.get('remote_id')
  return rows.filter(
    (row) =>
      (query.get('include_deleted_data') === 'true' || !row.remote_was_deleted) &&
      (after === null || Date.parse(row.modified_at) > Date.parse(after)) &&
      (before === null || Date.parse(row.modified_at) < Date.parse(before)) &&
      (remoteId === null || row.remote_id === remoteId),
  )
}

function paged(account: MergeAccount, rows: unknown[], asked: Asked): Answer {
  const filters = filtersOf(asked.query)
  const cursor = asked.query.get('cursor')
  const mark = cursor === null ? { offset: 0, page: 1, filters } : readCursor(cursor)
  if (!mark) return json(400, { detail: 'Invalid cursor.' })
  if (mark.filters !== filters)
    return json(400, { detail: `Parameters changed while paging: ${mark.filters} → ${filters}` })
  const size = Math.min(Number(asked.query.get('page_size') ?? 30), 100, account.pageCap)
  const end = mark.offset + size
  const next = end < rows.length ? cursorFor({ offset: end, page: mark.page + 1, filters }) : null
  return json(200, { next, previous: null, results: rows.slice(mark.offset, end) })
}

function onTheWire(account: MergeAccount, row: EmployeeRow, query: URLSearchParams): object {
  const wire: Record<string, unknown> = { ...row }
  const find = (rows: Base[], id: string | null) => rows.find((one) => one.id === id) ?? id
  for (const part of expandsOf(query)) {
    if (part === 'company') wire['company'] = find(account.companies, row.company)
    if (part === 'work_location') wire['work_location'] = find(account.locations, row.work_location)
    if (part === 'home_location') wire['home_location'] = find(account.locations, row.home_location)
    if (part === 'manager') wire['manager'] = find(account.people, row.manager)
    if (part === 'groups') wire['groups'] = row.groups.map((id) => find(account.groups, id))
    if (part === 'employments')
      wire['employments'] = row.employments.map((id) => find(account.employments, id))
  }
  if (query.get('show_enum_origins')?.split(',').includes('employment_status'))
    wire['employment_status'] = originOf(account, row)
  return wire
}

function originOf(account: MergeAccount, row: EmployeeRow): string | null {
  const word = account.rawStatuses.get(row.id)
  if (word !== undefined) return word
  if (row.employment_status === 'INACTIVE') return 'Terminated'
  return row.employment_status === 'ACTIVE' ? 'Active' : row.employment_status
}

export function detailsOf(account: MergeAccount): Record<string, unknown> {
  return {
    id: account.id,
    integration: account.integration.name,
    integration_slug: account.integration.slug,
    category: 'hris',
    end_user_origin_id: account.originId,
    end_user_organization_name: account.organizationName,
    end_user_email_address: account.email,
    status: account.status,
    webhook_listener_url: 'https://example.test/merge-listener',
    is_duplicate: account.isDuplicate,
    account_type: 'PRODUCTION',
    completed_at: account.completedAt,
  }
}
