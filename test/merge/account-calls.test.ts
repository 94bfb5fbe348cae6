import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { windowScriptOf } from '../../src/merge/base-url.ts'
import { LINK_SCOPES } from '../../src/merge/link-scopes.ts'
import {
  API,
  expectRetry,
  expectTerminal,
  KEY,
  mergeAtTheEdge,
  page,
  source,
  TOKEN,
} from './merge-server.ts'

const merge = mergeAtTheEdge()
const said = vi.spyOn(console, 'warn')
beforeEach(() => void said.mockReset())
afterEach(() => expect(said).not.toHaveBeenCalled())

const request = {
  accountId: 'acc_1',
  organizationName: 'Acme canary',
  admin: { email: 'ada@canary.test' },
  integration: null,
}
const LINK = 'https://link.merge.dev/abc'
const link = { json: { link_token: 'lt', magic_link_url: LINK } }

describe('createLink', () => {
  test('a magic link for a week, that asks for nothing sensitive', async () => {
    merge.answers('link-token', link)
    expect(await source().createLink({ ...request, integration: 'bamboohr' })).toEqual({
      url: LINK,
      expiresAt: '2026-08-27T10:00:00.000Z',
    })
    const sent = merge.requests[0]
    expect(sent?.method).toBe('POST')
    expect(sent?.headers.get('authorization')).toBe(`Bearer ${KEY}`)
    expect(sent?.headers.get('user-agent')).toBe('Rollcall')
    expect(sent?.headers.get('x-account-token')).toBeNull()
    const body = (await sent?.json()) as Record<string, unknown>
    expect(body).toMatchObject({
      end_user_origin_id: 'acc_1',
      end_user_organization_name: 'Acme canary',
      end_user_email_address: 'ada@canary.test',
      categories: ['hris'],
      integration: 'bamboohr',
      should_create_magic_link_url: true,
      link_expiry_mins: 10_080,
    })
    const scopes = (body['category_common_model_scopes'] as { hris: Scope[] }).hris
    expect(scopes.find((scope) => scope.model_name === 'Employee')).toMatchObject({
      model_permissions: { READ: { is_enabled: true } },
      field_permissions: {
        disabled_fields: expect.arrayContaining([
          'ssn',
          'date_of_birth',
          'home_location',
          'gender',
        ]),
      },
    })
    expect(scopes.find((scope) => scope.model_name === 'BankInfo')).toEqual({
      model_name: 'BankInfo',
      model_permissions: { READ: { is_enabled: false } },
    })
  })

  test('no integration chosen is not sent as null', async () => {
    merge.answers('link-token', link)
    await source().createLink(request)
    expect(await merge.requests[0]?.json()).not.toHaveProperty('integration')
  })

  test.each([
    ['HTML with 200', { text: '<html>canary</html>' }],
    ['an empty 200', { text: '' }],
    ['no link', { json: { link_token: 'lt' } }],
    [
      'a link that is a script',
      { json: { link_token: 'lt', magic_link_url: 'javascript:alert(1)' } },
    ],
    [
      'a link in clear',
      { json: { link_token: 'lt', magic_link_url: 'http://link.merge.dev/abc' } },
    ],
    ['values of another type', { json: { link_token: 7, magic_link_url: ['canary'] } }],
  ])('%s is no link', async (_, reply) => {
    merge.answers('link-token', reply)
    await expectRetry(source().createLink(request), 'malformed-page')
  })

  test.each([
    [429, 'rate-limited', 1],
    [400, 'source-error', 2],
    [500, 'source-error', 2],
  ] as const)('%i is left to later as %s', async (status, cause, times) => {
    merge.answers('link-token', { status, json: { detail: 'canary' } })
    await expectRetry(source().createLink(request), cause)
    expect(merge.requests).toHaveLength(times)
  })

  test('a refused key is', async () => {
    merge.answers('link-token', { status: 401, json: { detail: 'canary' } })
    await expectTerminal(source().createLink(request))
  })

  test('a redirect is not followed', async () => {
    merge.answers('link-token', { status: 307, headers: { location: 'https://evil.test/' } })
    await expectRetry(source().createLink(request), 'source-error')
    expect(merge.requests.every((r) => r.url.startsWith(API))).toBe(true)
  })
})

