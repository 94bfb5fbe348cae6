// What Merge says of a connection can be impossible, and is shown in several places: none of them repeats nonsense.
import { describe, expect, test } from 'vitest'
import { issueOf } from '../../doubles/merge-webhooks.ts'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, unlinkedCompany } from '../../world/company.ts'
import { aMail } from '../../world/inbox.ts'
import { linkingOf } from '../link/linking.ts'

describe('from when the data is', () => {
  test.each([
    '2126-01-01T00:00:00Z',
    '+275760-09-12T00:00:00Z',
    '-271821-04-21T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '2026-13-45T00:00:00Z',
    '1',
    'soon',
  ])('%s: the time of the last sync that was done', async (data_fresh_as_of) => {
    const world = await linkedCompany({ employees: 4 })
    world.hr.finishSync()
    const sync = world.hr.account.employeeSync()
    Object.assign(sync, { data_fresh_as_of })
    await world.reconcile({ mergeFinishes: false })
    const finished = new Date(sync.last_sync_finished ?? '').toISOString()
    expect((await world.account()).sourceFreshAsOf).toBe(finished)
    const page = await (await portalOf(world)).page('/connection')
    expect(page).toMatch(/Data from HR is as of\s+4 May 2026/)
  })

  test('a last sync that is yet to come proves nobody absent, and the admins are told', async () => {
    const world = await linkedCompany()
    world.hr.delete('ana')
    const last_sync_finished = '2126-01-01T00:00:00Z'
    Object.assign(world.hr.account.employeeSync(), { last_sync_finished, data_fresh_as_of: null })
    for (let n = 0; n < 2; n += 1) await world.reconcile({ mergeFinishes: false })
    expect(world.host.actions).toEqual([])
    expect(world.inbox('admin')).toEqual([aMail('sync-failed', { cause: 'sync-stale' })])
    expect(await world.account()).not.toMatchObject({ lastSourceSyncAt: last_sync_finished })
    Object.assign(world.hr.account.employeeSync(), { last_sync_finished: null })
    await world.reconcile()
    await world.reconcile()
    expect(world.host.actions.length).toBeGreaterThan(0)
  })
})

describe('the name of the HR system', () => {
  test.each([
    ['Hibob ', 'Hibob', 'Hibob'],
    ['Hi\nbob', 'Hi bob', 'Hi bob'],
    ['\u202eboBiH', 'boBiH', 'boBiH'],
    ['', 'hibob', 'hibob'],
  ])('%j: shown in one line, and it can be typed to disconnect', async (said, shown, typed) => {
    const world = await unlinkedCompany()
    await world.begin({ integration: 'hibob' })
    await world.finish({ told: false })
    world.hr.account.integration = { slug: 'hibob', name: said }
    const linking = await linkingOf(world)
    await linking.webhook()
    await world.untilIdle()
    expect((await world.account()).integration?.name).toBe(shown)
    await linking.visitor.get(`${linking.home}/connection`)
    const { status } = await linking.visitor.post(`${linking.home}/disconnect`, { confirm: typed })
    expect([status, (await world.account()).status]).toEqual([303, 'disconnected'])
  })

  test('an organization whose name ends with a blank can be disconnected before it is linked', async () => {
    const world = await unlinkedCompany({ organization: { name: 'Acme  Group ' } })
    await world.begin()
    const linking = await linkingOf(world)
    await linking.visitor.get(`${linking.home}/connection`)
    const confirm = 'Acme Group'
    await linking.visitor.post(`${linking.home}/disconnect`, { confirm })
    expect((await world.account()).status).toBe('disconnected')
  })
})

test('API and metrics count the same problem: an open issue, until it closes or something worse is there', async () => {
  const world = await linkedCompany()
  const { call } = await portalOf(world)
  const seen = async () => {
    const { body } = await call('GET', `/v1/accounts/${world.accountId}`)
    const { text } = await call('GET', '/metrics')
    const counted = [...text.matchAll(/^rollcall_accounts_with_problem\{code="(.*)"\} 1$/gm)]
    return [
      (body as { problem: { code: string } | null }).problem?.code,
      counted.map(([, code]) => code),
    ]
  }
  expect(await seen()).toEqual([undefined, []])
  world.merge.issues.push(issueOf(world.hr.account, 'Missing permission: departments'))
  await world.issue('new')
  expect(await seen()).toEqual(['source-issue', ['source-issue']])
  world.hr.account.status = 'RELINK_NEEDED'
  await world.reconcile({ mergeFinishes: false })
  expect(await seen()).toEqual(['needs-relink', ['needs-relink']])
  await world.disconnect()
  expect(await seen()).toEqual([undefined, []])
})
