// More than anybody needs in a short time is put off, and only for who asks for it.
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBuckets } from '../../../src/http/limits/buckets.ts'
import { clientAddress } from '../../../src/http/limits/client-address.ts'
import type { Asked } from '../../../src/http/limits/limits.ts'
import { companyOn, type World } from '../../world/over-http.ts'
import { startStage, type Stage } from '../../world/stage.ts'
import { visitorOf } from './visitor-over-http.ts'

let stage: Stage
let world: World
beforeAll(async () => {
  stage = await startStage()
  world = await companyOn(stage, { employees: 2, until: 'review' })
})
afterAll(() => stage?.close())

const KEYLESS = { authorization: 'Bearer rk_guessed' }

async function many(count: number, one: (n: number) => Promise<Response>) {
  const answers: Response[] = []
  for (let n = 0; n < count; n += 20)
    answers.push(...(await Promise.all(Array.from({ length: 20 }, (_, m) => one(n + m)))))
  const limited = answers.filter(({ status }) => status === 429)
  for (const answer of limited) {
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.text()).not.toBe('')
  }
  return { statuses: new Set(answers.map(({ status }) => status)), limited: limited.length }
}

const from = (address: string) => ({ 'x-forwarded-for': `1.1.1.1, ${address}` })

test('guessed keys, by the address that the proxy saw', async () => {
  const guess = () =>
    fetch(`${stage.rollcall.url}/v1/organizations`, {
      headers: { ...KEYLESS, ...from('203.0.113.7') },
    })
  const { statuses, limited } = await many(500, guess)
  expect(statuses).toEqual(new Set([401, 429]))
  expect(limited).toBeGreaterThan(100)
  // The right key, and somebody else, are not held up.
  const { status } = await stage.api.call('GET', '/organizations')
  expect(status).toBe(200)
  const other = await fetch(`${stage.rollcall.url}/v1/organizations`, {
    headers: { ...KEYLESS, ...from('203.0.113.8') },
  })
  expect(other.status).toBe(401)
})

test('keys guessed at /readyz?verbose', async () => {
  const guess = () =>
    fetch(`${stage.rollcall.url}/readyz?verbose`, {
      headers: { ...KEYLESS, ...from('203.0.113.10') },
    })
  expect((await many(500, guess)).statuses).toEqual(new Set([401, 429]))
  const plain = await fetch(`${stage.rollcall.url}/readyz`, { headers: from('203.0.113.10') })
  expect(plain.status).toBe(200)
})

test('keys guessed from many addresses of one IPv6 network, or from one address with its ports', async () => {
  const guess = (address: string) =>
    fetch(`${stage.rollcall.url}/v1/organizations`, { headers: { ...KEYLESS, ...from(address) } })
  const network = await many(400, (n) => guess(`2001:db8:1:2::${n.toString(16)}:1`))
  const ports = await many(400, (n) => guess(`203.0.113.11:${10_000 + n}`))
  expect([network.statuses, ports.statuses]).toEqual([new Set([401, 429]), new Set([401, 429])])
  expect((await guess('2001:db8:1:3::1')).status).toBe(401)
})

describe('whose an address is', () => {
  const of = (told: string) =>
    clientAddress({ req: { header: () => told } } as unknown as Asked, '127.0.0.1')
  test.each([
    ['2001:db8:0:2::1', '2001:DB8:0000:0002:ffff:1:2:3'],
    ['2001:db8::1', '2001:0db8:0:0:5::'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::2'],
    ['203.0.113.1:80', '203.0.113.1'],
    ['::ffff:203.0.113.1', '203.0.113.1'],
    ['::1', '::2'],
  ])('%s and %s are of one', (one, other) => {
    expect(of(one)).toBe(of(other))
  })
  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['203.0.113.1', '203.0.113.2'],
    ['::ffff:203.0.113.1', '::ffff:203.0.113.2'],
    ['unknown', '203.0.113.1'],
  ])('%s and %s are not', (one, other) => {
    expect(of(one)).not.toBe(of(other))
  })
})

