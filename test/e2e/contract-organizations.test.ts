// Contract section 4: organizations, links and portal sessions.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import type { Account, Page, Problem } from '../doubles/v1.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

interface Link {
  account_id: string
  url: string
  expires_at: string
}

const NL = { id: 'nl', name: 'Acme NL', country: 'NL', timezone: 'Europe/Amsterdam' }
const DE = { id: 'de', name: 'Acme DE', country: 'DE', timezone: 'Europe/Berlin' }
const ADMIN = { email: 'ada@acme.test', name: 'Ada', locale: 'nl' }
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** An id with every sign a host may choose. */
function newId(): string {
  return `Acme_1-${randomBytes(4).toString('hex')}`
}

async function put(id: string, over: Record<string, unknown> = {}) {
  return stage.api.put(`/organizations/${id}`, {
    name: 'Acme',
    locale: 'nl',
    timezone: 'Europe/Amsterdam',
    entities: [NL, DE],
    admins: [ADMIN],
    ...over,
  })
}

function link(id: string, over: Record<string, unknown> = {}) {
  return stage.api.post<Link & Problem>(`/organizations/${id}/link`, {
    admin: ADMIN,
    consent: { by: ADMIN.email },
    ...over,
  })
}

test('an organization is created, then replaced, and can be read', async () => {
  const id = newId()
  expect((await put(id)).status).toBe(201)
  const second = await put(id, {
    name: 'Acme Group',
    portal_url: 'https://spendly.test/hr',
    branding: {},
  })
  expect(second.status).toBe(200)
  expect(await stage.api.get(`/organizations/${id}`)).toMatchObject({
    id,
    name: 'Acme Group',
    entities: [NL, DE],
    admins: [ADMIN],
  })
  const all = await stage.api.all<{ id: string }>('/organizations')
  expect(all.map((one) => one.id)).toContain(id)
})

test('an id may have 64 signs', async () => {
  expect((await put('x'.repeat(64))).status).toBe(201)
})

test('an entity that has linked people cannot be left out; one without may', async () => {
  const company = await companyOn(stage, {
    entities: [NL, DE],
    employees: 3,
    settings: { routing: { by: 'single', entity_id: 'nl' } },
  })
  expect((await put(company.id, { entities: [NL] })).status).toBe(200)
  const refused = await put(company.id, { entities: [DE] })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('nl')
})

test('a link has an account, a page at Merge and a moment it ends', async () => {
  const id = newId()
  await put(id)
  const { status, body } = await link(id, { integration: 'personio' })
  expect(status).toBe(201)
  expect(Date.parse(body.expires_at)).toBeGreaterThan(Date.now())
  expect(body.expires_at).toMatch(RFC3339)
  const asked = stage.merge.linkTokens.find((one) => one.url === body.url)
  expect(asked).toMatchObject({ integration: 'personio', email: ADMIN.email })
  const account = await stage.api.get<Account>(`/accounts/${body.account_id}`)
  expect(account).toMatchObject({ organization_id: id, status: 'pending', integration: null })
})

test('nothing sensitive is asked of Merge when a link is made', async () => {
  const id = newId()
  await put(id)
  const { body } = await link(id)
  const asked = stage.merge.linkTokens.find((one) => one.url === body.url)
  const scopes = asked?.body['category_common_model_scopes'] ?? asked?.body['common_models']
  expect(scopes).toBeDefined()
  const enabled = JSON.stringify(scopes).matchAll(/"enabled_fields":\[([^\]]*)\]/g)
  for (const [, fields] of enabled)
    for (const name of [
      'ssn',
      'date_of_birth',
      'gender',
      'ethnicity',
      'marital_status',
      'home_location',
    ])
      expect(fields).not.toContain(name)
})

test('asked again while one is pending, it is the same account with a fresh page', async () => {
  const id = newId()
  await put(id)
  const first = (await link(id)).body
  const second = await link(id)
  expect([200, 201]).toContain(second.status)
  expect(second.body.account_id).toBe(first.account_id)
  expect(second.body.url).not.toBe(first.url)
})

