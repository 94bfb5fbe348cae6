import { http, HttpResponse } from 'msw'
import { describe, expect, test } from 'vitest'
import { cursorOf } from '../../src/merge/pages.ts'
import {
  account,
  API,
  employees,
  expectRetry,
  expectTerminal,
  KEY,
  mergeAtTheEdge,
  NOW,
  page,
  source,
  TOKEN,
  wireEmployee,
} from './merge-server.ts'

const merge = mergeAtTheEdge()
const read = (cursor: string | null = null) => source().page(account, employees, cursor)

describe('what is asked', () => {
  test('employees: deleted ones too, employments expanded, nothing filtered or renamed', async () => {
    merge.answers('employees', page([wireEmployee()]))
    await read()
    expect(merge.asked().search).toBe('?page_size=100&include_deleted_data=true&expand=employments')
    const { headers } = merge.requests[0] ?? new Request(API)
    expect(headers.get('authorization')).toBe(`Bearer ${KEY}`)
    expect(headers.get('x-account-token')).toBe(TOKEN)
    expect(headers.get('user-agent')).toBe('Rollcall')
  })

  test('a delta read and a later page keep the other parameters as they were', async () => {
    merge.answers('employees', page([wireEmployee()], 'next+page=='))
    const listing = { kind: 'employees', modifiedAfter: '2026-08-19T09:55:00.000Z' } as const
    await source().page(account, listing, 'a/b+c==')
    expect(Object.fromEntries(merge.asked().searchParams)).toEqual({
      page_size: '100',
      include_deleted_data: 'true',
      expand: 'employments',
      modified_after: '2026-08-19T09:55:00.000Z',
      cursor: 'a/b+c==',
    })
  })

  test('each account has its own token, call by call', async () => {
    merge.answers('employees', page([]))
    const one = source()
    await Promise.all(
      ['t-a', 't-b'].map((token) => one.page({ ...account, token }, employees, null)),
    )
    const tokens = merge.requests.map((request) => request.headers.get('x-account-token'))
    expect(new Set(tokens)).toEqual(new Set(['t-a', 't-b']))
  })
})

