import { Resend } from 'resend'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen, stage } from './stage.ts'

const mail = {
  from: 'Umbrella Pay <hello@umbrella.test>',
  to: 'noor@tulip.test',
  subject: 'The first plan is ready',
  html: '<p>Have a <b>look</b></p>',
  text: 'Have a look',
  tags: [{ name: 'kind', value: 'first-sync-review' }],
}

test('the same key with the same body is one mail; with another body it is refused', async () => {
  const { sandbox, send } = stage()
  const first = await send(mail, { 'idempotency-key': 'k1' })
  expect(first.status).toBe(200)
  expect(first.headers.get('ratelimit-limit')).toBe('10')
  expect((await send(mail, { 'idempotency-key': 'k1' })).body).toEqual(first.body)
  const other = await send({ ...mail, subject: 'Another' }, { 'idempotency-key': 'k1' })
  expect(other).toMatchObject({ status: 409, body: { name: 'invalid_idempotent_request' } })
  const page = await (await sandbox.app.request('/inbox')).text()
  expect(page.split('The first plan is ready')).toHaveLength(2)
})

test('keys, addresses and tags are checked as Resend does', async () => {
  const { sandbox, send } = stage()
  const name = async (answer: Promise<{ status: number; body: Record<string, unknown> }>) => {
    const { status, body } = await answer
    return [status, body['name']]
  }
  expect(await name(send(mail, { authorization: 'Bearer no' }))).toEqual([403, 'invalid_api_key'])
  expect(await name(send({ ...mail, from: 'nobody' }))).toEqual([422, 'invalid_from_address'])
  expect(await name(send({ ...mail, to: 'a@example.com' }))).toEqual([422, 'validation_error'])
  expect(await name(send({ ...mail, subject: '' }))).toEqual([422, 'missing_required_field'])
  expect(await name(send({ ...mail, tags: [{ name: 'kind', value: 'too sunny' }] }))).toEqual([
    422,
    'validation_error',
  ])
  expect(await name(send(mail, { 'idempotency-key': 'x'.repeat(257) }))).toEqual([
    400,
    'invalid_idempotency_key',
  ])
  const silent = await sandbox.app.request('/resend/emails', {
    method: 'POST',
    headers: { authorization: 'Bearer re_key' },
  })
  expect(silent.status).toBe(403)
})

test('the faults `mail-down` and `mail-limit` answer 500 and 429', async () => {
  const { send, press } = stage()
  await press('/faults/mail-down', { on: '1' })
  expect((await send(mail)).status).toBe(500)
  await press('/faults/mail-down', { on: '0' })
  await press('/faults/mail-limit', { on: '1' })
  const slow = await send(mail)
  expect(slow.status).toBe(429)
  expect(slow.headers.get('retry-after')).toBe('2')
})

test('Resend’s own client can send one mail, send a batch, and look one up', async () => {
  const { sandbox } = stage()
  const root = new Hono()
  root.route('/sandbox', sandbox.app)
  const server = await listen(root)
  const resend = new Resend('re_key', { baseUrl: `${server.url}/sandbox/resend` })
  const sent = await resend.emails.send(mail, { idempotencyKey: 'k1' })
  expect(sent.error).toBeNull()
  const found = await resend.emails.get(sent.data?.id ?? '')
  expect(found.data).toMatchObject({ to: ['noor@tulip.test'], last_event: 'delivered' })
  const many = await resend.batch.send([mail, { ...mail, to: 'bo@tulip.test' }])
  expect(many.data?.data).toHaveLength(2)
  await server.close()
})

test('a mail is shown in a frame of its own without scripts', async () => {
  const { sandbox, send } = stage()
  const { body } = await send({
    ...mail,
    html: '<html><head></head><script>alert(1)</script></html>',
  })
  const page = await sandbox.app.request(`/inbox/${String(body['id'])}`)
  expect(await page.text()).not.toContain('alert(1)')
  const frame = await sandbox.app.request(`/inbox/${String(body['id'])}/body`)
  expect(frame.headers.get('content-security-policy')).toMatch(
    /^sandbox allow-popups .*default-src 'none'/u,
  )
  const text = await (await sandbox.app.request(`/inbox/${String(body['id'])}?view=text`)).text()
  expect(text).toContain('Have a look')
})
