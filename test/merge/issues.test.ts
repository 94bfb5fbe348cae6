// What an issue of Merge's means is read from its text, since it has no code (merge.md 7).
import { describe, expect, test } from 'vitest'
import { expectRetry, mergeAtTheEdge, page, source as sourceAt } from './merge-server.ts'

const merge = mergeAtTheEdge()
const source = () => sourceAt({ now: () => new Date('2026-11-22T00:00:00Z') })
const ACCOUNT = { id: 'acc_1', sourceAccountId: 'la-1' }

const issue = (changes = {}) => ({
  id: '0f5d7b1e-6d3a-4a35-9d5f-0d6a2f3b8c11',
  status: 'ONGOING',
  error_description: 'Missing Permissions',
  error_details: ['Missing permission to read employees'],
  end_user: { organization_name: 'Acme', origin_id: 'acc_1' },
  first_incident_time: '2026-11-20T10:00:00Z',
  last_incident_time: '2026-11-21T10:00:00Z',
  is_muted: false,
  ...changes,
})

describe('issues', () => {
  test.for([
    ['Missing Permissions', ['The API user cannot access departments.'], 'permission', ['groups']],
    ['Insufficient scope: Employment Read', null, 'permission', ['employments']],
    ['403 Forbidden', ['work locations'], 'permission', ['locations']],
    ['Access to legal entities denied', [], 'permission', ['companies']],
    ['The token lacks the permission for work_email', [], 'permission', ['employees']],
    ['Missing role: HR reader', null, 'permission', []],
    ['Invalid Credentials', ['The password of the service user was changed.'], 'credentials', []],
    ['API key expired', [], 'credentials', []],
    ['401 Unauthorized', null, 'credentials', []],
    ['Authentication failed', ['Please relink.'], 'credentials', []],
    ['The service user was deactivated', [], 'credentials', []],
    ['Your plan does not include API access', [], 'plan', []],
    ['Upgrade your subscription to read employees', [], 'plan', ['employees']],
    ['Rate limit exceeded', ['429 from the API'], 'rate-limit', []],
    ['Too many requests; access denied for now', [], 'rate-limit', []],
    ['503 Service Unavailable', [], 'outage', []],
    ['Request timed out', null, 'outage', []],
    ['Something new', [], 'other', []],
  ] as const)('%s, %j: %s', async ([error_description, error_details, kind, models]) => {
    merge.answers('issues', page([issue({ error_description, error_details })]))
    expect(await source().issues(ACCOUNT)).toMatchObject([{ kind, models: [...models] }])
  })

  test('its own text is one line of bounded length', async () => {
    const error_description = `Line one\r\nline two\u0000 ${'x'.repeat(900)}`
    merge.answers('issues', page([issue({ error_description })]))
    const [found] = await source().issues(ACCOUNT)
    expect(found?.said).toMatch(/^Line one line two x{300}/)
    expect(found?.said.length).toBeLessThanOrEqual(400)
  })

  test('a description longer than any name says what it is about', async () => {
    const error_description = `Invalid credentials: ${'the password was changed. '.repeat(100)}`
    merge.answers('issues', page([issue({ error_description, error_details: null })]))
    expect(await source().issues(ACCOUNT)).toMatchObject([{ kind: 'credentials' }])
  })

  test('one with a detail for each of many employees keeps nobody waiting', async () => {
    const error_details = Array.from({ length: 3_000 }, () => 'plan '.repeat(150))
    merge.answers('issues', page([issue({ error_description: 'Missing', error_details })]))
    const began = performance.now()
    expect(await source().issues(ACCOUNT)).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  test.for([
    ['a hundred years from now', '2126-11-20T10:00:00Z', '2126-11-21T10:00:00Z', ''],
    ['that ends in the future', '2026-11-20T10:00:00Z', '2126-11-21T10:00:00Z', '2026-11-20'],
    ['whose first time is nonsense', 'soon', '2026-11-21T10:00:00Z', '2026-11-21'],
  ])('one %s', async ([, first_incident_time, last_incident_time, since]) => {
    merge.answers('issues', page([issue({ first_incident_time, last_incident_time })]))
    const [found] = await source().issues(ACCOUNT)
    expect(found?.since.slice(0, 10)).toBe(since)
  })

  test('where Merge has not heard the filter, only what names this account is taken', async () => {
    const unnamed = issue({ end_user: {}, error_description: 'Of nobody' })
    const others = issue({ end_user: { origin_id: 'acc_2' } })
    merge.answers('issues', page([unnamed]))
    expect(await source().issues(ACCOUNT)).toHaveLength(1)
    merge.answers('issues', page([unnamed, others, issue()]))
    expect(await source().issues(ACCOUNT)).toMatchObject([
      { said: expect.stringContaining('Missing Permissions') as string },
    ])
  })

  test.for([
    ['resolved', { status: 'RESOLVED' }],
    ['muted', { is_muted: true }],
    ['of another account', { end_user: { origin_id: 'acc_2' } }],
    ['only about payroll', { error_description: 'No access to payroll', error_details: [] }],
    [
      'only about time off',
      { error_description: 'Missing permission: Time Off', error_details: null },
    ],
  ])('%s: left out', async ([, changes]) => {
    merge.answers('issues', page([issue(changes as object)]))
    expect(await source().issues(ACCOUNT)).toEqual([])
  })

  test('without a time, and with members that are not as described', async () => {
    const odd = { id: 7, end_user: 'Acme', first_incident_time: 'soon', last_incident_time: null }
    merge.answers('issues', page([issue(odd), 'no issue', null]))
    expect(await source().issues(ACCOUNT)).toMatchObject([{ kind: 'permission', since: '' }])
  })

  test('they are asked for with the key alone, and an answer that is no page is told', async () => {
    merge.answers('issues', page([]))
    await source().issues(ACCOUNT)
    expect(merge.requests[0]?.headers.get('x-account-token')).toBeNull()
    expect(merge.asked().searchParams.get('linked_account_id')).toBe('la-1')
    merge.answers('issues', { json: { detail: 'no' } })
    await expectRetry(source().issues(ACCOUNT), 'malformed-page')
  })
})

describe('the audit trail', () => {
  const SINCE = '2026-11-20T00:00:00.000Z'
  const event = (event_type: string, event_description = 'x', changes = {}) => ({
    event_type,
    event_description,
    created_at: '2026-11-21T10:00:00.5Z',
    role: 'ADMIN',
    ip_address: '192.0.2.1',
    user_email: 'canary@merge-customer.test',
    ...changes,
  })

  test('says what was changed, not by whom and in no words of its own', async () => {
    merge.answers(
      'audit-trail',
      page([
        event('CHANGED_SCOPES', 'Changed scopes for acc_1'),
        event('CREATED_LINKED_ACCOUNT_COMMON_MODEL_OVERRIDE', 'Account la-1'),
        event('CHANGED_SELECTIVE_SYNC_CONFIGURATION', 'Acme'),
        event('GENERATED_MAGIC_LINK'),
        event('DISABLED_CATEGORY'),
        event('INVITED_USER'),
        event('CHANGED_PASSWORD'),
      ]),
    )
    const found = await source().changes(ACCOUNT, SINCE)
    expect(found.map(({ kind, ours }) => [kind, ours])).toEqual([
      ['scopes', true],
      ['scopes', true],
      ['selective-sync', false],
      ['credentials', false],
      ['switched-off', false],
    ])
    expect(JSON.stringify(found)).not.toContain('canary')
  })

  test('an event that names another account, is older, or cannot be read, is left out', async () => {
    merge.answers(
      'audit-trail',
      page([
        event('CHANGED_SCOPES', 'For 0f5d7b1e-6d3a-4a35-9d5f-0d6a2f3b8c11'),
        event('CHANGED_SCOPES', 'For acc_0123456789abcdefghjk'),
        event('CHANGED_SCOPES', 'For 0f5d7b1e-6d3a-4a35-9d5f-0d6a2f3b8c11 (Acme Holding)'),
        event('CHANGED_SCOPES', 'x', { created_at: '2126-11-21T10:00:00Z' }),
        event('CHANGED_SCOPES', 'x', { created_at: '2026-11-01T10:00:00Z' }),
        event('CHANGED_SCOPES', 'x', { created_at: 'yesterday' }),
        { event_type: 5 },
      ]),
    )
    expect(await source().changes(ACCOUNT, SINCE)).toEqual([])
  })
})

describe('a resync', () => {
  const account = { id: 'acc_1', token: 'token-1' }

  test.for([
    [200, 'asked'],
    [400, 'not-in-plan'],
    [402, 'not-in-plan'],
    [403, 'not-in-plan'],
    [401, 'failed'],
    [404, 'failed'],
    [429, 'failed'],
    [500, 'failed'],
    [503, 'failed'],
  ] as const)('%i: %s, and asked once', async ([status, outcome]) => {
    merge.answers('sync-status/resync', { status, json: [] })
    expect(await source().resync(account)).toBe(outcome)
    expect(merge.requests.map(({ method }) => method)).toEqual(['POST'])
  })
})
