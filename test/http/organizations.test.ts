import { beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})

const BODY = {
  name: 'Acme',
  timezone: 'Europe/Amsterdam',
  portal_url: 'https://app.test/people',
  branding: { accent: '#123' },
  entities: [
    { id: 'nl', name: 'Acme NL', country: 'nl' },
    { id: 'de', name: 'Acme DE', timezone: 'Europe/Berlin' },
  ],
  admins: [{ email: 'bo@acme.test', name: 'Bo', locale: 'nl' }],
}

test('it is created, read, replaced by its own answer, and listed', async () => {
  const created = await desk.call('PUT', '/v1/organizations/acme', BODY)
  expect(created.status).toBe(201)
  expect(created.body).toMatchObject({
    id: 'acme',
    name: 'Acme',
    locale: expect.any(String),
    timezone: 'Europe/Amsterdam',
    portal_url: 'https://app.test/people',
    branding: { accent: '#123' },
    entities: [
      { id: 'nl', name: 'Acme NL', country: 'NL', timezone: null },
      { id: 'de', name: 'Acme DE', country: null, timezone: 'Europe/Berlin' },
    ],
    admins: [{ email: 'bo@acme.test', name: 'Bo', locale: 'nl' }],
  })
  const read = await desk.call('GET', '/v1/organizations/acme')
  expect(read.body).toEqual(created.body)
  const replaced = await desk.call('PUT', '/v1/organizations/acme', read.body)
  expect([replaced.status, replaced.body]).toEqual([200, read.body])
  const list = await desk.call('GET', '/v1/organizations')
  expect(list.body).toEqual({ results: [read.body], next: null })
})

test('members that a replacement leaves out are removed', async () => {
  await desk.call('PUT', '/v1/organizations/acme', BODY)
  const { name, entities, admins } = BODY
  const replaced = await desk.call('PUT', '/v1/organizations/acme', { name, entities, admins })
  expect(replaced.body).toMatchObject({ portal_url: null, branding: null })
})

test('pages list each row exactly once', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e'])
    await desk.call('PUT', `/v1/organizations/${id}`, BODY)
  const seen: string[] = []
  let next = ''
  for (const size of [2, 2, 1]) {
    const page = await desk.call('GET', `/v1/organizations?limit=2${next}`)
    expect(page.body.results).toHaveLength(size)
    seen.push(...page.body.results.map(({ id }: { id: string }) => id))
    next = `&cursor=${encodeURIComponent(page.body.next)}`
    if (size === 1) expect(page.body.next).toBeNull()
  }
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('a cursor is valid for its own list only', async () => {
  for (const id of ['a', 'b']) await desk.call('PUT', `/v1/organizations/${id}`, BODY)
  const { body } = await desk.call('GET', '/v1/organizations?limit=1')
  expect((await desk.call('GET', `/v1/events?cursor=${body.next}`)).status).toBe(422)
})

test('it is erased only if its id is confirmed', async () => {
  await desk.call('PUT', '/v1/organizations/acme', BODY)
  expect((await desk.call('DELETE', '/v1/organizations/acme')).status).toBe(422)
  expect((await desk.call('DELETE', '/v1/organizations/acme?confirm=acme')).status).toBe(200)
  expect((await desk.call('GET', '/v1/organizations/acme')).status).toBe(404)
  expect((await desk.call('DELETE', '/v1/organizations/acme?confirm=acme')).status).toBe(404)
})