test('links of an HR system that one organization asks for without end, and those of another', async () => {
  const other = await companyOn(stage, { employees: 2, until: 'review' })
  const [visitor, neighbour] = [await visitorOf(stage, world.id), await visitorOf(stage, other.id)]
  const paths = ['relink', 'connect', 'connect/window', 'choose']
  const statuses: number[] = []
  for (let n = 0; n < 48; n += 1) {
    const path = `/portal/accounts/${world.accountId}/${paths[n % 4] ?? ''}`
    statuses.push((await visitor.post(path)).status)
  }
  expect(statuses.slice(-4)).toEqual([429, 429, 429, 429])
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(10)
  expect((await neighbour.post(`/portal/accounts/${other.accountId}/relink`)).status).toBe(303)
})

test('guessed portal links, and a right one among them', async () => {
  const guess = (n: number) =>
    fetch(`${stage.rollcall.url}/portal/enter/guess${n}`, { headers: from('203.0.113.9') })
  const { statuses } = await many(500, guess)
  expect(statuses).toEqual(new Set([404, 429]))
  const { body } = await stage.api.call<{ url: string }>('POST', '/portal-sessions', {
    organization_id: world.id,
    admin: { email: `admin@${world.id}.test` },
  })
  expect((await fetch(body.url, { headers: from('203.0.113.9') })).status).toBe(200)
})

test('guessed windows of Merge, and forms for them', async () => {
  const headers = from('203.0.113.19')
  for (const method of ['GET', 'POST']) {
    const { statuses } = await many(300, (n) =>
      fetch(`${stage.rollcall.url}/link/guess${n}`, { method, headers }),
    )
    expect([method, statuses.has(429), statuses.has(200)]).toEqual([method, true, false])
  }
})

test('portal links of one organization, and those of another', async () => {
  const other = await companyOn(stage, { employees: 2, until: 'review' })
  const session = (id: string) =>
    stage.api.call('POST', '/portal-sessions', {
      organization_id: id,
      admin: { email: `admin@${id}.test` },
    })
  const answers = await Promise.all(Array.from({ length: 200 }, () => session(world.id)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 429]))
  expect((await session(other.id)).status).toBe(201)
})

test('webhooks are never limited by 429', async () => {
  const send = () => fetch(`${stage.rollcall.url}/webhooks/merge`, { method: 'POST', body: '{}' })
  expect((await many(400, send)).statuses).toEqual(new Set([401]))
})

describe('bodies that never end', () => {
  test('without a signature they are not read', async () => {
    const half = openHalf('')
    expect(await half.answer).toMatch(/^HTTP\/1\.1 401/)
  })

  test('with one, few large ones are read at a time, and a small webhook is answered', async () => {
    const halves = Array.from({ length: 80 }, () => openHalf('x-merge-webhook-signature: abc\r\n'))
    const refused = halves.slice(-20).map(({ answer }) => answer)
    expect(await Promise.race(refused)).toMatch(/^HTTP\/1\.1 503/)
    expect(await world.webhook('ana')).toBe(200)
    for (const { close } of halves) close()
  })
})

/** A request of a megabyte of which half is sent, and its answer. */
function openHalf(header: string) {
  const { hostname, port } = new URL(stage.rollcall.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  socket.write(
    `POST /webhooks/merge HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-length: 1000000\r\n${header}\r\n${'x'.repeat(500_000)}`,
  )
  const answer = new Promise<string>((resolve) =>
    socket.once('data', (bytes: Buffer) => resolve(bytes.toString())),
  )
  return { answer, close: () => socket.destroy() }
}

test('a bucket fills with time, forgets the oldest, and takes no harm from a clock that goes back', () => {
  let now = 0
  const buckets = createBuckets({ atOnce: 2, perMinute: 60 }, () => now, 3)
  expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 1000])
  now = 400
  expect(buckets.take('a')).toBe(600)
  now = 1000
  expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 1000])
  now = -100_000
  expect(buckets.take('a')).toBe(1000)
  now = -99_000
  expect(buckets.take('a')).toBe(0)
  for (const key of ['b', 'c', 'd']) buckets.take(key)
  expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 0])
})