describe('a whole page', () => {
  test('has its people, the next cursor and the time its request began', async () => {
    merge.answers('employees', page([wireEmployee()], 'cD0yMDIx'))
    const answer = await read()
    expect(answer.employees).toHaveLength(1)
    expect(answer).toMatchObject({
      next: 'cD0yMDIx',
      setAside: [],
      pauseMs: 0,
      requestedAt: NOW.toISOString(),
    })
  })

  test('says what mapped fields say, of those who have not left, and never whose it is', async () => {
    const mapped = (own: unknown, over: unknown = {}) => ({
      linked_account_defined_targets: own,
      organization_defined_targets: over,
    })
    const people: readonly (readonly [object, Record<string, unknown>?])[] = [
      [mapped({ Site: ' North ' }, { Site: 'South', Level: 3 })],
      [mapped({ Site: 'North', Remote: true, Odd: { a: 1 }, Empty: '' })],
      [mapped({ Site: 'South' }), { employment_status: 'INACTIVE' }],
      [mapped({ Site: 'South' }), { remote_was_deleted: true }],
      [mapped({ Story: 'x'.repeat(121) })],
    ]
    const wires = people.map(([field_mappings, over], i) =>
      wireEmployee({ id: `e-${i}`, field_mappings, ...over }),
    )
    merge.answers('employees', page(wires))
    const { fieldValues, employees: read_ } = await read()
    expect(fieldValues).toEqual([
      { field: 'Site', people: 2, values: { North: 2 }, more: false },
      { field: 'Level', people: 1, values: { '3': 1 }, more: false },
      { field: 'Remote', people: 1, values: { true: 1 }, more: false },
      { field: 'Story', people: 1, values: {}, more: true },
    ])
    expect(read_.every(({ custom }) => Object.keys(custom).length === 0)).toBe(true)
  })

  test('a record that cannot be read is set aside by field, and the others go on', async () => {
    merge.answers(
      'employees',
      page([
        wireEmployee({ id: 'bad-1', termination_date: 20_260_101 }),
        wireEmployee({ id: 'bad-2', employment_status: { secret: 'canary' } }),
        wireEmployee({ id: 'bad-3', start_date: 'x', remote_was_deleted: 'canary' }),
        wireEmployee({ id: 'has spaces canary' }),
        wireEmployee({ id: '..' }),
        null,
        'canary',
        wireEmployee({ id: 'good', first_name: 12, groups: 'canary', manager: { name: 'canary' } }),
      ]),
    )
    const { employees: people, setAside } = await read()
    expect(people.map((one) => one.sourceId)).toEqual(['good'])
    expect(people[0]).toMatchObject({ firstName: null, groupIds: [], managerId: null })
    expect(setAside.map((one) => one.sourceId)).toEqual([
      'bad-1',
      'bad-2',
      'bad-3',
      null,
      null,
      null,
      null,
    ])
    expect(setAside[0]?.why).toContain('termination_date')
    expect(setAside[1]?.why).toContain('employment_status')
    expect(setAside[2]?.why).toContain('remote_was_deleted')
    expect(JSON.stringify(setAside)).not.toContain('canary')
  })

  test('nothing sensitive survives it', async () => {
    merge.answers('employees', page([wireEmployee()]))
    const text = JSON.stringify(await read())
    expect(text).not.toContain('canary')
    expect(text).not.toContain('1990')
    expect(text).not.toContain('100000')
  })

  test('companies, groups and work locations; home addresses are left out', async () => {
    merge.answers('companies', page([{ id: 'c1', remote_id: 'r1', legal_name: 'Acme  B.V. ' }]))
    merge.answers('groups', page([{ id: 'g1', name: 'Sales', type: 'DEPARTMENT' }]))
    merge.answers(
      'locations',
      page([
        {
          id: 'l1',
          name: 'HQ',
          country: 'nl',
          state: 'NH',
          street_1: 'canary',
          location_type: null,
        },
        { id: 'l2', name: 'canary home', country: 'NL', location_type: 'HOME' },
        { id: 'l3', name: 'London', country: 'UK', location_type: 'WORK' },
        { id: 'l4', name: 'Berlin', country: 'Germany', location_type: 'WORK' },
        { id: 'l5', name: 'Anywhere', country: ' Neverland ', location_type: 'WORK' },
      ]),
    )
    const all = await Promise.all(
      (['companies', 'groups', 'locations'] as const).map((kind) =>
        source().page(account, { kind }, null),
      ),
    )
    const nothing = { remoteId: null, name: null, type: null, country: null, state: null }
    expect(all.flatMap((one) => one.dimensions)).toEqual([
      { ...nothing, kind: 'company', id: 'c1', remoteId: 'r1', name: 'Acme B.V.' },
      { ...nothing, kind: 'group', id: 'g1', name: 'Sales', type: 'DEPARTMENT' },
      { ...nothing, kind: 'work_location', id: 'l1', name: 'HQ', country: 'NL', state: 'NH' },
      { ...nothing, kind: 'work_location', id: 'l3', name: 'London', country: 'GB' },
      { ...nothing, kind: 'work_location', id: 'l4', name: 'Berlin', country: 'DE' },
      { ...nothing, kind: 'work_location', id: 'l5', name: 'Anywhere', country: 'Neverland' },
    ])
    expect(merge.asked().search).toBe('?page_size=100')
  })
})

describe('an answer that is no page', () => {
  test.each([
    ['HTML with 200', { text: '<html>canary</html>' }],
    ['an empty 200', { text: '' }],
    ['truncated JSON', { text: '{"next":null,"results":[{"id":"1"' }],
    ['no results', { json: { next: null } }],
    ['results that are no list', { json: { next: null, results: {} } }],
    ['no next at all', { json: { results: [] } }],
    ['an empty next', { json: { next: '', results: [] } }],
    ['a next of another type', { json: { next: 7, results: [wireEmployee()] } }],
    ['a list', { json: [wireEmployee()] }],
    ['a next URL without a cursor', page([wireEmployee()], 'https://api.merge.dev/?page=2')],
  ])('%s is not believed', async (_, reply) => {
    merge.answers('employees', reply)
    await expectRetry(read(), 'malformed-page')
    expect(merge.requests).toHaveLength(1)
  })

  test('an empty page in the middle is not the end', async () => {
    merge.answers('employees', page([], 'more'))
    await expectRetry(read('here'), 'empty-page')
  })

  test('an empty last page is', async () => {
    merge.answers('employees', page([]))
    expect(await read('here')).toMatchObject({ employees: [], next: null })
  })

  test('a page that points at itself is a loop', async () => {
    merge.answers('employees', page([wireEmployee()], 'https://x.test/?cursor=here&page_size=100'))
    await expectRetry(read('here'), 'cursor-loop')
  })

  test('a next URL gives its cursor and is never followed', async () => {
    merge.answers('employees', page([wireEmployee()], 'http://169.254.169.254/?cursor=cD0y%3D%3D'))
    expect((await read()).next).toBe('cD0y==')
    expect(merge.requests).toHaveLength(1)
    expect(cursorOf('/api/hris/v1/employees?page_size=1&cursor=abc')).toBe('abc')
    expect(cursorOf('/+8/cursor==')).toBe('/+8/cursor==')
    expect(cursorOf('https://[')).toBeUndefined()
  })

  test('a redirect is not followed', async () => {
    const headers = { location: 'http://169.254.169.254/latest/meta-data' }
    merge.answers('employees', { status: 302, headers })
    await expectRetry(read(), 'source-error')
    expect(merge.requests.every((r) => r.url.startsWith(API))).toBe(true)
  })
})

