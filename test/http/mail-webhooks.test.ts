// POST /webhooks/resend over HTTP (contract 3, rule 54).
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { endless, openDesk } from './desk.ts'

const SECRET = `whsec_${btoa('the secret of the webhooks')}`
const PATH = '/webhooks/resend'
const EVENT = JSON.stringify({
  type: 'email.bounced',
  created_at: '2026-11-22T09:59:00.000Z',
  data: { email_id: 'of-another-program', to: ['ana@acme.test'] },
})

function signed(body: string, prefix: 'svix' | 'webhook' = 'svix', secret = SECRET) {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const sum = createHmac('sha256', key).update(`msg_1.${timestamp}.${body}`).digest('base64')
  return {
    key: null,
    raw: body,
    headers: {
      [`${prefix}-id`]: 'msg_1',
      [`${prefix}-timestamp`]: timestamp,
      [`${prefix}-signature`]: `v1,${btoa('of an older secret')} v1,${sum}`,
    },
  }
}

const openMailDesk = (options = {}) => openDesk({ mailSecret: SECRET, ...options })

describe('a signed body', () => {
  test.each(['svix', 'webhook'] as const)('gets 200 with the headers %s-…', async (prefix) => {
    const desk = await openMailDesk()
    const answer = await desk.call('POST', PATH, undefined, signed(EVENT, prefix))
    expect([answer.status, answer.body]).toEqual([200, { accepted: true }])
    expect(await desk.store.counters()).toEqual({
      'mail_reports_total{fate="bounced",outcome="ignored"}': 1,
    })
  })

  test.each([
    ['a new event', '{"type":"email.teleported","data":{"email_id":"1"}}'],
    ['an event of something else', '{"type":"domain.updated","data":{}}'],
    ['an event without a mail', '{"type":"email.bounced"}'],
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['1 MiB to the byte', 'x'.repeat(1024 * 1024)],
    ['a byte order mark', '\ufeff{}'],
  ])('gets 200: %s', async (_what, body) => {
    const desk = await openMailDesk()
    expect((await desk.call('POST', PATH, undefined, signed(body))).status).toBe(200)
  })

  test('gets 503 where it cannot be stored, so that it comes again', async () => {
    const desk = await openMailDesk({
      broken: () => ({ mailByMessage: () => Promise.reject(new Error('ana@acme.test')) }),
    })
    const answer = await desk.call('POST', PATH, undefined, signed(EVENT))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(desk.logged().join()).not.toContain('ana@')
  })
})

describe('is refused', () => {
  test('a body that was changed by one byte, or is no UTF-8', async () => {
    const desk = await openMailDesk()
    const good = signed(EVENT)
    for (const raw of [`${EVENT} `, EVENT.replace('bounced', 'Bounced'), new Uint8Array([0xff])]) {
      const answer = await desk.call('POST', PATH, undefined, { ...good, raw })
      expect(answer.status).toBe(401)
    }
    expect(await desk.store.counters()).toEqual({})
  })

  test('another secret, and an API key', async () => {
    const desk = await openMailDesk()
    const other = signed(EVENT, 'svix', `whsec_${btoa('another secret')}`)
    expect((await desk.call('POST', PATH, undefined, other)).status).toBe(401)
    expect((await desk.call('POST', PATH, JSON.parse(EVENT))).status).toBe(401)
  })

  test('a body over 1 MiB, also if it is endless', async () => {
    const desk = await openMailDesk()
    const over = 'x'.repeat(1024 * 1024 + 1)
    expect((await desk.call('POST', PATH, undefined, signed(over))).status).toBe(413)
    const never = { ...signed(''), raw: endless() }
    expect((await desk.call('POST', PATH, undefined, never)).status).toBe(413)
  })
})

test('without a secret there is no such address', async () => {
  const desk = await openDesk()
  expect((await desk.call('POST', PATH, undefined, signed(EVENT))).status).toBe(404)
})
