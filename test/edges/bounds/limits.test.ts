// More than anybody needs in a short time is put off, and only for who asks for it.
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBuckets } from '../../../src/http/limits/buckets.ts'
import { companyOn, type World } from '../../world/over-http.ts'
import { startStage, type Stage } from '../../world/stage.ts'

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