describe('statuses', () => {
  test.each([401, 403, 404])('%i stops the account', async (status) => {
    merge.answers('employees', { status, json: { detail: 'canary' } })
    await expectTerminal(read())
    expect(merge.requests).toHaveLength(1)
  })

  test.each([400, 404, 410])('%i to a cursor means it has expired', async (status) => {
    merge.answers('employees', { status })
    await expectRetry(read('old'), 'cursor-expired')
  })

  test.each([401, 403])('%i to a cursor stops the account all the same', async (status) => {
    merge.answers('employees', { status })
    await expectTerminal(read('old'))
  })

  test.each([
    ['12', 12_000],
    ['0', 1000],
    ['Thu, 20 Aug 2026 10:01:30 GMT', 90_000],
    ['Thu, 20 Aug 2020 10:01:30 GMT', 1000],
    ['99999999', 3_600_000],
    ['soon', 60_000],
    [null, 60_000],
  ])('429 with Retry-After %s waits %i ms, asked once', async (value, ms) => {
    merge.answers('employees', {
      status: 429,
      headers: value === null ? {} : { 'retry-after': value },
    })
    const error = await expectRetry(read('here'), 'rate-limited')
    expect(error.afterMs).toBe(ms)
    expect(merge.requests).toHaveLength(1)
  })

  test.each([408, 500, 502, 503])(
    '%i is tried once more and then left to later',
    async (status) => {
      merge.answers('employees', { status, text: '<html>canary</html>' })
      const error = await expectRetry(read(), 'source-error')
      expect(error.afterMs).toBeNull()
      expect(merge.requests).toHaveLength(2)
    },
  )

  test('a 503 that says when is not asked again before', async () => {
    merge.answers('employees', { status: 503, headers: { 'retry-after': '120' } })
    expect((await expectRetry(read(), 'source-error')).afterMs).toBe(120_000)
    expect(merge.requests).toHaveLength(1)
  })

  test('one failed try is retried, and the page has the time of the request that was answered', async () => {
    merge.answers('employees', { status: 502 }, page([wireEmployee()]))
    const times = ['10:00:00', '10:00:01', '10:00:02', '10:00:03']
    const now = () => new Date(`2026-08-20T${times.shift() ?? '11:00:00'}Z`)
    const answer = await source({ now }).page(account, employees, null)
    expect(answer.requestedAt).toBe('2026-08-20T10:00:02.000Z')
  })

  test('a broken connection is tried once more', async () => {
    let count = 0
    merge.use(
      http.get(`${API}/hris/v1/employees`, () => {
        count += 1
        return HttpResponse.error()
      }),
    )
    await expectRetry(read(), 'source-unreachable')
    expect(count).toBe(2)
  })

  test.each([
    [{ 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '30' }, 0],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '7' }, 7000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1787220009' }, 9000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '5000' }, 60_000],
    [{ 'x-ratelimit-remaining': '0' }, 1000],
    [{ 'x-ratelimit-remaining': 'many' }, 0],
  ])('limits in %o pause %i ms', async (headers, pauseMs) => {
    merge.answers('employees', { ...page([]), headers })
    expect((await read()).pauseMs).toBe(pauseMs)
  })
})
