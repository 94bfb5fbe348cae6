import { beforeEach, describe, expect, test } from 'vitest'
import { NOW, openDesk, type Desk } from '../http/desk.ts'
import { seedAccount, seedOrganization } from '../http/seeds.ts'
import { mailedLink } from './mailed-link.ts'
import { doorFor, newVisitor } from './visitor.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let desk: Desk
let now = Date.parse(NOW)
beforeEach(async () => {
  now = Date.parse(NOW)
  desk = await openDesk({ now: () => new Date(now) })
  await seedOrganization(desk.store, { portalUrl: 'https://app.test/hr' })
})

const ask = (given: object) =>
  desk.call('POST', '/v1/portal-sessions', {
    organization_id: 'acme',
    admin: { email: 'bo@acme.test' },
    ...given,
  })

describe('asking for a session', () => {
  test('returns a portal link that is valid for five minutes', async () => {
    const { status, body } = await ask({})
    expect(status).toBe(201)
    expect(body.url).toMatch(/^http:\/\/localhost\/portal\/enter\/[\w-]{43}$/)
    expect(Date.parse(body.expires_at) - now).toBe(5 * MINUTE)
  })

  test.each([
    [{ admin: undefined }, 'admin'],
    [{ admin: { email: 'nobody' } }, 'admin.email'],
    [{ admin: { email: 'a@b.test', role: 'owner' } }, 'admin.role'],
    [{ organization_id: undefined }, 'organization_id'],
    [{ intent: 'delete' }, 'intent'],
    [{ account_id: 'acc_of_nobody' }, 'account_id'],
    [{ return_url: 'https://evil.test/' }, 'return_url'],
    [{ return_url: 'https://app.test.evil.test/' }, 'return_url'],
    [{ return_url: 'javascript:alert(1)' }, 'return_url'],
  ])('%j is refused by its name', async (given, member) => {
    const { status, body } = await ask(given)
    expect([status, body.errors?.[0]?.member]).toEqual([422, member])
  })

  test('a page of the host, and of ours, may be returned to', async () => {
    for (const url of ['https://app.test/settings?x=1', 'http://localhost/'])
      expect((await ask({ return_url: url })).status).toBe(201)
  })

  test('an unknown organization is not found', async () => {
    expect((await ask({ organization_id: 'nobody' })).status).toBe(404)
  })

  test('neither the secret nor the session is anywhere in the database', async () => {
    const visitor = newVisitor(desk)
    const door = await doorFor(desk)
    await visitor.enter()
    const secrets = [door.split('/').at(-1) ?? '', ...visitor.cookies.values()]
    const sessions = await desk.store.portalSessions('acme', NOW)
    expect(sessions).toHaveLength(1)
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(40)
      expect(JSON.stringify(sessions)).not.toContain(secret)
      expect(await desk.store.portalSession(secret)).toBeNull()
      expect(await desk.store.portalToken(secret)).toBeNull()
      expect(desk.logged().join()).not.toContain(secret)
    }
  })
})

