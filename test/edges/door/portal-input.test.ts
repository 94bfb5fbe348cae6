// What the product, HR or a form may contain, and what the portal makes of it: headers, policies, tables of keys, CSV.
import { beforeEach, describe, expect, test } from 'vitest'
import { policySource, webPage } from '../../../src/net/web-page.ts'
import { csvLine } from '../../../src/http/portal/shell/csv.ts'
import { openDesk, type Desk } from '../../http/desk.ts'
import {
  employee,
  seedAccount,
  seedEmployee,
  seedOrganization,
  seedPlan,
  seedRun,
} from '../../http/seeds.ts'
import { filledIn, formOf } from '../../portal/form.ts'
import { doorFor, newVisitor } from '../../portal/visitor.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})

const put = (over: object) =>
  desk.call('PUT', '/v1/organizations/acme', {
    name: 'Acme',
    entities: [{ id: 'nl', name: 'Acme NL' }],
    admins: [{ email: 'bo@acme.test' }],
    ...over,
  })

const BROKEN = [
  'https://app.test/hr\r\nset-cookie: a=b',
  'https://app.test/hr\n',
  'https://app.test/h\tr',
  ' https://app.test/hr',
  'https://app.test/h r',
  'https://app.test/hr\u0000',
  'https://app.test/hr\u2028',
  'https://app.test/hr\u200b',
]
const SEPARATED = [
  'https://app.test;script-src/',
  'https://app.test;sandbox/hr',
  "https://app.test'self'/",
  'https://*.test/',
  'https://app,test/',
]

describe('a page of the product', () => {
  test.each([...BROKEN, ...SEPARATED])('%j is refused as portal_url, by name', async (url) => {
    const { status, body } = await put({ portal_url: url })
    expect([status, body.errors?.[0]?.member]).toEqual([422, 'portal_url'])
  })

  test.each(BROKEN)('%j is refused as return_url, by name', async (url) => {
    await put({ portal_url: 'https://app.test/hr' })
    const { status, body } = await desk.call('POST', '/v1/portal-sessions', {
      organization_id: 'acme',
      admin: { email: 'bo@acme.test' },
      return_url: url,
    })
    expect([status, body.errors?.[0]?.member]).toEqual([422, 'return_url'])
  })

  test.each([
    'https://app.test',
    'https://app.test/hr?a=b&c=d#e',
    'https://my_host.test:8443/',
    'https://[2001:db8::1]/',
    'https://bücher.test/über',
  ])('%j is taken, and stored as it was given', async (url) => {
    expect((await put({ portal_url: url })).status).toBeLessThan(300)
    expect((await desk.call('GET', '/v1/organizations/acme')).body.portal_url).toBe(url)
  })

  test.each([
    ['https://app.test/hr\r\nset-cookie: a=b', 'https://app.test/hrset-cookie:%20a=b'],
    ['https://bücher.test/über', 'https://xn--bcher-kva.test/%C3%BCber'],
    ['https://例え.test/日本', 'https://xn--r8jz45g.test/%E6%97%A5%E6%9C%AC'],
    ['javascript:alert(1)', '/portal'],
    ['not a page', '/portal'],
  ])('%j from an older version does not keep anybody from signing out', async (stored, target) => {
    await seedOrganization(desk.store, { portalUrl: stored })
    for (const path of ['/portal/sign-out', '/portal/access/end-own']) {
      const visitor = newVisitor(desk)
      await visitor.enter()
      const out = await visitor.post(path)
      expect([out.status, out.location]).toEqual([303, target])
      expect((await visitor.go('/portal/access')).status).toBe(401)
    }
  })
})

describe('the content security policy', () => {
  const directives = (policy: string) =>
    policy.split(';').map((one) => one.trim().split(' ')[0] ?? '')
  const OWN = [
    'default-src',
    'style-src',
    'script-src',
    'img-src',
    'connect-src',
    'form-action',
    'base-uri',
    'frame-ancestors',
  ]

  test.each([...SEPARATED, 'https://app.test;script-src%20*/x'])(
    'gets nothing from a host like %j',
    async (url) => {
      await seedOrganization(desk.store, {
        portalUrl: url,
        branding: { logo_url: url, name: 'Spendly' },
      })
      const visitor = newVisitor(desk)
      const seen = await visitor.enter()
      for (const { headers } of [seen, await visitor.go(await doorFor(desk))]) {
        const policy = headers.get('content-security-policy') ?? ''
        expect(directives(policy)).toEqual(OWN)
        expect(policy).not.toContain('*')
        expect(policy).not.toContain(',')
      }
      expect(seen.html).not.toContain('<img')
    },
  )

  test('has the origins of a plain logo and page', async () => {
    await seedOrganization(desk.store, {
      portalUrl: 'https://app.test:8443/hr',
      branding: { logo_url: 'https://cdn.test/logo.svg' },
    })
    const policy = (await newVisitor(desk).enter()).headers.get('content-security-policy')
    expect(policy).toContain("img-src 'self' https://cdn.test;")
    expect(policy).toContain("form-action 'self' https://app.test:8443;")
  })

  test.each([
    ['https://a.test/x', 'https://a.test'],
    ['https://A.TEST:443/x', 'https://a.test'],
    ['http://[::1]:3000/', 'http://[::1]:3000'],
    ['https://a.test./', 'https://a.test.'],
    ['https://a;b/', ''],
    ['ftp://a.test/', ''],
    [null, ''],
  ])('%j is the source %j', (url, source) => {
    expect(policySource(url)).toBe(source)
    if (source !== '') expect(webPage(url)).toContain(source)
  })
})