describe('openWindow', () => {
  test('a token for an hour, without a magic link, that asks for nothing sensitive', async () => {
    merge.answers('link-token', { json: { link_token: 'lt-1' } })
    expect(await source().openWindow({ ...request, integration: 'hibob' })).toEqual({
      token: 'lt-1',
      expiresAt: '2026-08-20T11:00:00.000Z',
    })
    const body = (await merge.requests[0]?.json()) as Record<string, unknown>
    expect(body).toMatchObject({
      end_user_origin_id: 'acc_1',
      integration: 'hibob',
      link_expiry_mins: 60,
      category_common_model_scopes: { hris: expect.any(Array) },
    })
    expect(body).not.toHaveProperty('should_create_magic_link_url')
  })

  test.each([
    ['HTML with 200', { text: '<html>canary</html>' }],
    ['no token', { json: { magic_link_url: LINK } }],
    ['an empty token', { json: { link_token: '' } }],
  ])('%s is no window', async (_, reply) => {
    merge.answers('link-token', reply)
    await expectRetry(source().openWindow(request), 'malformed-page')
  })
})

describe('exchange', () => {
  const PATH = 'account-token/public-1'
  const given = { account_token: TOKEN, integration: { name: 'Hibob', slug: 'hibob' }, id: 'la-1' }

  test('the account token for the public one, with our key alone', async () => {
    merge.answers(PATH, { json: given })
    expect(await source().exchange('public-1')).toBe(TOKEN)
    expect(merge.requests[0]?.headers.get('authorization')).toBe(`Bearer ${KEY}`)
    expect(merge.requests[0]?.headers.get('x-account-token')).toBeNull()
  })

  test.each([400, 404, 410, 422])('%i: Merge knows it no more', async (status) => {
    merge.answers(PATH, { status, json: { detail: 'Not found.' } })
    expect(await source().exchange('public-1')).toBeNull()
  })

  test.each([
    ['503', { status: 503 }, 'source-error'],
    ['429', { status: 429, headers: { 'retry-after': '7' } }, 'rate-limited'],
    ['HTML with 200', { text: '<html>' }, 'malformed-page'],
    ['no token', { json: { id: 'la-1' } }, 'malformed-page'],
  ] as const)('%s is asked again', async (_, reply, cause) => {
    merge.answers(PATH, reply)
    await expectRetry(source().exchange('public-1'), cause)
  })

  test('a refused key says nothing of the token', async () => {
    merge.answers(PATH, { status: 401, json: { detail: 'canary' } })
    await expectTerminal(source().exchange('public-1'))
  })

  test.each([
    ['a/b', 'a%2Fb'],
    ['a?b=c', 'a%3Fb%3Dc'],
  ])('%s stays one part of the address', async (token, encoded) => {
    merge.answers(`account-token/${encoded}`, { json: given })
    expect(await source().exchange(token)).toBe(TOKEN)
  })
})

test.each([
  ['https://api.merge.dev/api', 'https://cdn.merge.dev/initialize.js', 'https://api.merge.dev'],
  [
    'https://api-eu.merge.dev/api/',
    'https://cdn.merge.dev/initialize.js',
    'https://api-eu.merge.dev',
  ],
  ['http://127.0.0.1:9/api', 'http://127.0.0.1:9/initialize.js', 'http://127.0.0.1:9'],
  [
    'http://localhost:3000/sandbox/merge/api/',
    'http://localhost:3000/sandbox/merge/initialize.js',
    'http://localhost:3000',
  ],
])('the script beside %s', (baseUrl, url, apiOrigin) => {
  expect(windowScriptOf(baseUrl)).toEqual({ url, apiOrigin })
})

