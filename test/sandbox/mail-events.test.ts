// A button of the inbox makes a mail bounce, as Resend would tell it.
import { createHmac } from 'node:crypto'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen, stage } from './stage.ts'

const SECRET = `whsec_${Buffer.from('the secret of the inbox').toString('base64')}`
const MAIL = {
  from: 'Umbrella Pay <hello@umbrella.test>',
  to: 'noor@tulip.test',
  subject: 'You are invited',
  text: 'Come in',
  tags: [{ name: 'kind', value: 'invitation' }],
}

async function inbox(answers: readonly number[] = []) {
  const told: { type: string; data: { email_id: string; tags: object } }[] = []
  const left = [...answers]
  const rollcall = new Hono()
  rollcall.post('/webhooks/resend', async (c) => {
    const body = await c.req.text()
    const [id, at] = [c.req.header('svix-id'), c.req.header('svix-timestamp')]
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64')
    const sum = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')
    expect(c.req.header('svix-signature')).toBe(`v1,${sum}`)
    const status = left.shift() ?? 200
    if (status === 200) told.push(JSON.parse(body) as (typeof told)[number])
    return c.body(null, status as 200)
  })
  const server = await listen(rollcall)
  const made = stage({ mailWebhook: { url: `${server.url}/webhooks/resend`, secret: SECRET } })
  const sent = await made.send(MAIL)
  const id = String(sent.body['id'])
  const { sandbox } = made
  const lastEvent = async () => {
    const headers = { authorization: 'Bearer re_key', 'user-agent': 'test' }
    const answer = await sandbox.app.request(`/resend/emails/${id}`, { headers })
    return ((await answer.json()) as { last_event: string }).last_event
  }
  return { ...made, id, told, lastEvent, settled: sandbox.actions.mailWebhooksSettled }
}

test('each mail is delivered, and told so by a signed webhook', async () => {
  const { id, told, lastEvent, settled } = await inbox()
  await settled()
  expect(await lastEvent()).toBe('delivered')
  expect(told).toMatchObject([
    { type: 'email.delivered', data: { email_id: id, tags: { kind: 'invitation' } } },
  ])
})

test('a button makes it bounce, and the page says so', async () => {
  const { sandbox, press, id, told, lastEvent, settled } = await inbox()
  const pressed = await press(`/inbox/${id}/event`, { event: 'bounced' })
  expect(pressed.status).toBe(303)
  await settled()
  expect(told.map(({ type }) => type)).toEqual(['email.delivered', 'email.bounced'])
  expect(await lastEvent()).toBe('bounced')
  const page = await (await sandbox.app.request(`/inbox/${id}`)).text()
  expect(page).toContain('bounced: the mailbox does not exist')
})

test('a webhook that is answered with 503 comes again', async () => {
  const { told, settled } = await inbox([503])
  await settled()
  expect(told).toHaveLength(1)
})

test('an unknown event, or one of no mail, changes nothing', async () => {
  const { press, id, lastEvent } = await inbox()
  await press(`/inbox/${id}/event`, { event: 'teleported' })
  expect((await press('/inbox/nobody/event', { event: 'bounced' })).status).toBe(303)
  expect(await lastEvent()).toBe('delivered')
})
