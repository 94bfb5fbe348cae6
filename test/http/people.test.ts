import { beforeEach, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/core/facts/settings.ts'
import type { User } from '../../src/core/people/user.ts'
import { type Desk, NOW, openDesk } from './desk.ts'
import {
  employee,
  seedAccount,
  seedEmployee,
  seedLink,
  seedOrganization,
  seedPlan,
  seedRun,
} from './seeds.ts'
import { putEvent } from '../../src/sync/changes/accounts.ts'
import { putUsers } from '../../src/sync/changes/people.ts'
import { putDimensions } from '../../src/sync/changes/runs.ts'

const PEOPLE = '/v1/accounts/acc_1/employees'
const USER: User = {
  id: 'u_1',
  email: 'ana@acme.test',
  firstName: 'Ana',
  lastName: 'Pop',
  phone: null,
  status: 'active',
  role: 'member',
  protected: false,
  entityIds: ['nl'],
  cards: [],
}
let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store)
  await seedAccount(desk.store)
  await seedRun(desk.store)
})

test('a person is shown as the contract says', async () => {
  await seedEmployee(desk.store)
  await seedLink(desk.store)
  const { body } = await desk.call('GET', PEOPLE)
  expect(body).toEqual({
    results: [
      {
        id: 'emp_1',
        remote_id: '1042',
        employee_number: '17',
        first_name: 'Ana',
        last_name: 'Pop',
        email: 'ana@acme.test',
        phone: '+31201234567',
        entity_ids: ['nl'],
        state: 'active',
        link: { user_id: 'u_1' },
        kept_by: null,
        why: [{ code: 'active', message: 'HR shows this person as active' }],
        start_date: '2020-01-01',
        termination_date: null,
      },
    ],
    next: null,
  })
})

test('a closed link is shown as none, and so is an unreadable phone', async () => {
  await seedEmployee(desk.store, { employee: employee({ phone: { kind: 'unreadable' } }) })
  await seedLink(desk.store, { state: 'closed', closedAt: NOW })
  const { body } = await desk.call('GET', `${PEOPLE}/emp_1`)
  expect(body).toMatchObject({ link: null, phone: null })
})

test('name and address follow the settings', async () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    name_source: 'preferred',
    email_source: 'work_then_personal',
  } as const
  await seedAccount(desk.store, { id: 'acc_2', settings })
  const person = employee({ workEmail: null, preferredName: 'Annie' })
  await seedEmployee(desk.store, { account: 'acc_2', employee: person })
  const { body } = await desk.call('GET', '/v1/accounts/acc_2/employees/emp_1')
  expect(body).toMatchObject({ first_name: 'Annie', last_name: 'Pop', email: 'ana@home.test' })
})

test('the list is filtered by state and searched', async () => {
  await seedEmployee(desk.store)
  const bob = employee({
    sourceId: 'm-2',
    firstName: 'Bob',
    workEmail: 'bob@acme.test',
    remoteId: '7',
  })
  await seedEmployee(desk.store, { id: 'emp_2', employee: bob, state: 'left', hash: 'h2' })
  const ids = async (query: string) => {
    const { body } = await desk.call('GET', `${PEOPLE}${query}`)
    return body.results.map(({ id }: { id: string }) => id)
  }
  expect(await ids('?state=left')).toEqual(['emp_2'])
  expect(await ids('?search=bob')).toEqual(['emp_2'])
  expect(await ids('?search=')).toHaveLength(2)
})

test('the timeline lists changes in HR and actions, oldest first', async () => {
  const first = await seedEmployee(desk.store, { readAt: '2026-11-01T10:00:00.000Z' })
  await seedRun(desk.store, { seq: 2 })
  const renamed = { employee: employee({ lastName: 'Smith' }), hash: 'hash-2', versionRun: 2 }
  await seedEmployee(desk.store, { ...renamed, readAt: '2026-11-02T10:00:00.000Z' }, first)
  await seedPlan(desk.store)
  const { body } = await desk.call('GET', `${PEOPLE}/emp_1`)
  const told = body.timeline.map(({ type, message }: { type: string; message: string }) => [
    type,
    message,
  ])
  expect(told).toEqual([
    ['hr.first-seen', 'First seen in HR'],
    ['hr.changed', 'HR changed: last name'],
    [
      'user.deactivate',
      'End of access (nl): to do. According to HR, employment ended on 21 November 2026',
    ],
  ])
  const times = body.timeline.map(({ at }: { at: string }) => at)
  expect(times).toEqual(times.toSorted())
})