test('an entity has one live account: a second link is 409 with its id, a relink is not', async () => {
  const company = await companyOn(stage, { employees: 2, entities: [NL], until: 'review' })
  const refused = await link(company.id)
  expect(refused.status).toBe(409)
  expect(refused.body).toMatchObject({ account_id: company.accountId })
  const relink = await link(company.id, { account_id: company.accountId })
  expect([200, 201]).toContain(relink.status)
  expect(relink.body.account_id).toBe(company.accountId)
  const asked = stage.merge.linkTokens.find((one) => one.url === relink.body.url)
  expect(asked?.originId).toBe(company.hr.account.originId)
})

test('another entity of the same group may have an account of its own', async () => {
  const id = newId()
  await put(id)
  const nl = (await link(id, { entity_ids: ['nl'] })).body
  const de = await link(id, { entity_ids: ['de'] })
  expect(de.status).toBe(201)
  expect(de.body.account_id).not.toBe(nl.account_id)
  expect((await link(id, { entity_ids: ['fr'] })).status).toBe(422)
  const list = await stage.api.get<Page<Account>>(`/organizations/${id}/accounts`)
  const ids = list.results.map((one) => one.id)
  expect(new Set(ids)).toEqual(new Set([nl.account_id, de.body.account_id]))
})

test('when the event that carries the token was lost, a fresh page brings it again', async () => {
  const lost = await companyOn(stage, { until: 'pending' })
  lost.finish()
  lost.hr.hire('xandra')
  const fresh = await link(lost.id, { account_id: lost.accountId })
  expect([200, 201]).toContain(fresh.status)
  expect(fresh.body.account_id).toBe(lost.accountId)
  expect(stage.merge.finishLink(fresh.body.url)).toBe(lost.hr.account)
  await stage.merge.announceLinked(lost.hr.account)
  await stage.merge.announceSync(lost.hr.account)
  await lost.inReview()
})

test('a portal session is a link of five minutes to our own address', async () => {
  const id = newId()
  await put(id)
  const { status, body } = await stage.api.post<{ url: string; expires_at: string }>(
    '/portal-sessions',
    { organization_id: id, admin: ADMIN },
  )
  expect(status).toBe(201)
  expect(body.url.startsWith(stage.rollcall.url)).toBe(true)
  expect(Date.parse(body.expires_at) - Date.now()).toBeGreaterThan(4 * 60_000)
  expect(Date.parse(body.expires_at) - Date.now()).toBeLessThanOrEqual(5 * 60_000 + 1_000)
  expect((await fetch(body.url)).status).toBeLessThan(400)
  const stranger = { organization_id: 'nobody', admin: ADMIN }
  expect((await stage.api.post('/portal-sessions', stranger)).status).toBe(404)
})

test('erasing an organization forgets it here and touches no user of the host', async () => {
  const company = await companyOn(stage, { employees: 4 })
  const before = structuredClone(company.users())
  const { status } = await stage.api.remove(`/organizations/${company.id}?confirm=${company.id}`)
  expect(status).toBeLessThan(300)
  await eventually(async () => {
    const paths = [`/organizations/${company.id}`, `/accounts/${company.accountId}`]
    for (const path of paths) expect((await stage.api.call('GET', path)).status).toBe(404)
  })
  expect(company.users()).toEqual(before)
  expect(company.actions()).toEqual([])
})

test('two organizations with the same ids and people stay apart', async () => {
  const one = await companyOn(stage, { employees: 3, entities: [NL] })
  const two = await companyOn(stage, { employees: 3, entities: [NL], users: 0, until: 'review' })
  const ids = ({ hr }: World) => hr.names().map((name) => hr.row(name).remote_id)
  expect(ids(one)).toEqual(ids(two))
  const mine = (await one.employees()).map((row) => row.id)
  const theirs = (await two.employees()).map((row) => row.id)
  expect(mine.filter((id) => theirs.includes(id))).toEqual([])
  expect(two.actions()).toEqual([])
  expect((await one.employees()).every((row) => row.link !== null)).toBe(true)
})
