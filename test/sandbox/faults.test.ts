import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen, stage } from './stage.ts'

test('half the list is hidden, also by id, and comes back', async () => {
  const { link, list, merge, press } = stage()
  await link()
  const all = await list('employees?page_size=100')
  await press('/faults/half', { on: '1' })
  const half = await list('employees?page_size=100')
  expect(half).toHaveLength(30)
  const hidden = all.find((row) => !half.some((one) => one.id === row.id))
  expect((await merge(`employees/${hidden?.id}`)).status).toBe(404)
  await press('/faults/half', { on: '0' })
  expect(await list('employees?page_size=100')).toHaveLength(60)
})

test('the fault `nobody` gives empty lists with 200', async () => {
  const { link, merge, press } = stage()
  await link()
  await press('/faults/nobody', { on: '1' })
  const answer = await merge('employees')
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.text)).toEqual({ next: null, previous: null, results: [] })
})

test('the rate limit answers 429 with Retry-After for eight requests', async () => {
  const { link, merge, press } = stage()
  await link()
  await press('/faults/rate-limit', { on: '1' })
  for (let round = 0; round < 8; round += 1) {
    const answer = await merge('employees')
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('2')
  }
  expect((await merge('employees')).status).toBe(200)
})

test('the fault `html` answers HTML with 200 instead of JSON', async () => {
  const { link, merge, press } = stage()
  await link()
  await press('/faults/html', { on: '1' })
  const answer = await merge('employees')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(answer.text).toContain('<!doctype html>')
})

test('a broken connection closes in the middle of the body', async () => {
  const { sandbox, link, press } = stage()
  const token = await link()
  await press('/faults/broken', { on: '1' })
  const root = new Hono()
  root.route('/sandbox', sandbox.app)
  const server = await listen(root)
  const response = await fetch(`${server.url}/sandbox/merge/api/hris/v1/employees`, {
    headers: { authorization: 'Bearer merge-key', 'x-account-token': token },
  })
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow()
  await server.close()
})

test('a lost password shows in the account and as an issue, until it is linked again', async () => {
  const { link, read, press } = stage()
  await link()
  await press('/faults/relink', { on: '1' })
  expect(await read('account-details')).toMatchObject({ status: 'RELINK_NEEDED' })
  expect(await read('issues?status=ONGOING')).toMatchObject({ results: [{ status: 'ONGOING' }] })
  await link()
  expect(await read('account-details')).toMatchObject({ status: 'COMPLETE' })
})

test('a permission that was taken away is an issue and a partial sync, and its webhook comes at once', async () => {
  const { link, read, press } = stage()
  await link()
  await press('/faults/permission', { on: '1' })
  expect(await read('issues?status=ONGOING')).toMatchObject({
    results: [
      {
        error_description: 'Missing Permissions',
        error_details: [expect.stringContaining('work')],
      },
    ],
  })
  const status = async () =>
    ((await read('sync-status')) as { results: Record<string, unknown>[] }).results[0]
  expect(await status()).toMatchObject({ status: 'PARTIALLY_SYNCED' })
  await press('/faults/permission', { on: '0' })
  expect(await read('issues')).toMatchObject({ results: [] })
  expect(await status()).toMatchObject({ status: 'DONE' })
})

test('a filter shows in the sync status and in the audit trail, lost rights in the trail', async () => {
  const { link, read, press } = stage()
  await link()
  expect(await read('audit-trail')).toMatchObject({ results: [] })
  await press('/faults/filter', { on: '1' })
  await press('/faults/half', { on: '1' })
  expect(await read('sync-status')).toMatchObject({
    results: [{ selective_sync_configurations_usage: 'IN_LAST_SYNC' }, {}, {}, {}, {}],
  })
  expect(await read('audit-trail')).toMatchObject({
    results: [
      { event_type: 'CHANGED_SELECTIVE_SYNC_CONFIGURATION' },
      { event_type: 'CHANGED_SCOPES' },
    ],
  })
})

test('a fault that does not exist cannot be switched', async () => {
  const { sandbox, press } = stage()
  expect((await press('/faults/earthquake', { on: '1' })).status).toBe(303)
  expect(await (await sandbox.app.request('/')).text()).not.toContain('aria-checked="true"')
})
