// Sessions and unspent links end with the admin: by the list, by what the product shows, by hand, by the API (rule 55).
import { describe, expect, test } from 'vitest'
import { deskOver } from '../../http/desk.ts'
import { mailedLink } from '../../portal/mailed-link.ts'
import { doorFor, newVisitor, type Visitor } from '../../portal/visitor.ts'
import { linkedCompany } from '../../world/company.ts'
import { ADMIN } from '../../world/view.ts'

const ANA = 'ana@acme.test'
const CLICK = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', origin: 'null' } }

async function company() {
  const world = await linkedCompany({
    employees: 20,
    organization: { admins: [{ email: ADMIN }, { email: ANA, name: 'Ana' }] },
  })
  const office = deskOver(world.deps)
  const enter = async (email = ANA) => {
    const visitor = newVisitor(office)
    await visitor.enter({ admin: { email } })
    return visitor
  }
  const isIn = async (visitor: Visitor) => (await visitor.go('/portal/access')).status === 200
  const opens = async (path: string) => (await newVisitor(office).go(path, CLICK)).status === 303
  const door = (email = ANA) => doorFor(office, { admin: { email } })
  const end = (query: string) => office.call('DELETE', `/v1/portal-sessions?${query}`)
  return { world, office, enter, isIn, opens, door, end }
}

describe('what the product shows of an admin’s user', () => {
  const changes: readonly (readonly [string, (world: Company) => void])[] = [
    [
      'inactive',
      ({ host, userOf }) => host.put({ ...userOf('ana'), status: 'inactive', entityIds: [] }),
    ],
    [
      'inactive, with entities still listed',
      ({ host, userOf }) => host.put({ ...userOf('ana'), status: 'inactive' }),
    ],
    ['in no entity any more', ({ host, userOf }) => host.put({ ...userOf('ana'), entityIds: [] })],
    ['gone', ({ host, userOf }) => host.remove(userOf('ana').id)],
  ]
  type Company = Awaited<ReturnType<typeof company>>['world']

  test.each(changes)('%s: signs them out and closes their links', async (_how, change) => {
    const { world, enter, isIn, opens, door } = await company()
    const [ana, other] = [await enter(), await enter(ADMIN)]
    const path = await door()
    change(world)
    await world.reconcile()
    expect([await isIn(ana), await opens(path)]).toEqual([false, false])
    expect(await isIn(other)).toBe(true)
  })

  test.each(changes)('%s: by a webhook about that person too', async (_how, change) => {
    const { world, enter, isIn } = await company()
    const ana = await enter()
    change(world)
    world.hr.change('ana', { first_name: 'Anna' })
    await world.webhook('ana')
    expect(await isIn(ana)).toBe(false)
  })

  test('closes the invitations that they made', async () => {
    const { world, enter, opens } = await company()
    const ana = await enter()
    await ana.post('/portal/access/invite', { email: ADMIN, role: 'admin' })
    const path = await mailedLink(world.deps, world.mails, ADMIN)
    world.host.put({ ...world.userOf('ana'), status: 'inactive', entityIds: [] })
    await world.reconcile()
    expect(await opens(path)).toBe(false)
  })

  test('nothing new about them signs nobody out: the product may let in who has no access', async () => {
    const { world, enter, isIn, opens, door } = await company()
    world.host.put({ ...world.userOf('ana'), status: 'inactive', entityIds: [] })
    await world.reconcile()
    const ana = await enter()
    const path = await door()
    await world.reconcile()
    expect([await isIn(ana), await opens(path)]).toEqual([true, true])
  })

  test('one of two users of that address signs nobody out', async () => {
    const { world, enter, isIn } = await company()
    world.host.put({ ...world.userOf('ana'), id: 'u_second' })
    await world.reconcile()
    const ana = await enter()
    world.host.remove('u_second')
    await world.reconcile()
    expect(await isIn(ana)).toBe(true)
  })
})

