import { expect, test } from 'vitest'
import { Terminal } from '../../src/core/facts/errors.ts'
import {
  account,
  expectRetry,
  expectTerminal,
  failureOf,
  mergeAtTheEdge,
  NOW,
  page,
  source,
  wireEmployee,
} from './merge-server.ts'

const merge = mergeAtTheEdge()
const ID = wireEmployee().id
const PATH = `employees/${ID}`

test('an employee read by id is the same as on a page', async () => {
  merge.answers(PATH, { json: wireEmployee() })
  merge.answers('employees', page([wireEmployee()]))
  const byId = await source().employee(account, ID)
  const listed = await source().page(account, { kind: 'employees', modifiedAfter: null }, null)
  expect(byId).toEqual({
    kind: 'found',
    employee: listed.employees[0],
    requestedAt: NOW.toISOString(),
  })
  expect(merge.asked().search).toBe('?expand=employments')
})

test('the words of everybody come in pages, nothing else asked for, and a broken record is left out', async () => {
  const other = { ...wireEmployee(), id: 'emp-2', employment_status: null }
  merge.answers(
    'employees',
    page(
      [
        wireEmployee(),
        other,
        { id: 'emp-3', employment_status: 0 },
        { id: 'emp-4', employment_status: {} },
        { id: 'no id', employment_status: 'Left' },
      ],
      'next',
    ),
  )
  const found = await source().rawStatuses(account, null)
  expect(found).toMatchObject({
    statuses: [
      { sourceId: ID, rawStatus: wireEmployee().employment_status },
      { sourceId: 'emp-2', rawStatus: null },
      // A code may be a number. Nothing that is there counts as no word.
      { sourceId: 'emp-3', rawStatus: '0' },
      { sourceId: 'emp-4', rawStatus: '?' },
    ],
    next: 'next',
    requestedAt: NOW.toISOString(),
  })
  expect(merge.asked().search).toBe('?page_size=100&show_enum_origins=employment_status')
})

test('404 is not found, once', async () => {
  merge.answers(PATH, { status: 404, text: '<html>' })
  expect(await source().employee(account, ID)).toEqual({
    kind: 'not-found',
    requestedAt: NOW.toISOString(),
  })
  expect(merge.requests).toHaveLength(1)
})

test.each([401, 403])('%i says nothing about the employee', async (status) => {
  merge.answers(PATH, { status })
  await expectTerminal(source().employee(account, ID))
  await expectTerminal(source().rawStatus(account, ID))
})

test.each([410, 500, 503])('neither does %i', async (status) => {
  merge.answers(PATH, { status })
  await expectRetry(source().employee(account, ID), 'source-error')
})

test.each([
  ['HTML', { text: '<html>' }],
  ['nothing', { text: '' }],
  ['another employee', { json: wireEmployee({ id: 'somebody-else' }) }],
  ['a list', page([wireEmployee()])],
])('200 with %s is not believed', async (_, reply) => {
  merge.answers(PATH, reply)
  await expectRetry(source().employee(account, ID), 'malformed-page')
  await expectRetry(source().rawStatus(account, ID), 'malformed-page')
})

test('200 with a deciding field that cannot be read: the record is there, with the field (rule 52)', async () => {
  merge.answers(PATH, { json: wireEmployee({ employment_status: 1 }) })
  expect(await source().employee(account, ID)).toMatchObject({
    kind: 'unreadable',
    sourceId: ID,
    field: 'status',
    requestedAt: NOW.toISOString(),
  })
  expect(await source().rawStatus(account, ID)).toMatchObject({ rawStatus: '1' })
})

test('the raw status is read by a separate call', async () => {
  merge.answers(PATH, { json: wireEmployee({ employment_status: ' Elternzeit  2026 ' }) })
  expect(await source().rawStatus(account, ID)).toEqual({
    kind: 'raw-status',
    rawStatus: 'Elternzeit 2026',
    requestedAt: NOW.toISOString(),
  })
  expect(merge.asked().search).toBe('?show_enum_origins=employment_status')
})

test('no raw status, and no such employee', async () => {
  merge.answers(PATH, { json: wireEmployee({ employment_status: null }) })
  expect(await source().rawStatus(account, ID)).toMatchObject({
    kind: 'raw-status',
    rawStatus: null,
  })
  merge.answers(PATH, { status: 404 })
  expect(await source().rawStatus(account, ID)).toMatchObject({ kind: 'not-found' })
})

test.each(['..', '../linked-accounts', 'a/b', 'a?b', '', '%2e%2e'])(
  'an id that is none of Merge (%s) is never put into a URL',
  async (id) => {
    expect(await failureOf(source().employee(account, id))).toBeInstanceOf(Terminal)
    expect(merge.requests).toHaveLength(0)
  },
)
