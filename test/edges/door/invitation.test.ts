// An invitation to the portal opens it as the invited admin: only that admin ever sees its link (rule 55).
import { beforeEach, describe, expect, test } from 'vitest'
import { NOW, openDesk, type Desk } from '../../http/desk.ts'
import { seedOrganization } from '../../http/seeds.ts'
import { mailedLink } from '../../portal/mailed-link.ts'
import { doorFor, newVisitor, type Visitor } from '../../portal/visitor.ts'
import { withdrawInvitation } from '../../../src/sync/account/portal-invitations.ts'
import { deliver } from '../../../src/sync/tell/deliver.ts'

const HOUR = 3_600_000
const CLICK = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', origin: 'null' } }
const [BO, ANA, CEM] = ['bo@acme.test', 'ana@acme.test', 'cem@acme.test'] as const
const ADMINS = [BO, ANA, CEM].map((email) => ({ email, name: null, locale: null }))

let now = Date.parse(NOW)
let desk: Desk
beforeEach(async () => {
  now = Date.parse(NOW)
  desk = await openDesk({ now: () => new Date(now) })
  await seedOrganization(desk.store, { admins: ADMINS, portalUrl: 'https://app.test/hr' })
})

const LEFT_OUT = {
  name: 'Acme',
  entities: [{ id: 'nl', name: 'Acme NL' }],
  admins: [{ email: ANA }],
}

const name = (emails: readonly string[]) =>
  desk.call('PUT', '/v1/organizations/acme', {
    name: 'Acme',
    entities: [{ id: 'nl', name: 'Acme NL' }],
    admins: emails.map((email) => ({ email })),
  })

async function signedIn(email: string = BO): Promise<Visitor> {
  const visitor = newVisitor(desk)
  await visitor.enter({ admin: { email } })
  return visitor
}

const invite = async (visitor: Visitor, email: string = ANA, role = 'admin') =>
  visitor.post('/portal/access/invite', { email, role })

const link = (to: string = ANA) => mailedLink(desk.deps, desk.mails, to)

async function entered(path: string): Promise<Visitor> {
  const visitor = newVisitor(desk)
  expect((await visitor.go(path, CLICK)).status).toBe(303)
  return visitor
}

const received = async (kind: string) => {
  await deliver(desk.deps)
  return desk.mails.received.filter((mail) => mail.kind === kind)
}

