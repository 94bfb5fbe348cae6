import { beforeEach, expect, test } from 'vitest'
import { type Desk, OTHER_KEY, openDesk } from './desk.ts'
import { seedAccount, seedOrganization } from './seeds.ts'

const LINK = '/v1/organizations/acme/link'
const BODY = { admin: { email: 'bo@acme.test' }, consent: { by: 'bo@acme.test' } }
let desk: Desk
let links = 0

beforeEach(async () => {
  links = 0
  desk = await openDesk({
    source: {
      createLink: () => {
        links += 1
        const expiresAt = '2026-11-23T10:00:00.000Z'
        return Promise.resolve({ url: `https://link.merge.test/${links}`, expiresAt })
      },
    },
  })
  await seedOrganization(desk.store)
})

function keyed(key: string, more: object = {}) {
  return { headers: { 'idempotency-key': key }, ...more }
}

test('the same request with the same key gets the first answer, without a second effect', async () => {
  const first = await desk.call('POST', LINK, BODY, keyed('k-1'))
  const again = await desk.call('POST', LINK, BODY, keyed('k-1'))
  expect([again.status, again.text]).toEqual([201, first.text])
  expect(again.headers.get('content-type')).toBe('application/json')
  expect(first.headers.get('idempotency-replayed')).toBeNull()
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(links).toBe(1)
})

test('a key belongs to one request: another body or path is 422; each caller has their own keys', async () => {
  await desk.call('POST', LINK, BODY, keyed('k-1'))
  const other = { ...BODY, consent: { by: 'cy@acme.test' } }
  expect((await desk.call('POST', LINK, other, keyed('k-1'))).status).toBe(422)
  expect((await desk.call('POST', `${LINK}?x=1`, BODY, keyed('k-1'))).status).toBe(422)
  const theirs = await desk.call('POST', LINK, BODY, keyed('k-1', { key: OTHER_KEY }))
  expect([theirs.status, links]).toEqual([201, 2])
})

test('4xx answers are stored, 409 and 5xx are not', async () => {
  const refused = await desk.call('POST', LINK, {}, keyed('k-1'))
  const again = await desk.call('POST', LINK, {}, keyed('k-1'))
  expect([refused.status, again.status]).toEqual([422, 422])
  expect(again.headers.get('content-type')).toBe('application/problem+json')
  expect(again.body.request_id).toBe(refused.body.request_id)

  await seedAccount(desk.store, { status: 'pending', token: null, sourceAccountId: null })
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const busy = await desk.call('POST', '/v1/accounts/acc_1/sync', {}, keyed('k-2'))
    expect(busy.status).toBe(409)
    expect(busy.headers.get('idempotency-replayed')).toBeNull()
  }
})

test('while the first request runs, a second one with the same key is told to wait', async () => {
  const { promise: waiting, resolve: finish } = Promise.withResolvers<void>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const slow = await openDesk({
    source: {
      createLink: async () => {
        begin()
        await waiting
        return { url: 'https://link.merge.test/1', expiresAt: '2026-11-23T10:00:00.000Z' }
      },
    },
  })
  await seedOrganization(slow.store)
  const first = slow.call('POST', LINK, BODY, keyed('k-1'))
  await begun
  expect((await slow.call('POST', LINK, BODY, keyed('k-1'))).status).toBe(409)
  finish()
  expect((await first).status).toBe(201)
  expect((await slow.call('POST', LINK, BODY, keyed('k-1'))).status).toBe(201)
})

test('an invalid key is 422', async () => {
  for (const key of ['', 'x'.repeat(256), 'é']) {
    const answer = await desk.call('POST', LINK, BODY, keyed(key))
    expect(answer.status).toBe(422)
    expect(answer.body.errors[0].member).toBe('Idempotency-Key')
  }
})

test('other methods need no key and ignore one', async () => {
  const body = { name: 'A', entities: [], admins: [{ email: 'bo@acme.test' }] }
  const one = { ...body, entities: [{ id: 'nl', name: 'A NL' }] }
  await desk.call('PUT', '/v1/organizations/a', one, keyed('k-9'))
  const second = await desk.call('PUT', '/v1/organizations/a', one, keyed('k-9'))
  expect([second.status, second.headers.get('idempotency-replayed')]).toEqual([200, null])
})
