import { beforeEach, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/core/facts/settings.ts'
import { type Desk, NOW, openDesk } from './desk.ts'
import {
  seedAccount,
  seedEmployee,
  seedLink,
  seedOrganization,
  seedPlan,
  seedRun,
} from './seeds.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store)
})

test('an account is shown as the contract says, without secrets', async () => {
  const problem = { code: 'source-error', since: NOW } as const
  await seedAccount(desk.store, {
    status: 'quarantined',
    problem: { ...problem, mailedAt: null, mailedCode: null },
  })
  await seedRun(desk.store)
  await seedEmployee(desk.store)
  await seedLink(desk.store)
  await seedPlan(desk.store)
  const { status, body, text } = await desk.call('GET', '/v1/accounts/acc_1')
  expect(status).toBe(200)
  expect(body).toEqual({
    id: 'acc_1',
    organization_id: 'acme',
    status: 'quarantined',
    integration: { slug: 'bamboohr', name: 'BambooHR' },
    entity_ids: null,
    last_complete_read_at: NOW,
    next_sync_at: '2026-11-23T03:00:00.000Z',
    held_plan_id: 'plan_1',
    counts: { employees: 1, linked: 1, external: 0 },
    lost_attributes: [],
    source_fresh_as_of: null,
    issues: [],
    source_changes: [],
    resync: null,
    problem: { ...problem, message: 'HR answered with an error.' },
  })
  expect(text).not.toContain('canary')
})

test('an account that is being linked has neither integration nor times', async () => {
  const linked = await desk.call('POST', '/v1/organizations/acme/link', {
    admin: { email: 'bo@acme.test', name: null },
    consent: { by: 'bo@acme.test' },
  })
  expect(linked.status).toBe(201)
  expect(linked.body).toEqual({
    account_id: expect.any(String),
    url: expect.stringMatching(/^https:/),
    expires_at: expect.any(String),
  })
})

test('the accounts of an organization come in pages', async () => {
  for (const id of ['acc_3', 'acc_1', 'acc_2']) await seedAccount(desk.store, { id })
  const first = await desk.call('GET', '/v1/organizations/acme/accounts?limit=2')
  const last = await desk.call(
    'GET',
    `/v1/organizations/acme/accounts?limit=2&cursor=${first.body.next}`,
  )
  const ids = [...first.body.results, ...last.body.results].map(({ id }: { id: string }) => id)
  expect([ids, last.body.next]).toEqual([['acc_1', 'acc_2', 'acc_3'], null])
})

test('settings are read as a whole and patched member by member', async () => {
  await seedAccount(desk.store)
  const path = '/v1/accounts/acc_1/settings'
  expect((await desk.call('GET', path)).body).toEqual(DEFAULT_SETTINGS)
  const patch = { invite: 'approve', brake: { leavers_percent: 20 }, protected: ['ceo@acme.test'] }
  const changed = await desk.call('PATCH', path, patch)
  expect(changed.status, changed.text).toBe(200)
  expect(changed.body).toEqual({
    ...DEFAULT_SETTINGS,
    invite: 'approve',
    protected: ['ceo@acme.test'],
    brake: { ...DEFAULT_SETTINGS.brake, leavers_percent: 20 },
  })
  expect((await desk.call('GET', path)).body).toEqual(changed.body)
  expect((await desk.call('PATCH', path, changed.body)).status).toBe(200)
})

test('runs are listed newest first, page by page, and read one by one', async () => {
  await seedAccount(desk.store)
  for (const seq of [1, 2, 3]) await seedRun(desk.store, { seq })
  const first = await desk.call('GET', '/v1/accounts/acc_1/runs?limit=2')
  const next = `/v1/accounts/acc_1/runs?limit=2&cursor=${first.body.next}`
  const last = await desk.call('GET', next)
  const ids = [...first.body.results, ...last.body.results].map(({ id }: { id: string }) => id)
  expect([ids, last.body.next]).toEqual([['run_3', 'run_2', 'run_1'], null])
  const elsewhere = next.replace('acc_1', 'acc_2')
  await seedAccount(desk.store, { id: 'acc_2' })
  expect((await desk.call('GET', elsewhere)).status).toBe(422)
  expect((await desk.call('GET', '/v1/runs/run_2')).body).toEqual({
    id: 'run_2',
    account_id: 'acc_1',
    trigger: 'schedule',
    mode: 'full',
    state: 'done',
    reason: null,
    pages_read: 2,
    employees_read: 120,
    changes: { joiners: 1, movers: 2, leavers: 3 },
    plan_id: null,
    held_plan_id: null,
    outcomes: { done: 0, already: 0, refused: 0, failed: 0 },
    started_at: NOW,
    finished_at: NOW,
  })
})

test('a conflict has its facts beside the problem', async () => {
  await seedAccount(desk.store)
  await seedRun(desk.store, {
    state: 'reading',
    bookmark: { phase: 'employees', cursor: null, page: 0 },
    finishedAt: null,
  })
  const { status, body } = await desk.call('POST', '/v1/accounts/acc_1/sync', {})
  expect(status).toBe(409)
  expect(body).toMatchObject({ status: 409, run_id: 'run_1', request_id: expect.any(String) })
})

test('a disconnected account can still be read', async () => {
  await seedAccount(desk.store)
  const gone = await desk.call('DELETE', '/v1/accounts/acc_1')
  expect([gone.status, gone.body.status]).toEqual([200, 'disconnected'])
  expect((await desk.call('GET', '/v1/accounts/acc_1')).body).toEqual(gone.body)
})
