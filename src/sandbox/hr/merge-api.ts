import { type Context, Hono } from 'hono'
import { accountCalls, type MergeParts, ownAccount } from './account-calls.ts'
import type { LinkedAccount } from './accounts.ts'
import { interrupted } from './interrupted.ts'
import { BadQuery, listing } from './listing.ts'
import type { Served } from '../quirks/served.ts'
import type { People, StoredPerson } from './people.ts'
import { companyRows, groupRows, mergeId, type Row, type View } from './wire.ts'

export type MergeApiParts = MergeParts & { people: People; served: Served }

const MAINTENANCE =
  '<!doctype html><title>Back soon</title><h1>Under maintenance</h1><p>Please try again later.</p>'

/** The HR system as Rollcall sees it: Merge's endpoints under `/hris/v1`. */
export function mergeApi(parts: MergeApiParts) {
  const { people, served, sync, faults } = parts
  const app = new Hono()

  app.use('*', async (c, next) => {
    if (c.req.header('authorization') !== `Bearer ${parts.mergeKey}`) {
      return c.json({ detail: 'Invalid API key' }, 401)
    }
    if (faults.on('merge-down')) return c.json({ detail: 'Service unavailable.' }, 503)
    return next()
  })
  app.onError((error, c) => {
    if (error instanceof BadQuery) return c.json({ detail: error.message }, 400)
    return c.json({ detail: 'A server error occurred.' }, 500)
  })
  app.route('/', accountCalls(parts))

  /** Everybody in Merge's copy, without those whom a fault hides. */
  const visible = (): StoredPerson[] => {
    const everybody = served.list().filter((person) => person.deleted < 2)
    if (faults.on('nobody')) return []
    return faults.on('half') ? everybody.filter((_, index) => index % 2 === 0) : everybody
  }

  /** Rows of one model; none while the first sync runs or where the scope is off. */
  const rowsOf = (account: LinkedAccount, model: string, rows: (view: View) => Row[]): Row[] => {
    const view = sync.view(account)
    return account.initial_done === 1 && view.scopes.allows(model) ? rows(view) : []
  }

  const lists: Record<string, (account: LinkedAccount, c: Context) => Row[]> = {
    employees: (account, c) =>
      rowsOf(account, 'Employee', (view) =>
        visible().map((person) => served.employee(view, person, asksForRawStatus(c))),
      ),
    employments: (account) =>
      rowsOf(account, 'Employment', (view) =>
        served.listsEmployments() ? visible().map((person) => served.employment(view, person)) : [],
      ),
    companies: (account) => rowsOf(account, 'Company', companyRows),
    groups: (account) => rowsOf(account, 'Group', groupRows),
    locations: (account) => rowsOf(account, 'Location', served.locations),
  }

  for (const [path, rows] of Object.entries(lists)) {
    app.get(`/${path}`, (c) => {
      const account = ownAccount(c, parts)
      if (account === null) return c.json({ detail: 'Invalid account token' }, 401)
      people.updateStatuses()
      const page = listing(rows(account, c), c.req.query())
      const everybody = served.list()
      const results = page.results.map((row) => expanded(row, account, c, everybody))
      return answer(c, parts, { ...page, results })
    })

    app.get(`/${path}/:id`, (c) => {
      const account = ownAccount(c, parts)
      if (account === null) return c.json({ detail: 'Invalid account token' }, 401)
      const row = rows(account, c).find((one) => one.id === c.req.param('id'))
      if (!row) return answer(c, parts, { detail: 'Not found.' }, 404)
      return answer(c, parts, expanded(row, account, c, served.list()))
    })
  }

  /** Replaces the ids of relations named in `expand` by whole objects; unknown ids stay. */
  const expanded = (
    row: Row,
    account: LinkedAccount,
    c: Context,
    everybody: StoredPerson[],
  ): Row => {
    const wanted = (c.req.query('expand') ?? '').split(',').filter(Boolean)
    if (wanted.length === 0) return row
    const view = sync.view(account)
    const related = new Map<unknown, Row>()
    const remember = (rows: Row[]) => rows.forEach((one) => related.set(one.id, one))
    if (wanted.includes('employments') && view.scopes.allows('Employment')) {
      const owner = everybody.find((person) => person.remote_id === row.remote_id)
      if (owner) remember([served.employment(view, owner)])
    }
    if (wanted.includes('company')) remember(companyRows(view))
    if (wanted.includes('groups') || wanted.includes('parent_group')) remember(groupRows(view))
    if (wanted.includes('work_location')) remember(served.locations(view))
    if (wanted.includes('manager') || wanted.includes('employee')) {
      const ids = [row['manager'], row['employee']]
      const manager = everybody.find((one) =>
        ids.includes(mergeId(view.accountId, 'Employee', one.remote_id)),
      )
      if (manager) remember([served.employee(view, manager)])
    }
    const swap = (value: unknown): unknown => related.get(value) ?? value
    const fields = wanted.filter((name) => name in row)
    const changed = fields.map((name) => {
      const value = row[name]
      return [name, Array.isArray(value) ? value.map(swap) : swap(value)]
    })
    return { ...row, ...(Object.fromEntries(changed) as object) }
  }

  return app
}

const asksForRawStatus = (c: Context): boolean =>
  (c.req.query('show_enum_origins') ?? '').split(',').includes('employment_status')

/** The answer, or what a fault sends instead. */
function answer(c: Context, parts: MergeParts, body: object, status: 200 | 404 = 200) {
  const { faults } = parts
  if (faults.spend('rate-limit')) {
    return c.json({ detail: 'Request was throttled. Expected available in 2 seconds.' }, 429, {
      'retry-after': '2',
    })
  }
  if (faults.on('html')) return c.html(MAINTENANCE)
  if (faults.on('broken') && c.req.path.includes('/employees'))
    return interrupted(c, JSON.stringify(body))
  return c.json(body, status)
}