describe('the portal link', () => {
  test('opens by a click, never by looking (C40)', async () => {
    const path = await doorFor(desk)
    const scanner = newVisitor(desk)
    for (let i = 0; i < 3; i += 1) {
      const seen = await scanner.go(path)
      expect([seen.status, seen.text]).toEqual([200, expect.stringContaining('Continue as Bo')])
      await scanner.go(path, { method: 'HEAD' })
    }
    expect(scanner.cookies.size).toBe(0)
    const home = await newVisitor(desk).enter()
    expect([home.status, home.text]).toEqual([200, expect.stringContaining('Acme')])
  })

  test('opens once', async () => {
    const path = await doorFor(desk)
    const click = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }
    const both = await Promise.all([1, 2].map(() => newVisitor(desk).go(path, click)))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410])
    const late = await newVisitor(desk).go(path)
    expect([late.status, late.text]).toEqual([410, expect.stringContaining('has been used')])
    expect(late.html).toContain('href="https://app.test/hr"')
  })

  test('closes after five minutes', async () => {
    const path = await doorFor(desk)
    now += 5 * MINUTE
    const seen = await newVisitor(desk).go(path, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect([seen.status, seen.text]).toEqual([410, expect.stringContaining('has expired')])
  })

  test('does not open from a page of somebody else', async () => {
    const path = await doorFor(desk)
    const strangers = [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost' },
      { origin: 'https://evil.test' },
      { origin: 'null' },
      {},
    ]
    for (const headers of strangers) {
      const visitor = newVisitor(desk)
      expect((await visitor.go(path, { method: 'POST', headers })).status).toBe(403)
      expect(visitor.cookies.size).toBe(0)
    }
    expect((await newVisitor(desk).go(path)).status).toBe(200)
  })

  test('an unknown portal link is not found', async () => {
    const seen = await newVisitor(desk).go('/portal/enter/guessed')
    expect([seen.status, seen.headers.get('content-type')]).toEqual([
      404,
      expect.stringContaining('text/html'),
    ])
  })
})

