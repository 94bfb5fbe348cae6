import { execFileSync, spawnSync } from 'node:child_process'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { createHostApp } from '../../examples/host/host.ts'
import { createHttpHost } from '../../src/host/http.ts'
import type { ActionRequest } from '../../src/ports/host.ts'

const KEY = Buffer.from('0123456789abcdef0123456789abcdef', 'hex')
const SECRET = `whsec_${KEY.toString('base64')}`
const REQUEST: ActionRequest = {
  id: 'act_7f2',
  organizationId: 'acme',
  entityId: 'nl',
  userId: null,
  detail: {
    kind: 'user.invite',
    params: { email: 'žofie@acmé.test', first_name: 'Žofie 🌷', last_name: '', phone: null },
  },
  employee: { id: 'emp_1', remoteId: '1042', employeeNumber: '17' },
  because: [{ code: 'joined', facts: { secret: 'not sent' } }],
}

test('the body is exactly that of the contract', async () => {
  const { body } = await sent()
  expect(JSON.parse(body)).toEqual({
    id: 'act_7f2',
    organization_id: 'acme',
    entity_id: 'nl',
    kind: 'user.invite',
    user_id: null,
    employee: { id: 'emp_1', remote_id: '1042', employee_number: '17' },
    params: { email: 'žofie@acmé.test', first_name: 'Žofie 🌷', last_name: '', phone: null },
    because: [{ code: 'joined', message: 'In HR, and no user had this e-mail address' }],
  })
})

test('the Standard Webhooks library accepts the signature, for these bytes only', async () => {
  const { headers, body } = await sent()
  const webhook = new Webhook(SECRET)
  expect(webhook.verify(body, headers)).toMatchObject({ id: 'act_7f2' })
  expect(headers['webhook-id']).toBe('act_7f2')
  expect(() => webhook.verify(body.replace('nl', 'de'), headers)).toThrow()
  expect(() => webhook.verify(JSON.stringify(JSON.parse(body), null, 1), headers)).toThrow()
  expect(() => webhook.verify(body, { ...headers, 'webhook-id': 'act_8' })).toThrow()
  const otherKey = `whsec_${Buffer.from(KEY).reverse().toString('base64')}`
  expect(() => new Webhook(otherKey).verify(body, headers)).toThrow()
})

test('the secret is never sent', async () => {
  const { headers, body } = await sent()
  const all = JSON.stringify(headers) + body
  for (const form of ['base64', 'hex', 'latin1'] as const) {
    expect(all).not.toContain(KEY.toString(form))
  }
})

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
test.skipIf(!hasOpenssl)('openssl computes the same signature', async () => {
  const { headers, body } = await sent()
  const input = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const args = ['dgst', '-sha256', '-mac', 'HMAC', '-macopt', `hexkey:${KEY.toString('hex')}`]
  const digest = execFileSync('openssl', [...args, '-binary'], { input })
  expect(headers['webhook-signature']).toBe(`v1,${digest.toString('base64')}`)
})

test('the example host refuses a wrong token, signature, time or id, and does nothing', async () => {
  const server = createHostApp({ token: 't', secret: SECRET })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  try {
    const { headers, body } = await sent()
    const old = await sent(new Date(Date.now() - 10 * 60 * 1000))
    const otherId = { ...headers, 'webhook-id': 'act_8' }
    const sign = new Webhook(SECRET).sign('act_8', new Date(), body)
    const post = async (with_: Record<string, string>, text: string) =>
      (await fetch(`${url}/actions`, { method: 'POST', headers: with_, body: text })).status
    expect(await post({ ...headers, authorization: 'Bearer x' }, body)).toBe(401)
    expect(await post(headers, `${body} `)).toBe(401)
    expect(await post(old.headers, old.body)).toBe(401)
    expect(await post({ authorization: 'Bearer t' }, body)).toBe(401)
    expect(await post({ ...otherId, 'webhook-signature': sign }, body)).toBe(400)
    const host = createHttpHost({ url, token: 't', secret: SECRET })
    expect(await host.usersByEmail('acme', 'žofie@acmé.test')).toMatchObject({ users: [] })
    expect(await post(headers, body)).toBe(200)
    const { users } = await host.usersByEmail('acme', 'Žofie@acmé.test')
    expect(users).toHaveLength(1)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

/** The HTTP request of REQUEST. */
async function sent(at = new Date()): Promise<{ headers: Record<string, string>; body: string }> {
  const calls: { headers: Record<string, string>; body: string }[] = []
  const host = createHttpHost({
    url: 'https://host.test',
    token: 't',
    secret: SECRET,
    now: () => at,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      calls.push({ headers: Object.fromEntries(request.headers), body: await request.text() })
      return Response.json({ outcome: 'done' })
    },
  })
  await host.act(REQUEST)
  const [call] = calls
  if (call === undefined) throw new Error('nothing was sent')
  return call
}
