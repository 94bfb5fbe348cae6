import { expect, test } from 'vitest'
import { endless, openDesk } from './desk.ts'

const SIGNED = { key: null, headers: { 'x-merge-webhook-signature': 'right' } }

test('a signed body gets 200 after its hint is stored', async () => {
  const desk = await openDesk()
  const answer = await desk.call('POST', '/webhooks/merge', { hook: {} }, SIGNED)
  expect([answer.status, answer.body]).toEqual([200, { accepted: true }])
})

test('the signature is checked over the raw bytes', async () => {
  const seen: [number[], string | null][] = []
  const desk = await openDesk({
    source: {
      verifyWebhook: (bytes, signature) => {
        seen.push([[...bytes], signature])
        return Promise.resolve(null)
      },
    },
  })
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0x00, 0x7b])
  await desk.call('POST', '/webhooks/merge', undefined, { ...SIGNED, raw: bytes })
  // Without one nothing is read.
  await desk.call('POST', '/webhooks/merge', undefined, { key: null })
  expect(seen).toEqual([[[...bytes], 'right']])
})

test('a wrong or missing signature gets 401 and leaves no row', async () => {
  const desk = await openDesk({
    broken: () => ({ commit: () => Promise.reject(new Error('nothing may be written')) }),
  })
  const wrong = { key: null, headers: { 'x-merge-webhook-signature': 'wrong' } }
  for (const options of [wrong, { key: null }]) {
    const answer = await desk.call('POST', '/webhooks/merge', {}, options)
    expect(answer.status).toBe(401)
    expect(answer.body).toMatchObject({ status: 401, request_id: expect.stringMatching(/^req_/) })
  }
  expect(await desk.store.counters()).toEqual({})
})

test.each([
  ['a ping', '{"response":"ok"}'],
  ['no JSON', '<html>'],
  ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x00])],
  ['nothing', ''],
  ['one byte', '1'],
  ['1 MiB to the byte', 'x'.repeat(1024 * 1024)],
])('%s, signed, gets 200', async (_name, raw) => {
  const desk = await openDesk()
  expect((await desk.call('POST', '/webhooks/merge', undefined, { ...SIGNED, raw })).status).toBe(
    200,
  )
})

test('a body over 1 MiB gets 413, with or without a length, also if it is endless', async () => {
  const desk = await openDesk()
  const over = 'x'.repeat(1024 * 1024 + 1)
  const length = { 'content-length': '5000000' }
  const bodies = [
    { raw: over },
    { raw: new Blob([over]).stream() },
    { raw: endless() },
    { raw: 'x', headers: { ...SIGNED.headers, ...length } },
  ]
  for (const body of bodies) {
    const answer = await desk.call('POST', '/webhooks/merge', undefined, { ...SIGNED, ...body })
    expect(answer.status).toBe(413)
  }
})

test('a hint that cannot be stored gets 503, so that Merge tries again', async () => {
  const desk = await openDesk({
    broken: () => ({ commit: () => Promise.reject(new Error('SQLITE_FULL: disk is full')) }),
    source: {
      verifyWebhook: () =>
        Promise.resolve({ kind: 'synced', sourceAccountId: 's', accountId: 'acc_1' }),
    },
  })
  const answer = await desk.call('POST', '/webhooks/merge', {}, SIGNED)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(answer.text).not.toMatch(/SQLITE|disk/)
})

test('without Merge the route does not exist', async () => {
  const desk = await openDesk({ mergeWebhooks: false })
  expect((await desk.call('POST', '/webhooks/merge', {}, SIGNED)).status).toBe(404)
})

test('rejected webhooks are counted in the metrics', async () => {
  const desk = await openDesk()
  await desk.call('POST', '/webhooks/merge', {}, { key: null })
  await desk.call('POST', '/webhooks/merge', undefined, { ...SIGNED, raw: endless() })
  const { text } = await desk.call('GET', '/metrics')
  expect(text).toContain('rollcall_webhooks_rejected_total{reason="signature"} 1')
  expect(text).toContain('rollcall_webhooks_rejected_total{reason="size"} 1')
})