test('routing values count the people who have not left', async () => {
  await desk.store.commit(null, [
    ...putDimensions('acc_1', [
      {
        kind: 'company',
        id: 'co-1',
        remoteId: '900',
        name: 'Acme NL',
        type: null,
        country: null,
        state: null,
      },
      {
        kind: 'company',
        id: 'co-2',
        remoteId: null,
        name: 'Acme DE',
        type: null,
        country: null,
        state: null,
      },
      {
        kind: 'group',
        id: 'g-1',
        remoteId: 'D1',
        name: 'Sales',
        type: 'DEPARTMENT',
        country: null,
        state: null,
      },
    ]),
  ])
  await seedEmployee(desk.store, { employee: employee({ groupIds: ['g-1'] }) })
  await seedEmployee(desk.store, {
    id: 'emp_2',
    employee: employee({ sourceId: 'm-2' }),
    state: 'left',
  })
  const values = async (query: string) =>
    (await desk.call('GET', `/v1/accounts/acc_1/routing-values?${query}`)).body.results
  expect(await values('by=company')).toEqual([
    { value: '900', label: 'Acme NL', people: 1 },
    { value: 'co-2', label: 'Acme DE', people: 0 },
  ])
  expect(await values('by=department')).toEqual([{ value: 'D1', label: 'Sales', people: 1 }])
  expect(await values('by=group&field=department')).toEqual([
    { value: 'D1', label: 'Sales', people: 1 },
  ])
  expect(await values('by=field&field=Cost%20centre')).toEqual([])
})

test('events come in order, after the given one', async () => {
  const { store } = desk
  const event = { organization: 'acme', account: 'acc_1', subject: 'run_1', facts: {}, at: NOW }
  for (const type of ['run.began', 'run.held', 'run.done']) {
    await store.commit(null, [putEvent({ ...event, type })])
  }
  const first = await desk.call('GET', '/v1/events?limit=2')
  expect(first.body.results[0]).toMatchObject({
    id: expect.any(Number),
    organization_id: 'acme',
    account_id: 'acc_1',
    type: 'run.began',
    subject: 'run_1',
    at: NOW,
  })
  const next = await desk.call('GET', `/v1/events?limit=2&cursor=${first.body.next}`)
  const after = await desk.call('GET', `/v1/events?after=${first.body.results[1].id}`)
  expect(next.body).toEqual(after.body)
  expect(next.body.results.map(({ type }: { type: string }) => type)).toEqual(['run.done'])
})

test('a plan is approved only in the revision that the admin saw', async () => {
  await seedEmployee(desk.store)
  await seedPlan(desk.store)
  const { body } = await desk.call('GET', '/v1/plans/plan_1')
  expect(body).toMatchObject({
    id: 'plan_1',
    account_id: 'acc_1',
    run_id: 'run_1',
    state: 'held',
    revision: 3,
  })
  const stale = await desk.call('POST', '/v1/plans/plan_1/approve', { revision: 2 })
  expect(stale.status).toBe(409)
  const actor = { email: 'bo@acme.test' }
  const approved = await desk.call('POST', '/v1/plans/plan_1/approve', { revision: 3, actor })
  expect(approved.status, approved.text).toBe(202)
  expect(approved.body).toMatchObject({ id: 'plan_1' })
})

test('a decision about a person is in their timeline', async () => {
  const terminationDate = '2026-11-30'
  await seedEmployee(desk.store, { employee: employee({ terminationDate }) })
  await seedLink(desk.store)
  await desk.store.commit(null, putUsers('acme', [USER], NOW))
  const actor = { email: 'bo@acme.test' }
  const decision = { decision: 'postpone', until: '2026-12-01', actor }
  const decided = await desk.call('POST', `${PEOPLE}/emp_1/decisions`, decision)
  expect(decided.status, decided.text).toBe(200)
  expect(decided.body).toMatchObject({ id: 'emp_1', link: { user_id: 'u_1' } })
  expect(decided.body.timeline).toContainEqual({
    at: NOW,
    type: 'decision.postpone',
    message: expect.stringMatching(/^Postpone, decided by bo@acme\.test, until 1 Dec 2026/),
  })
})

test('a preview is a plan that is not stored', async () => {
  await seedEmployee(desk.store)
  const before = await desk.call('GET', '/v1/accounts/acc_1')
  const settings = { brake: { leavers_percent: 20 } }
  const tried = await desk.call('POST', '/v1/accounts/acc_1/preview', { settings })
  expect(tried.status, tried.text).toBe(200)
  expect(tried.body).toMatchObject({
    account_id: 'acc_1',
    run_id: null,
    actions: expect.any(Array),
  })
  expect((await desk.call('GET', `/v1/plans/${tried.body.id}`)).status).toBe(404)
  expect((await desk.call('GET', '/v1/accounts/acc_1')).body).toEqual(before.body)
})

test('ids of another account are not found in this one', async () => {
  await seedEmployee(desk.store)
  await seedOrganization(desk.store, { id: 'beta' })
  await seedAccount(desk.store, { id: 'acc_2', organization: 'beta' })
  for (const [method, path] of [
    ['GET', '/v1/accounts/acc_2/employees/emp_1'],
    ['POST', '/v1/accounts/acc_2/employees/emp_1/sync'],
  ] as const) {
    expect((await desk.call(method, path)).status, path).toBe(404)
  }
  const decision = { decision: 'keep' }
  const path = '/v1/accounts/acc_2/employees/emp_1/decisions'
  expect((await desk.call('POST', path, decision)).status).toBe(404)
  expect((await desk.call('GET', '/v1/accounts/acc_2/employees')).body.results).toEqual([])
})