describe('identify', () => {
  const details = {
    id: 'la-1',
    integration: 'BambooHR',
    integration_slug: 'bamboohr',
    end_user_origin_id: 'acc_1',
    end_user_email_address: 'ada@canary.test',
    status: 'COMPLETE',
    completed_at: '2026-08-20T09:00:00.123456Z',
    instance_id: null,
  }

  test('who a token belongs to', async () => {
    merge.answers('account-details', { json: details })
    expect(await source().identify(TOKEN)).toEqual({
      sourceAccountId: 'la-1',
      accountId: 'acc_1',
      integration: { slug: 'bamboohr', name: 'BambooHR' },
      status: 'COMPLETE',
      completedAt: '2026-08-20T09:00:00.123Z',
      duplicate: false,
    })
    expect(merge.requests[0]?.headers.get('x-account-token')).toBe(TOKEN)
  })

  test.each([
    [true, true],
    [false, false],
    [null, false],
    [undefined, false],
  ])('whether it is a duplicate: %s', async (is_duplicate, duplicate) => {
    merge.answers('account-details', { json: { ...details, is_duplicate } })
    expect(await source().identify(TOKEN)).toMatchObject({ duplicate })
  })

  test('an account of nobody we know, not complete yet', async () => {
    merge.answers('account-details', {
      json: { ...details, end_user_origin_id: '', integration: null, completed_at: null },
    })
    expect(await source().identify(TOKEN)).toMatchObject({
      accountId: null,
      integration: { slug: 'bamboohr', name: 'bamboohr' },
      completedAt: null,
    })
  })

  test.each([
    [' Hibob\n ', 'hibob', { slug: 'hibob', name: 'Hibob' }],
    ['\u202eboBiH', 'hibob', { slug: 'hibob', name: 'boBiH' }],
    ['x'.repeat(900), 'hibob', { slug: 'hibob', name: 'x'.repeat(100) }],
    ['', 'hibob', { slug: 'hibob', name: 'hibob' }],
    ['', '', null],
  ])('an HR system called %j', async (integration, integration_slug, expected) => {
    merge.answers('account-details', { json: { ...details, integration, integration_slug } })
    expect((await source().identify(TOKEN)).integration).toEqual(expected)
  })

  test.each([
    ['HTML', { text: '<html>canary</html>' }],
    ['nothing', { text: '' }],
    ['no id', { json: { ...details, id: null } }],
    ['a list', { json: [details] }],
  ])('200 with %s is not believed', async (_, reply) => {
    merge.answers('account-details', reply)
    await expectRetry(source().identify(TOKEN), 'malformed-page')
  })

  test('a dead token', async () => {
    merge.answers('account-details', { status: 401, json: { detail: 'canary' } })
    await expectTerminal(source().identify(TOKEN))
  })
})

describe('forget', () => {
  test.each([
    ['an empty 200', { text: '' }],
    ['JSON', { json: {} }],
  ])('%s is done', async (_, reply) => {
    merge.answers('delete-account', reply)
    await source().forget(TOKEN)
    expect(merge.requests.map((r) => r.method)).toEqual(['POST'])
    expect(merge.requests[0]?.headers.get('x-account-token')).toBe(TOKEN)
  })

  test('a page for people with 200 is of somebody in between: it is asked again', async () => {
    merge.answers('delete-account', { text: '<p>Back soon</p>' })
    await expectRetry(source().forget(TOKEN), 'malformed-page')
  })

  test.each([401, 404, 410])(
    '%i is "already gone" while the key itself is good',
    async (status) => {
      merge.answers('delete-account', { status })
      merge.answers('linked-accounts', page([{ id: 'x' }], 'more'))
      await source().forget(TOKEN)
      expect(merge.requests.at(-1)?.headers.get('x-account-token')).toBeNull()
    },
  )

  test('but not when the key is refused as well', async () => {
    merge.answers('delete-account', { status: 401 })
    merge.answers('linked-accounts', { status: 401 })
    await expectTerminal(source().forget(TOKEN))
  })

  test('nor when it is forbidden, or nobody answers', async () => {
    merge.answers('delete-account', { status: 403 })
    await expectTerminal(source().forget(TOKEN))
    merge.answers('delete-account', { status: 500 })
    await expectRetry(source().forget(TOKEN), 'source-error')
  })
})

describe('options', () => {
  test.each([
    'http://api.merge.dev/api',
    'https://api.merge.dev.evil.test/api',
    'https://evil.test/api',
    'https://user:pw@api.merge.dev/api',
    'https://api.merge.dev:8443/api',
    'http://169.254.169.254/api',
    'ftp://localhost/api',
    'not a url',
  ])('base URL %s is refused', (baseUrl) => {
    expect(() => source({ baseUrl })).toThrow(/base URL/)
  })
  test.each(['https://api-eu.merge.dev/api/', 'http://127.0.0.1:4000/hr/api', 'http://[::1]/api'])(
    'base URL %s is fine',
    (baseUrl) => {
      expect(source({ baseUrl })).toHaveProperty('page')
    },
  )
  test('a key is needed, and at least one to check signatures', () => {
    expect(() => source({ apiKey: ' ' })).toThrow(/key/)
    expect(() => source({ webhookKeys: [] })).toThrow(/signature key/)
    expect(() => source({ webhookKeys: ['k', ''] })).toThrow(/signature key/)
  })
})

interface Scope {
  readonly model_name: string
  readonly model_permissions: unknown
}

test('no field is both asked for and turned off, and none that is asked for is sensitive', () => {
  const sensitive =
    /ssn|birth|gender|ethnic|marital|home|pay|eins|street|zip|flsa|salary|bank|avatar|username/
  for (const { field_permissions } of LINK_SCOPES) {
    const enabled = (field_permissions?.enabled_fields ?? []).map(String)
    expect(enabled.filter((name) => sensitive.test(name))).toEqual([])
    expect(enabled.filter((name) => field_permissions?.disabled_fields?.includes(name))).toEqual([])
  }
})
