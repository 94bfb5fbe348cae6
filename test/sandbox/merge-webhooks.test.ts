import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { webhookReceiver, stage, WEBHOOK_KEY } from './stage.ts'

const events = (received: { event: string }[]) => received.map((one) => one.event)

test('a webhook with the account token after the link, then one after the first sync', async () => {
  const receiver = await webhookReceiver()
  const { sandbox, link } = stage({ webhookUrl: receiver.webhookUrl })
  const token = await link()
  await sandbox.actions.webhooksSettled()
  expect(events(receiver.received)).toEqual([
    'LinkedAccount.linked',
    'LinkedAccount.sync_completed',
  ])
  expect(receiver.received[0]?.data).toMatchObject({ account_token: token, is_relink: false })
  expect(receiver.received[1]?.data).toMatchObject({
    is_initial_sync: true,
    integration_id: 'hibob',
  })
  await receiver.close()
})

test('every webhook is signed over its raw body, and has the account but not its token', async () => {
  const receiver = await webhookReceiver()
  const { sandbox, link, press } = stage({ webhookUrl: receiver.webhookUrl })
  const token = await link()
  await press('/hr/people/1005/phone', { phone: '+31 6 11111111' })
  await sandbox.actions.webhooksSettled()
  for (const one of receiver.received) {
    const expected = createHmac('sha256', WEBHOOK_KEY).update(one.body).digest('base64url')
    expect(one.signature).toBe(`${expected}=`)
  }
  const changed = receiver.received.find((one) => one.event === 'Employee.changed')
  expect(changed?.data).toMatchObject({ remote_id: '1005', mobile_phone_number: '+31 6 11111111' })
  expect(changed?.body).not.toContain(token)
  expect(JSON.parse(changed?.body ?? '')).toMatchObject({
    linked_account: { end_user_origin_id: 'acc_1', integration_slug: 'hibob', category: 'hris' },
  })
  await receiver.close()
})

test('a hire sends added, a deletion removed, and each is followed by a finished sync', async () => {
  const receiver = await webhookReceiver()
  const { sandbox, link, press } = stage({ webhookUrl: receiver.webhookUrl })
  await link()
  await press('/hr/people', { first: 'Merel', last: 'Mistral', entity: 'nl', days: '0' })
  await press('/hr/people/1061/delete')
  await sandbox.actions.webhooksSettled()
  expect(events(receiver.received).slice(2)).toEqual([
    'Employee.added',
    'LinkedAccount.sync_completed',
    'Employee.removed',
    'LinkedAccount.sync_completed',
  ])
  await receiver.close()
})

test('a 5xx is retried twice; after a 4xx the event is lost', async () => {
  const receiver = await webhookReceiver([503, 503, 200, 400, 200])
  const { sandbox, link } = stage({ webhookUrl: receiver.webhookUrl })
  await link()
  await sandbox.actions.webhooksSettled()
  expect(events(receiver.received)).toEqual([
    'LinkedAccount.linked',
    'LinkedAccount.linked',
    'LinkedAccount.linked',
    'LinkedAccount.sync_completed',
  ])
  await receiver.close()
})

test('the HR system works although nobody receives its webhooks', async () => {
  const { sandbox, link, list } = stage({ webhookUrl: 'http://127.0.0.1:9/webhooks/merge' })
  await link()
  await sandbox.actions.webhooksSettled()
  expect(await list('employees?page_size=100')).toHaveLength(60)
})