describe('a name that stands for something else', () => {
  beforeEach(async () => {
    await seedOrganization(desk.store)
    await seedAccount(desk.store)
  })
  const settings = async () => (await desk.store.account('acc_1'))?.settings

  test.each([
    ['entities', { by: 'department', 'to:__proto__': 'nl', do: 'save' }],
    ['entities', { by: 'department', do: 'give', give_to: 'nl', pick: '__proto__' }],
    ['statuses', { 'to:__proto__': 'ACTIVE' }],
    ['statuses', { 'to:__PROTO__': 'INACTIVE' }],
  ])('is not kept by the page of %s: %j', async (page, form) => {
    const before = await settings()
    const visitor = newVisitor(desk)
    await visitor.enter()
    await visitor.post(`/portal/accounts/acc_1/settings/${page}`, form)
    const after = await settings()
    expect(Object.keys(after?.routing.map ?? {})).toEqual([])
    expect(Object.keys(after?.status_map ?? {})).toEqual([])
    expect(after?.routing.map).toEqual(before?.routing.map)
  })

  test.each([
    '{"routing":{"map":{"__proto__":"nl"}}}',
    '{"status_map":{"__proto__":"ACTIVE"}}',
    String.raw`{"status_map":{"__pro\u0074o__":"ACTIVE"}}`,
    '{"notify":{"__proto__":["bo@acme.test"]}}',
    '{"__proto__":{"grace_days":9}}',
  ])('is refused by the API, never dropped without a word: %s', async (raw) => {
    const options = { raw, headers: { 'content-type': 'application/json' } }
    const { status, body } = await desk.call(
      'PATCH',
      '/v1/accounts/acc_1/settings',
      undefined,
      options,
    )
    expect([status, body.errors?.[0]?.member]).toEqual([422, '__proto__'])
  })

  test.each(['constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    '%s is a name like any other: a department may be called so',
    async (name) => {
      const { status, body } = await desk.call('PATCH', '/v1/accounts/acc_1/settings', {
        routing: { by: 'department', map: { [name]: 'nl' } },
        status_map: { [name]: 'LEAVE' },
      })
      expect(status).toBe(200)
      expect(Object.keys(body.routing.map)).toEqual([name])
    },
  )
})

describe('a form of the settings that names somebody else to be mailed', () => {
  test('keeps those of the page only', async () => {
    await seedOrganization(desk.store, {
      admins: ['bo@acme.test', 'ana@acme.test'].map((email) => ({
        email,
        name: null,
        locale: null,
      })),
    })
    await seedAccount(desk.store)
    const visitor = newVisitor(desk)
    await visitor.enter()
    const page = '/portal/accounts/acc_1/settings'
    const { html } = await visitor.get(page)
    const own = Array.from({ length: 500 }, () => 'bo@acme.test')
    const form = filledIn(formOf(html, page), {
      notify_held: 'stranger@evil.test',
      notify_deactivated: ['stranger@evil.test', ...own],
    })
    const saved = await visitor.post(page, form)
    expect(saved.status).toBe(303)
    const notify = (await desk.store.account('acc_1'))?.settings.notify
    expect(notify).toEqual({ deactivated: ['bo@acme.test'] })
  })
})

describe('what the product names an organization with', () => {
  const put = (more: object) =>
    desk.call('PUT', '/v1/organizations/acme', {
      name: 'Acme',
      entities: [{ id: 'nl', name: 'Acme NL' }],
      admins: [{ email: 'bo@acme.test' }],
      ...more,
    })
  const long = `en-x${'-abcdefgh'.repeat(1_000)}`
  test.each([
    ['branding.product_name', { branding: { product_name: 'x'.repeat(201) } }],
    ['branding.support_url', { branding: { support_url: `https://a.test/${'x'.repeat(2_000)}` } }],
    ['locale', { locale: long }],
    ['admins.0.locale', { admins: [{ email: 'bo@acme.test', locale: long }] }],
    ['timezone', { timezone: `Europe/${'x'.repeat(1_000)}` }],
  ])('has a bound: %s', async (member, more) => {
    const { status, body } = await put(more)
    expect([status, body.errors?.[0]?.member]).toEqual([422, member])
  })

  test('is its name on every page', async () => {
    expect((await put({ branding: { product_name: 'Spendly' } })).status).toBe(201)
    const visitor = newVisitor(desk)
    expect((await visitor.enter()).text).toContain('Spendly')
  })
})

describe('a cell of a CSV', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '﹦1',
    '﹢1',
    '﹣1',
    '﹫x',
    '⁼1',
    '⁺1',
    '⁻1',
    '₊1',
    '−1',
    ' =1',
    '\u00a0=1',
    '\u3000＝1',
    '\u200b=1',
    '\ufeff=1',
    '\u202e=1',
    '\u00ad=1',
    '\u0000=1',
  ])('%j is no formula', (text) => {
    expect(csvLine([text])).toBe(`"'${text}"\r\n`)
  })

  test.each(['Ana', '', '1-2', 'a=b', "'=1", 'é', '日本', '§', '#1', 'Ω', '“=1”'])(
    '%j stays as it is',
    (text) => {
      expect(csvLine([text])).toBe(`"${text}"\r\n`)
    },
  )

  test('of HR comes defused out of the portal', async () => {
    await seedOrganization(desk.store)
    await seedAccount(desk.store)
    await seedRun(desk.store)
    await seedEmployee(desk.store, {
      employee: employee({ firstName: '＝HYPERLINK("http://x")', workEmail: 'ana@acme.test' }),
    })
    await seedPlan(desk.store)
    const visitor = newVisitor(desk)
    await visitor.enter()
    const { html } = await visitor.go('/portal/accounts/acc_1/review.csv?plan=plan_1')
    expect(html).toContain(`"'＝HYPERLINK(""http://x"") Pop"`)
  })
})
