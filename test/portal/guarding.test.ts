import { beforeEach, describe, expect, test } from 'vitest'
import { ALLOWED_CALLERS } from '../../src/http/allowed-callers.ts'
import { openDesk, type Desk } from '../http/desk.ts'
import { seedAccount, seedOrganization, seedPlan, seedRun } from '../http/seeds.ts'
import { doorFor, newVisitor, type Visitor } from './visitor.ts'

let desk: Desk
let visitor: Visitor
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store)
  await seedAccount(desk.store)
  await seedRun(desk.store)
  visitor = newVisitor(desk)
  await visitor.enter()
})

const routes = Object.entries(ALLOWED_CALLERS)
  .filter(([route]) => / \/portal/.test(route))
  .map(([route, caller]) => {
    const [method = '', path = ''] = route.split(' ')
    return { route, caller, method, path }
  })
const mine = (path: string) => path.replace(':account', 'acc_1').replaceAll(/:\w+/g, 'none')

describe('forms', () => {
  const forms = routes.filter(({ method, caller }) => method === 'POST' && caller !== 'public')

  test.each(forms)('$route needs its token', async ({ path }) => {
    for (const csrf of ['', 'guessed', (await visitor.csrf()).slice(1)]) {
      const seen = await visitor.post(mine(path), { csrf })
      expect([seen.status, seen.text]).toEqual([
        403,
        expect.stringContaining('not be sure it was you'),
      ])
    }
  })

  test.each(forms)('$route is not taken from another origin', async ({ path }) => {
    const csrf = await visitor.csrf()
    for (const headers of [
      { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://evil.localhost', 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.test' },
      { origin: 'null' },
      {},
    ]) {
      expect((await visitor.post(mine(path), { csrf }, headers)).status).toBe(403)
    }
  })

  test('the token of another session is refused', async () => {
    const other = newVisitor(desk)
    await other.enter({ admin: { email: 'ana@acme.test' } })
    const seen = await visitor.post('/portal/sign-out', { csrf: await other.csrf() })
    expect(seen.status).toBe(403)
  })

  test('a form over 64 KiB is refused, with or without a length', async () => {
    const csrf = await visitor.csrf()
    const seen = await visitor.post('/portal/language', { csrf, at: 'x'.repeat(65 * 1024) })
    expect([seen.status, seen.text]).toEqual([413, expect.stringContaining('too much')])
  })

  test('a form of ours without Sec-Fetch headers is taken by its origin', async () => {
    const headers = { origin: 'http://localhost' }
    expect((await visitor.post('/portal/language', { language: 'nl' }, headers)).status).toBe(303)
  })
})

describe('roles', () => {
  test.each(routes.filter(({ caller }) => caller === 'portal-admin'))(
    '$route is not for viewers',
    async ({ path }) => {
      const viewer = newVisitor(desk)
      await viewer.enter({ admin: { email: 'vi@acme.test', role: 'viewer' } })
      const seen = await viewer.post(mine(path))
      expect([seen.status, seen.text]).toEqual([
        403,
        expect.stringContaining('view, but not change'),
      ])
    },
  )

  test('every change is for admins, except of one’s own session', () => {
    const open = routes.filter(({ method, caller }) => method !== 'GET' && caller === 'portal')
    expect(open.map(({ path }) => path).toSorted()).toEqual([
      '/portal/access/end-own',
      '/portal/language',
      '/portal/sign-out',
    ])
  })

  test('viewers see no forms', async () => {
    const viewer = newVisitor(desk)
    await viewer.enter({ admin: { email: 'vi@acme.test', role: 'viewer' } })
    for (const path of [
      '/portal/accounts/acc_1',
      '/portal/accounts/acc_1/connection',
      '/portal/link',
    ]) {
      const { status, html } = await viewer.go(path)
      expect(status).toBe(200)
      const actions = [...html.matchAll(/action="([^"]+)"/g)].map(([, action]) => action)
      expect(new Set(actions)).toEqual(new Set(['/portal/language', '/portal/sign-out']))
    }
  })
})

describe('another organization (R10)', () => {
  beforeEach(async () => {
    await seedOrganization(desk.store, { id: 'other', name: 'Other' })
    await seedAccount(desk.store, { id: 'acc_2', organization: 'other', sourceAccountId: 'x' })
    await seedRun(desk.store, { id: 'run_other', account: 'acc_2', organization: 'other' })
    await seedPlan(desk.store, {
      id: 'plan_other',
      account: 'acc_2',
      organization: 'other',
      run: 'run_other',
    })
  })

  test.each(routes.filter(({ path }) => path.includes(':account')))(
    '$route is not found',
    async ({ method, path }) => {
      const foreign = path.replace(':account', 'acc_2').replace(':run', 'run_other')
      const absent = path.replace(':account', 'nobody').replace(':run', 'run_other')
      const ask = (at: string) =>
        method === 'GET' ? visitor.go(at) : visitor.post(at, { confirm: 'BambooHR' })
      const [theirs, nobodys] = [await ask(foreign), await ask(absent)]
      expect([theirs.status, nobodys.status]).toEqual([404, 404])
      expect(theirs.text).toBe(nobodys.text)
      expect((await desk.store.account('acc_2'))?.status).toBe('active')
    },
  )

  test('a run of theirs is not found under an account of ours', async () => {
    expect((await visitor.go('/portal/accounts/acc_1/runs/run_other')).status).toBe(404)
  })

  test('their plans, runs and accounts are not found', async () => {
    for (const query of ['plan=plan_other', 'run=run_other', 'account=acc_2']) {
      expect((await visitor.go(`/portal?${query}`)).location).toBe('/portal/accounts/acc_1')
    }
  })
})

describe('pages', () => {
  const PAGES = routes.filter(
    ({ method, path }) => method === 'GET' && !/style|script|icon/.test(path),
  )

  test.each(PAGES)('$route has a strict policy and safe headers', async ({ path }) => {
    const { headers, html } = await visitor.go(mine(path))
    const policy = headers.get('content-security-policy') ?? ''
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1]
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).not.toMatch(/unsafe|\*|data:/)
    for (const [, own] of html.matchAll(/nonce="([^"]+)"/g)) expect(own).toBe(nonce)
    expect(html).not.toMatch(/ style="| on\w+="|javascript:/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  test('forms lead here and, by signing out, back to the host', async () => {
    await seedOrganization(desk.store, { portalUrl: 'https://app.spendly.test/hr?x=1' })
    const { headers } = await visitor.go('/portal/access')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("form-action 'self' https://app.spendly.test;")
  })

  test('the mark of the tab is drawn from its address, and nothing else is', async () => {
    const drawn = await visitor.go('/portal/icon.svg?letter=%3Cx&fill=%231c6b43&on=red')
    expect(drawn.headers.get('content-type')).toContain('image/svg+xml')
    expect(drawn.html).toContain('fill="#1c6b43"')
    expect(drawn.html).toContain('fill="#000000">&#60;</text>')
    expect(drawn.html).not.toContain('red')
  })

  test('the nonce is new each time', async () => {
    const seen = await Promise.all([1, 2, 3].map(() => visitor.go('/portal/access')))
    expect(new Set(seen.map(({ headers }) => headers.get('content-security-policy'))).size).toBe(3)
  })

  test('the logo comes from its https origin and from nowhere else', async () => {
    const branding = {
      name: 'Spendly Pro',
      logo_url: 'https://cdn.test/a/logo.svg',
      accent: '#ffee00',
    }
    await seedOrganization(desk.store, { branding })
    const { headers, html } = await visitor.go('/portal/access')
    expect(headers.get('content-security-policy')).toContain("img-src 'self' https://cdn.test;")
    expect(html).toContain('src="https://cdn.test/a/logo.svg"')
    expect(html).toContain('Spendly Pro')
    for (const logo_url of [
      'http://cdn.test/l.png',
      'javascript:alert(1)',
      'data:image/svg+xml,x',
      '//x',
      7,
    ]) {
      await seedOrganization(desk.store, { branding: { logo_url } })
      const plain = await visitor.go('/portal/access')
      expect(plain.html).not.toContain('<img')
      expect(plain.headers.get('content-security-policy')).toContain("img-src 'self';")
    }
  })

  test('hostile names are shown as text', async () => {
    const name = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`
    await seedOrganization(desk.store, { name, branding: { name, accent: 'red;}*{display:none' } })
    await seedAccount(desk.store, { integration: { slug: name, name } })
    const other = newVisitor(desk)
    await other.enter({ admin: { email: 'bo@acme.test', name: name.slice(0, 100) } })
    for (const path of [
      '/portal/accounts/acc_1',
      '/portal/accounts/acc_1/connection',
      '/portal/access',
    ]) {
      const { status, html } = await other.go(path)
      expect(status).toBe(200)
      expect(html).not.toMatch(/<script>alert|<img src=x|display:none/)
    }
    expect((await other.go(await doorFor(desk))).html).not.toMatch(/<script>alert|<img src=x/)
  })

  test('what is not routed is a page of ours, for who is signed in', async () => {
    expect((await visitor.go('/portal/nothing/here')).status).toBe(404)
    expect((await newVisitor(desk).go('/portal/nothing/here')).status).toBe(401)
  })

  test('an unexpected error shows a number and no secret', async () => {
    const broken = await openDesk({
      broken: () => ({
        portalInvitations: () => Promise.reject(new Error('SQLITE ana@acme.test')),
      }),
    })
    await seedOrganization(broken.store)
    const there = newVisitor(broken)
    await there.enter()
    const seen = await there.go('/portal/access')
    expect([seen.status, seen.text]).toEqual([500, expect.stringMatching(/req_\w+/)])
    expect(seen.html).not.toMatch(/SQLITE|ana@|\bat \//)
    expect(broken.logged().join()).toContain('request.failed')
    expect(broken.logged().join()).not.toContain('ana@')
  })
})

describe('language', () => {
  test('is the session’s, then the browser’s, then the organization’s', async () => {
    const of = async (headers: Record<string, string>, locale?: string) => {
      const one = newVisitor(desk, headers)
      await one.enter({ admin: { email: 'bo@acme.test', locale } })
      return /<html lang="([^"]+)"/.exec((await one.go('/portal/access')).html)?.[1]
    }
    expect(await of({}, 'nl')).toBe('nl-NL')
    expect(await of({ 'accept-language': 'nl-BE,nl;q=0.9,en;q=0.8' }, 'en')).toBe('en-GB')
    expect(await of({ 'accept-language': 'xx,nl-BE;q=0.9,en;q=0.8' })).toBe('nl-BE')
    expect(await of({ 'accept-language': 'garbage;;q=x, *' })).toBe('en-GB')
    await seedOrganization(desk.store, { locale: 'nl' })
    expect(await of({})).toBe('nl-NL')
  })

  test('can be changed, and one stays where one was', async () => {
    const seen = await visitor.post('/portal/language', { language: 'nl', at: '/portal/access' })
    expect(seen.location).toBe('/portal/access')
    const page = await visitor.go('/portal/access')
    expect(page.text).toContain('Wie zich kan aanmelden')
    expect(page.text).toContain('Vanaf nu in het Nederlands.')
    expect((await visitor.go('/portal/access')).text).not.toContain('Vanaf nu')
    for (const at of ['https://evil.test', '//evil.test', '/portal@evil.test', '/portal/../v1', ''])
      expect((await visitor.post('/portal/language', { language: 'nl', at })).location).toBe(
        '/portal',
      )
    expect((await visitor.post('/portal/language', { language: 'constructor' })).status).toBe(404)
  })
})

test('the stylesheet and the script are small, public and may be kept', async () => {
  const { html } = await visitor.go('/portal/access')
  for (const kind of ['style.css', 'script.js']) {
    const path = new RegExp(`/portal/${kind.replace('.', '\\.')}\\?v=\\w+`).exec(html)?.[0] ?? ''
    const seen = await newVisitor(desk).go(path)
    expect(seen.status).toBe(200)
    expect(seen.headers.get('cache-control')).toContain('max-age')
    expect(seen.html.length).toBeLessThan(24 * 1024)
  }
})