describe('ending the sessions of somebody', () => {
  test('rule 55: closes the links that were made for them, by the product and by another admin', async () => {
    const { world, enter, isIn, opens, door } = await company()
    const [admin, ana] = [await enter(ADMIN), await enter()]
    const path = await door()
    await admin.post('/portal/access/invite', { email: ANA, role: 'admin' })
    const invited = await mailedLink(world.deps, world.mails, ANA)
    const kept = await door(ADMIN)
    await admin.post('/portal/access/end', { email: ANA })
    expect([await isIn(ana), await opens(path), await opens(invited)]).toEqual([
      false,
      false,
      false,
    ])
    expect([await isIn(admin), await opens(kept)]).toEqual([true, true])
    expect(await isIn(await enter())).toBe(true)
  })

  test('of oneself closes one’s own links, and tells nobody', async () => {
    const { world, enter, opens, door } = await company()
    const ana = await enter()
    const path = await door()
    await ana.post('/portal/access/end-own')
    expect(await opens(path)).toBe(false)
    expect(world.inbox().filter(({ kind }) => kind === 'admin-notice')).toEqual([])
  })

  test('is told to who is signed out', async () => {
    const { world, enter } = await company()
    await (await enter(ADMIN)).post('/portal/access/end', { email: ANA })
    await world.untilIdle()
    const told = world.inbox().filter(({ kind }) => kind === 'admin-notice')
    expect(told.map(({ to, subject }) => [to, subject])).toEqual([
      [ANA, `${ADMIN} signed ${ANA} out of the HR sync`],
    ])
  })

  test.each([
    'stranger@evil.test',
    'Your account is locked, see http://evil.test',
    'x'.repeat(60_000),
    '',
    ' ',
  ])(
    'who is not in the list is refused, and no mail has what the form says (%#)',
    async (email) => {
      const { world, enter } = await company()
      const admin = await enter(ADMIN)
      expect((await admin.post('/portal/access/end', { email })).status).toBe(404)
      await world.untilIdle()
      expect(world.inbox().filter(({ kind }) => kind === 'admin-notice')).toEqual([])
      const { rows } = await world.store.audit('acme', { after: null, limit: 50 })
      expect(rows.filter(({ act }) => act === 'portal.end-sessions')).toEqual([])
    },
  )

  test('of somebody who is no admin of the list, and signed in from the product', async () => {
    const { enter, isIn } = await company()
    const [admin, viewer] = [await enter(ADMIN), await enter('auditor@acme.test')]
    await admin.post('/portal/access/end', { email: 'Auditor@acme.test' })
    expect(await isIn(viewer)).toBe(false)
  })

  test('again and again is put off: each time the others are mailed', async () => {
    const { enter } = await company()
    const admin = await enter(ADMIN)
    const statuses = new Set<number>()
    for (let n = 0; n < 25; n += 1)
      statuses.add((await admin.post('/portal/access/end', { email: ANA })).status)
    expect(statuses).toEqual(new Set([303, 429]))
  })

  test('by the API does the same, whatever spelling', async () => {
    const { world, enter, isIn, opens, door, end } = await company()
    const [one, two, admin] = [await enter(), await enter(), await enter(ADMIN)]
    const path = await door()
    const { status, body } = await end(
      `organization_id=acme&email=${encodeURIComponent('ANA@Acme.test')}`,
    )
    expect([status, body]).toEqual([200, { organization_id: 'acme', email: ANA, ended: true }])
    expect([await isIn(one), await isIn(two), await opens(path)]).toEqual([false, false, false])
    expect(await isIn(admin)).toBe(true)
    expect((await end(`organization_id=acme&email=${ANA}`)).status).toBe(200)
    const { rows } = await world.store.audit('acme', { after: null, limit: 50 })
    expect(rows.find(({ act }) => act === 'portal.end-sessions')).toMatchObject({
      actor: 'api',
      target: ANA,
    })
  })

  test.each([
    [`organization_id=nobody&email=${ANA}`, 404, undefined],
    ['organization_id=acme', 422, 'email'],
    ['organization_id=acme&email=ana', 422, 'email'],
    [`email=${ANA}`, 422, 'organization_id'],
  ])('by the API with %s is %i', async (query, status, member) => {
    const answer = await (await company()).end(query)
    expect([answer.status, answer.body.errors?.[0]?.member]).toEqual([status, member])
  })

  test('in one organization leaves the other alone', async () => {
    const { office, enter, isIn, end } = await company()
    await office.call('PUT', '/v1/organizations/other', {
      name: 'Other',
      entities: [{ id: 'nl', name: 'Other' }],
      admins: [{ email: ANA }],
    })
    const there = newVisitor(office)
    await there.enter({ organization_id: 'other', admin: { email: ANA } })
    const here = await enter()
    await end(`organization_id=acme&email=${ANA}`)
    expect([await isIn(here), await isIn(there)]).toEqual([false, true])
  })

  test('is in the API’s document, by name', async () => {
    const { office } = await company()
    const { body } = await office.call('GET', '/v1/openapi.json')
    expect(body.paths['/v1/portal-sessions'].delete.operationId).toBe('endPortalSessions')
  })
})