describe('the cookie', () => {
  async function cookieOf(publicUrl: string): Promise<string> {
    const there = await openDesk({ publicUrl })
    await seedOrganization(there.store)
    const answer = await newVisitor(there).go(await doorFor(there), {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    return answer.headers.getSetCookie().join()
  }

  test('is __Host-, Secure, HttpOnly and SameSite=Lax', async () => {
    expect(await cookieOf('https://sync.test')).toMatch(
      /^__Host-rollcall=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('has no Secure on plain http to this machine only', async () => {
    expect(await cookieOf('http://127.0.0.1:3000')).toMatch(
      /^rollcall=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await cookieOf('http://sync.test')).toMatch(/^__Host-.*Secure/)
  })

  test('is new at every login, and the old session ends', async () => {
    const visitor = newVisitor(desk)
    await visitor.enter()
    const [first] = visitor.cookies.values()
    await visitor.enter()
    const [second] = visitor.cookies.values()
    expect(second).not.toBe(first)
    expect(await desk.store.portalSessions('acme', NOW)).toHaveLength(1)
  })
})

describe('a session', () => {
  test('ends after an hour without a click, and after eight hours at most', async () => {
    const visitor = newVisitor(desk)
    await visitor.enter()
    now += 59 * MINUTE
    expect((await visitor.go('/portal/access')).status).toBe(200)
    now += 59 * MINUTE
    expect((await visitor.go('/portal/access')).status).toBe(200)
    now += 61 * MINUTE
    const over = await visitor.go('/portal/access')
    expect([over.status, over.text]).toEqual([
      401,
      expect.stringContaining('Your session has ended'),
    ])

    await visitor.enter()
    for (let i = 0; i < 16; i += 1) {
      now += HOUR / 2
      expect((await visitor.go('/portal/access')).status).toBe(i < 15 ? 200 : 401)
    }
  })

  test('is not kept alive by a page that refreshes itself', async () => {
    const visitor = newVisitor(desk)
    await visitor.enter()
    for (let i = 0; i < 5; i += 1) {
      now += 13 * MINUTE
      const { status } = await visitor.go('/portal/access', { headers: { 'x-refresh': '1' } })
      expect(status).toBe(i < 4 ? 200 : 401)
    }
  })

  test('ends by signing out, for viewers too', async () => {
    const visitor = newVisitor(desk)
    await visitor.enter({ admin: { email: 'vi@acme.test', role: 'viewer' } })
    const copy = newVisitor(desk)
    for (const [name, value] of visitor.cookies) copy.cookies.set(name, value)
    const out = await visitor.post('/portal/sign-out')
    expect([out.status, out.location]).toEqual([303, 'https://app.test/hr'])
    expect(visitor.cookies.size).toBe(0)
    expect((await copy.go('/portal/access')).status).toBe(401)
  })

  test('ends with all others of that admin', async () => {
    const [one, two, other] = [newVisitor(desk), newVisitor(desk), newVisitor(desk)]
    await one.enter()
    await two.enter()
    await other.enter({ admin: { email: 'ana@acme.test' } })
    await other.post('/portal/access/end', { email: 'bo@acme.test' })
    expect((await one.go('/portal/access')).status).toBe(401)
    expect((await two.go('/portal/access')).status).toBe(401)
    expect((await other.go('/portal/access')).status).toBe(200)
  })

  test('begins where the host said, and comes back from a mail', async () => {
    await seedAccount(desk.store)
    const visitor = newVisitor(desk)
    const first = async (given: object) => {
      const door = await doorFor(desk, given)
      const click = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }
      const { location } = await visitor.go(door, click)
      return (await visitor.go(location ?? '')).location
    }
    expect(await first({})).toBe('/portal/accounts/acc_1')
    expect(await first({ intent: 'review' })).toBe('/portal/accounts/acc_1/review')
    expect(await first({ intent: 'link' })).toBe('/portal/link')
    expect(await first({ intent: 'link', account_id: 'acc_1' })).toBe(
      '/portal/accounts/acc_1/connection',
    )
  })

  test('every sign-in, sign-out and end of a session is in the audit with its actor', async () => {
    const visitor = newVisitor(desk)
    await visitor.enter()
    await newVisitor(desk).enter({ admin: { email: 'ana@acme.test' } })
    await visitor.post('/portal/access/end', { email: 'ana@acme.test' })
    await visitor.post('/portal/sign-out')
    const { rows } = await desk.store.audit('acme', { after: null, limit: 50 })
    const acts = rows.filter(({ actor }) => actor === 'bo@acme.test').map(({ act }) => act)
    expect(acts.toSorted()).toEqual(['portal.end-sessions', 'portal.enter', 'portal.leave'])
  })
})

describe('an invitation', () => {
  const admins = ['bo', 'ana'].map((name) => {
    return { email: `${name}@acme.test`, name: null, locale: null }
  })
  beforeEach(async () => {
    await seedOrganization(desk.store, { admins })
  })

  async function invited(visitor = newVisitor(desk)): Promise<string> {
    await visitor.enter()
    await visitor.post('/portal/access/invite', { email: 'ana@acme.test', role: 'viewer' })
    return mailedLink(desk.deps, desk.mails, 'ana@acme.test')
  }
  const click = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }

  test('lets an admin of the organization in, once, within seven days', async () => {
    const path = await invited()
    now += 7 * 24 * HOUR - MINUTE
    const ana = newVisitor(desk)
    expect((await ana.go(path)).text).toContain('bo@acme.test asks you')
    expect((await ana.go(path, click)).status).toBe(303)
    expect((await ana.go(path, click)).status).toBe(410)
    expect((await ana.post('/portal/access/invite', { email: 'bo@acme.test' })).status).toBe(403)
  })

  test('is over after seven days, when withdrawn, and for who is no admin any more', async () => {
    const visitor = newVisitor(desk)
    const withdrawn = await invited(visitor)
    const hash = /name="invitation" value="([0-9a-f]{64})"/.exec(
      (await visitor.go('/portal/access')).html,
    )
    await visitor.post('/portal/access/withdraw', { invitation: hash?.[1] ?? '' })
    expect((await visitor.go(withdrawn)).status).toBe(404)
    const dropped = await invited()
    await seedOrganization(desk.store)
    expect((await newVisitor(desk).go(dropped, click)).status).toBe(410)
    await seedOrganization(desk.store, { admins })
    const path = await invited()
    now += 7 * 24 * HOUR
    expect((await newVisitor(desk).go(path, click)).status).toBe(410)
  })

  test('is for administrators that the host names, and for nobody else', async () => {
    const visitor = newVisitor(desk)
    await visitor.enter()
    expect((await visitor.post('/portal/access/invite', { email: 'eve@evil.test' })).status).toBe(
      404,
    )
  })
})