describe('the link', () => {
  test('rule 55: is mailed to the invited address, and in nothing that its maker sees', async () => {
    const bo = await signedIn()
    const made = await invite(bo)
    const path = await link()
    const secret = path.split('/').at(-1) ?? ''
    const pages = [made.html, ...made.headers.values()]
    for (const page of ['/portal/access', '/portal/audit', '/portal'])
      pages.push((await bo.get(page)).html)
    for (const list of ['/v1/mails', '/v1/events', '/v1/organizations/acme'])
      pages.push((await desk.call('GET', list)).text)
    const whole = pages.join()
    expect(secret.length).toBeGreaterThan(40)
    expect(whole).not.toContain(secret)
    expect(whole).not.toMatch(/portal\/enter\//)
    expect(desk.logged().join()).not.toContain(secret)
    expect((await received('portal-invitation')).map(({ to }) => to)).toEqual([ANA])
  })

  test('opens nothing for who has a copy of the database', async () => {
    await invite(await signedIn())
    await deliver(desk.deps)
    const path = await link()
    const stored = await desk.store.mails({}, { after: null, limit: 10 })
    const rows = await Promise.all(stored.rows.map(({ id }) => desk.store.mailEntry(id)))
    expect(JSON.stringify(rows)).not.toContain(path.split('/').at(-1))
    const mail = desk.mails.received.find(({ kind }) => kind === 'portal-invitation')
    const named = JSON.stringify(mail?.notice)
    const door = /enter\/([\w-]+)/.exec(named)?.[1] ?? ''
    expect(door.length).toBeGreaterThan(40)
    expect((await newVisitor(desk).go(`/portal/enter/${door}`)).status).toBe(404)
  })

  test('is in a mail that says who invites, for what, until when, and asks nobody for a click it did not expect', async () => {
    await invite(await signedIn(), ANA, 'viewer')
    const [mail] = await received('portal-invitation')
    expect(mail?.subject).toContain(BO)
    expect(mail?.text.replace(/\s+/g, ' ')).toMatch(
      /help with the HR sync of Acme in Spendly.*not change anything.*works once, until 29 November 2026/,
    )
    expect(mail?.text).toContain('Did you not expect this?')
  })

  test('is the same in every try to send it', async () => {
    await invite(await signedIn())
    const down = { kind: 'retry', reason: 'down', afterMs: null, outcomeUnknown: true } as const
    desk.mails.answers.push(down, down)
    await deliver(desk.deps)
    expect(desk.mails.received).toEqual([])
    now += HOUR
    await entered(await link())
  })

  test('that was used cannot be withdrawn: nobody is told that it opens nothing', async () => {
    const bo = await signedIn()
    await invite(bo)
    const { html } = await bo.go('/portal/access')
    const invitation = /name="invitation" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
    const ana = await entered(await link())
    for (const given of [invitation, 'a'.repeat(64), ''])
      expect((await bo.post('/portal/access/withdraw', { invitation: given })).status).toBe(409)
    expect((await bo.get('/portal/access')).text).not.toContain('opens nothing any more')
    const { rows } = await desk.store.audit('acme', { after: null, limit: 50 })
    expect(rows.filter(({ act }) => act === 'portal.withdraw')).toEqual([])
    expect((await ana.go('/portal/access')).status).toBe(200)
  })

  test.each([
    [
      'withdrawn',
      async (bo: Visitor) => {
        const { html } = await bo.go('/portal/access')
        const hash = /name="invitation" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
        await bo.post('/portal/access/withdraw', { invitation: hash })
      },
    ],
    ['for who is admin no more', async () => void (await name([BO, CEM]))],
    ['by who is admin no more', async () => void (await name([ANA, CEM]))],
    [
      'for who was signed out everywhere',
      async (bo: Visitor) => {
        await bo.post('/portal/access/end', { email: ANA })
      },
    ],
  ])('of an invitation %s is not sent any more', async (_what, closing) => {
    const bo = await signedIn()
    desk.mails.answers.push({ kind: 'retry', reason: 'down', afterMs: null, outcomeUnknown: false })
    await invite(bo)
    await closing(bo)
    const texts = await desk.store.database.rows(
      "select notice, frame, rendered from outbox where kind = 'portal-invitation'",
      [],
    )
    expect(texts).toEqual([{ notice: '{}', frame: '{}', rendered: null }])
    now += HOUR
    expect(await received('portal-invitation')).toEqual([])
  })
})

describe('a link that is closed in the moment of the click', () => {
  type Moment = Desk & { readonly hash: string }
  const closing: readonly (readonly [string, number, (at: Moment) => Promise<unknown>])[] = [
    ['withdrawn', 404, ({ deps, hash }) => withdrawInvitation(deps, 'acme', hash, BO)],
    [
      'with its organization',
      404,
      ({ call }) => call('DELETE', '/v1/organizations/acme?confirm=acme'),
    ],
    [
      'with the sessions of its person',
      410,
      ({ call }) => call('DELETE', `/v1/portal-sessions?organization_id=acme&email=${ANA}`),
    ],
    ['with its maker', 410, ({ call }) => call('PUT', '/v1/organizations/acme', LEFT_OUT)],
  ]

  test.each(closing)('%s: lets nobody in', async (_how, status, close) => {
    const door: Desk = await openDesk({
      broken: (store) => ({
        async spendPortalToken(hash, session, at) {
          const isSpent = await store.spendPortalToken(hash, session, at)
          if ((await store.portalToken(hash))?.kind === 'invitation') await close({ ...door, hash })
          return isSpent
        },
      }),
    })
    await seedOrganization(door.store, { admins: ADMINS })
    const bo = newVisitor(door)
    await bo.enter({ admin: { email: BO } })
    await invite(bo)
    const ana = newVisitor(door)
    const path = await mailedLink(door.deps, door.mails, ANA)
    expect((await ana.go(path, CLICK)).status).toBe(status)
    expect((await ana.go('/portal/access')).status).toBe(401)
    const { rows } = await door.store.audit('acme', { after: null, limit: 50 })
    expect(rows.filter(({ act, actor }) => act === 'portal.enter' && actor === ANA)).toEqual([])
  })
})

describe('who invites', () => {
  test('and is admin no more when the link is used, lets nobody in', async () => {
    await invite(await signedIn())
    const path = await link()
    await name([ANA, CEM])
    const ana = newVisitor(desk)
    for (const seen of [await ana.go(path), await ana.go(path, CLICK)]) {
      expect(seen.status).toBe(410)
      expect(seen.text).toContain('This invitation is no longer valid')
      expect(seen.text).toContain('ask another administrator for a new invitation')
    }
    expect(ana.cookies.size).toBe(0)
  })

  test('and was removed by the store alone, without the API, lets nobody in either', async () => {
    await invite(await signedIn())
    const path = await link()
    await seedOrganization(desk.store, { admins: ADMINS.filter(({ email }) => email !== BO) })
    expect((await newVisitor(desk).go(path, CLICK)).status).toBe(410)
  })

  test('must be named by the product: a deputy it let in makes no admin', async () => {
    const deputy = await signedIn('deputy@else.test')
    expect((await deputy.go('/portal/access')).text).toContain('Only administrators that Spendly')
    expect((await deputy.go('/portal/access')).html).not.toContain('access/invite"')
    expect((await invite(deputy)).status).toBe(403)
    expect(await received('portal-invitation')).toEqual([])
  })

  test.each([
    ['somebody else', 'eve@evil.test'],
    ['nobody', ''],
    ['an address that only looks alike', 'аna@acme.test'],
    ['two addresses', `${ANA},eve@evil.test`],
    ['an address with a line break', `${ANA}\r\nbcc: eve@evil.test`],
    ['an address with brackets', `<eve@evil.test> ${ANA}`],
  ])('cannot invite %s', async (_who, email) => {
    expect((await invite(await signedIn(), email)).status).toBe(404)
    expect(await received('portal-invitation')).toEqual([])
  })

  test.each([['ANA@acme.test'], [' ana@acme.test '], ['ana​@acme.test']])(
    'reaches the address that the product names, written %j',
    async (email) => {
      await invite(await signedIn(), email)
      expect((await received('portal-invitation')).map(({ to }) => to)).toEqual([ANA])
    },
  )

  test('is told to the other admins, not to who is invited', async () => {
    await invite(await signedIn())
    const told = await received('admin-notice')
    expect(told.map(({ to }) => to)).toEqual([CEM])
    expect(told[0]?.subject).toBe('bo@acme.test invited ana@acme.test to the HR sync')
  })
})

describe('who was let in', () => {
  test('is shown with who let them in: in the session, on the page, in the audit', async () => {
    await invite(await signedIn())
    const ana = await entered(await link())
    const page = await ana.get('/portal/access')
    expect(page.text.match(/let in by bo@acme\.test/g)).toHaveLength(2)
    expect((await ana.get('/portal/audit')).text).toMatch(/Signed in let in by bo@acme\.test/)
    const sessions = await desk.store.portalSessions('acme', NOW)
    expect(sessions.find(({ email }) => email === ANA)?.letInBy).toBe(BO)
    const { rows } = await desk.store.audit('acme', { after: null, limit: 20 })
    expect(rows.find(({ act, actor }) => act === 'portal.enter' && actor === ANA)?.facts).toEqual({
      by: 'invitation',
      role: 'admin',
      let_in_by: BO,
    })
  })

  test('by the product has nobody who let them in', async () => {
    await signedIn(ANA)
    const [session] = await desk.store.portalSessions('acme', NOW)
    expect(session?.letInBy).toBeNull()
  })
})

describe('a link without luck', () => {
  test('opened twice says so, keeps the first session, and leads back to it', async () => {
    await invite(await signedIn())
    const path = await link()
    const ana = await entered(path)
    const again = await ana.go(path)
    expect([again.status, again.text]).toEqual([410, expect.stringContaining('has been used')])
    expect(again.html).toContain('href="/portal"')
    expect((await ana.go(path, CLICK)).status).toBe(410)
    expect((await ana.go('/portal/access')).status).toBe(200)
  })

  test('opened by somebody else who is signed in is refused, not used up, and ends nothing', async () => {
    const bo = await signedIn()
    await invite(bo)
    const path = await link()
    for (const seen of [await bo.go(path), await bo.go(path, CLICK)]) {
      expect(seen.status).toBe(403)
      expect(seen.text).toContain(`It was sent to ${ANA}, and you are signed in as ${BO}`)
      expect(seen.html).toContain('href="/portal"')
    }
    expect((await bo.go('/portal/access')).status).toBe(200)
    await entered(path)
  })

  test('opened by its person in a browser where they are signed in already works', async () => {
    const ana = await signedIn(ANA)
    await invite(await signedIn())
    expect((await ana.go(await link(), CLICK)).status).toBe(303)
  })

  test.each([
    ['en', 'We do not know this link', 'from Spendly'],
    ['nl', 'Deze link kennen we niet', 'vanuit Spendly'],
    ['de', 'Diesen Link kennen wir nicht', 'aus Spendly'],
    ['fr', 'Nous ne connaissons pas ce lien', 'depuis Spendly'],
    ['es', 'No conocemos este enlace', 'desde Spendly'],
  ])('after a year, when nothing is known of it, says so in %s', async (language, title, mend) => {
    await invite(await signedIn())
    const path = await link()
    now += 365 * 24 * HOUR
    await desk.store.retain(new Date(now).toISOString(), (row) => Promise.resolve(row))
    for (const seen of [
      await newVisitor(desk, { 'accept-language': language }).go(path),
      await newVisitor(desk, { 'accept-language': language }).go(path, CLICK),
    ]) {
      expect([seen.status, seen.text]).toEqual([404, expect.stringContaining(title)])
      expect(seen.text).toContain(mend)
      expect(seen.headers.get('content-type')).toContain('text/html')
    }
  })

  test.each([
    ['cut off', (path: string) => path.slice(0, -5)],
    ['with a full stop from the sentence', (path: string) => `${path}.`],
    ['guessed', () => '/portal/enter/guessed'],
    [
      'with the letters in capitals',
      (path: string) => path.toUpperCase().replace('/PORTAL/ENTER', '/portal/enter'),
    ],
  ])('%s is a link that nobody knows', async (_how, change) => {
    await invite(await signedIn())
    const seen = await newVisitor(desk).go(change(await link()))
    expect([seen.status, seen.text]).toEqual([
      404,
      expect.stringContaining('do not know this link'),
    ])
  })

  test('is not opened by a page of somebody else', async () => {
    await invite(await signedIn())
    const path = await link()
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }
    expect((await newVisitor(desk).go(path, { method: 'POST', headers })).status).toBe(403)
    await entered(path)
  })
})

test('the product still gets its own link in the answer, for five minutes', async () => {
  expect(await doorFor(desk)).toMatch(/^\/portal\/enter\/[\w-]{43}$/)
})
