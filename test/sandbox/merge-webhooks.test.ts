import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { doorbell, stage, WEBHOOK_KEY } from './stage.ts'

const events = (rings: { event: string }[]) => rings.map((ring) => ring.event)

test('a link rings with the account token, then when the first sync is done', async () => {
  const bell = await doorbell()
  const { sandbox, link } = stage({ webhookUrl: bell.webhookUrl })
  const token = await link()
  await sandbox.actions.webhooksSettled()
  expect(events(bell.rings)).toEqual(['LinkedAccount.linked', 'LinkedAccount.sync_completed'])
  expect(bell.rings[0]?.data).toMatchObject({ account_token: token, is_relink: false })
  expect(bell.rings[1]?.data).toMatchObject({ is_initial_sync: true, integration_id: 'hibob' })
  await bell.close()
})

test('every ring is signed over its raw body, and names the account and not its token', async () => {
  const bell = await doorbell()
  const { sandbox, link, press } = stage({ webhookUrl: bell.webhookUrl })
  const token = await link()
  await press('/hr/people/1005/phone', { phone: '+31 6 11111111' })
  await sandbox.actions.webhooksSettled()
  for (const ring of bell.rings) {
    const expected = createHmac('sha256', WEBHOOK_KEY).update(ring.body).digest('base64url')
    expect(ring.signature).toBe(`${expected}=`)
  }
  const changed = bell.rings.find((ring) => ring.event === 'Employee.changed')
  expect(changed?.data).toMatchObject({ remote_id: '1005', mobile_phone_number: '+31 6 11111111' })
  expect(changed?.body).not.toContain(token)
  expect(JSON.parse(changed?.body ?? '')).toMatchObject({
    linked_account: { end_user_origin_id: 'acc_1', integration_slug: 'hibob', category: 'hris' },
  })
  await bell.close()
})

test('hiring adds, deleting removes, and each ends with a finished sync', async () => {
  const bell = await doorbell()
  const { sandbox, link, press } = stage({ webhookUrl: bell.webhookUrl })
  await link()
  await press('/hr/people', { first: 'Merel', last: 'Mistral', entity: 'nl', days: '0' })
  await press('/hr/people/1061/delete')
  await sandbox.actions.webhooksSettled()
  expect(events(bell.rings).slice(2)).toEqual([
    'Employee.added',
    'LinkedAccount.sync_completed',
    'Employee.removed',
    'LinkedAccount.sync_completed',
  ])
  await bell.close()
})

test('a 5xx is tried twice more; a 4xx drops the event for good', async () => {
  const bell = await doorbell([503, 503, 200, 400, 200])
  const { sandbox, link } = stage({ webhookUrl: bell.webhookUrl })
  await link()
  await sandbox.actions.webhooksSettled()
  expect(events(bell.rings)).toEqual([
    'LinkedAccount.linked',
    'LinkedAccount.linked',
    'LinkedAccount.linked',
    'LinkedAccount.sync_completed',
  ])
  await bell.close()
})

test('nobody at home is no trouble for the HR system', async () => {
  const { sandbox, link, list } = stage({ webhookUrl: 'http://127.0.0.1:9/webhooks/merge' })
  await link()
  await sandbox.actions.webhooksSettled()
  expect(await list('employees?page_size=100')).toHaveLength(60)
})
