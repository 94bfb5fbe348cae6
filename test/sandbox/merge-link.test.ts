import { expect, test } from 'vitest'
import { stage } from './stage.ts'

test('a link token needs its four fields and a valid expiry', async () => {
  const { linkToken } = stage()
  for (const missing of [
    { end_user_email_address: '' },
    { end_user_organization_name: null },
    { end_user_origin_id: undefined },
    { categories: [] },
    { categories: ['weather'] },
    { link_expiry_mins: 10 },
    { integration: 'abacus-from-1987' },
  ]) {
    const answer = await linkToken(missing)
    expect(answer.status).toBe(400)
    expect(answer.body['detail']).toBeTruthy()
  }
  const answer = await linkToken()
  expect(answer.body['magic_link_url']).toBe(
    `http://localhost:3000/sandbox/hr/link/${answer.body['link_token']}`,
  )
})

test('the link page offers three systems, links one of them, and works once', async () => {
  const { sandbox, linkToken, press, read } = stage()
  const path = `/hr/link/${(await linkToken()).body['link_token']}`
  const offer = await (await sandbox.app.request(path)).text()
  for (const name of ['Hibob', 'BambooHR', 'Personio']) expect(offer).toContain(name)
  expect(await (await press(path, { shape: 'personio' })).text()).toContain('Personio is connected')
  expect((await sandbox.app.request(path)).status).toBe(410)
  expect((await read('linked-accounts?end_user_origin_id=acc_1'))['results']).toMatchObject([
    { status: 'COMPLETE', integration: { slug: 'personio', name: 'Personio' } },
  ])
})

test('an expired link page links nothing', async () => {
  let now = new Date('2026-11-01T10:00:00Z')
  const { sandbox, linkToken, press } = stage({ now: () => now })
  const path = `/hr/link/${(await linkToken({ link_expiry_mins: 30 })).body['link_token']}`
  now = new Date('2026-11-01T10:31:00Z')
  expect((await press(path, { shape: 'hibob' })).status).toBe(410)
  expect(sandbox.actions.accountToken('acc_1')).toBeNull()
})

test('linking again with the same origin id leads to the same account and token', async () => {
  const { link, linkToken, read } = stage()
  const first = await link('bamboohr')
  const before = await read('account-details')
  expect((await linkToken()).body['integration_name']).toBe('BambooHR')
  expect(await link('hibob')).toBe(first)
  expect(await read('account-details')).toMatchObject({
    id: before['id'],
    integration_slug: 'bamboohr',
  })
})

test('after a deletion the token is invalid, and a new link has new ids', async () => {
  const { sandbox, link, list, merge } = stage()
  const token = await link()
  const [before] = await list('employees?remote_id=1002')
  await sandbox.app.request('/merge/api/hris/v1/delete-account', {
    method: 'POST',
    headers: { authorization: 'Bearer merge-key', 'x-account-token': token },
  })
  expect((await merge('account-details')).status).toBe(401)
  expect(await link()).not.toBe(token)
  const [after] = await list('employees?remote_id=1002')
  expect(after?.id).not.toBe(before?.id)
})

test('until the first sync is done all lists are empty and the sync status says so', async () => {
  const { sandbox, linkToken, link, list } = stage({ initialSyncMs: 60_000 })
  await linkToken()
  await link()
  expect(await list('employees')).toEqual([])
  expect(await list('sync-status')).toContainEqual(
    expect.objectContaining({
      model_id: 'hris.Employee',
      status: 'SYNCING',
      is_initial_sync: true,
    }),
  )
  sandbox.close()
})

test('the sync status has the last end for each model, and a change updates it', async () => {
  const { link, list, press } = stage()
  await link()
  const employees = async () =>
    (await list('sync-status')).find((one) => one['model_id'] === 'hris.Employee')
  const before = await employees()
  expect(before).toMatchObject({ status: 'DONE', last_sync_result: 'DONE', is_initial_sync: false })
  await press('/hr/people/1002/rename', { first: 'Eleonora', last: 'van Dijk' })
  expect(String((await employees())?.['last_sync_finished'])).not.toBe(
    String(before?.['last_sync_finished']),
  )
})

test('each system has its own fields: no companies in BambooHR, no phones in Personio', async () => {
  const bamboo = stage()
  await bamboo.link('bamboohr')
  expect(await bamboo.list('companies')).toEqual([])
  expect((await bamboo.list('employees?remote_id=1002'))[0]).toMatchObject({
    company: null,
    mobile_phone_number: '+31 6 12345602',
  })
  const personio = stage()
  await personio.link('personio')
  expect((await personio.list('employees?remote_id=1002'))[0]).toMatchObject({
    company: null,
    employee_number: null,
    mobile_phone_number: null,
  })
  expect((await personio.list('locations?remote_id=loc-ber'))[0]).toMatchObject({
    country: null,
    city: 'Berlin',
  })
})

test('a field outside the link’s scopes is null, and a disabled model lists nobody', async () => {
  const { link, list } = stage()
  await link('hibob', {
    category_common_model_scopes: {
      hris: [
        {
          model_name: 'Employee',
          model_permissions: { READ: { is_enabled: true } },
          field_permissions: { enabled_fields: ['first_name', 'work_email'] },
        },
        { model_name: 'Group', model_permissions: { READ: { is_enabled: false } } },
      ],
    },
  })
  const [noor] = await list('employees?remote_id=1002')
  expect(noor).toMatchObject({ first_name: 'Noor', last_name: null, groups: [] })
  expect(await list('groups')).toEqual([])
})
