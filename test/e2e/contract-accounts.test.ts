// Contract section 4: accounts, settings, runs, syncs, previews, events, disconnecting.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slowly } from '../doubles/answers.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import type { Account, Page, Plan, Problem, Run } from '../doubles/v1.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
let company: World
beforeAll(async () => {
  stage = await startStage()
  company = await companyOn(stage, { employees: 6, prepare: addExternal })
})
afterAll(() => stage?.close())

function addExternal(made: World): void {
  made.giveExternal('consultant@else.test')
}

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

test('an account has every member the contract names, and counts its people', async () => {
  const account = await company.account()
  expect(account).toMatchObject({
    id: company.accountId,
    organization_id: company.id,
    status: 'active',
    integration: { slug: 'hibob', name: 'Hibob' },
    last_complete_read_at: expect.stringMatching(RFC3339) as string,
    next_sync_at: expect.stringMatching(RFC3339) as string,
    held_plan_id: null,
    counts: { employees: 6, linked: 6, external: 1 },
    problem: null,
  })
  const list = await stage.api.get<Page<Account>>(`/organizations/${company.id}/accounts`)
  expect(list.results).toEqual([account])
})

test('the next sync is at the daily hour of the account, but not within an hour of the last', async () => {
  const { next_sync_at } = await company.account()
  const ahead = Date.parse(next_sync_at ?? '') - Date.now()
  expect(ahead).toBeGreaterThan(0)
  expect(ahead).toBeLessThanOrEqual(25 * 60 * 60_000)
})

test('a run has every member the contract names', async () => {
  const run = await company.reconcile()
  expect(run).toMatchObject({
    id: expect.any(String) as string,
    account_id: company.accountId,
    trigger: 'manual',
    mode: 'full',
    state: 'done',
    reason: null,
    pages_read: expect.any(Number) as number,
    employees_read: 6,
    changes: { joiners: 0, movers: 0, leavers: 0 },
    held_plan_id: null,
    outcomes: { done: 0, already: 0, refused: 0, failed: 0 },
    started_at: expect.stringMatching(RFC3339) as string,
    finished_at: expect.stringMatching(RFC3339) as string,
  })
  expect(run).toHaveProperty('plan_id')
  const runs = await company.runs()
  expect(runs.map((one) => one.id)).toContain(run.id)
  expect(runs.map((one) => one.trigger)).toContain('first')
})

test('a delta read is asked for by its mode', async () => {
  expect(await company.reconcile({ mode: 'delta' })).toMatchObject({ mode: 'delta', state: 'done' })
  const asked = stage.merge.askedAbout(company.hr.account, 'employees').at(-1)
  expect(asked?.query.get('modified_after')).toEqual(expect.any(String))
})

test('while one runs, another is 409 with the id of the running one', async () => {
  company.hr.lies(slowly(800))
  const runId = await company.startSync()
  const path = `/accounts/${company.accountId}/sync`
  const { status, body } = await stage.api.post<Problem>(path)
  expect([status, body['run_id']]).toEqual([409, runId])
  company.hr.honest()
  await company.ended(runId)
})

test('an account whose link is not finished cannot be synced, and says so', async () => {
  const waiting = await companyOn(stage, { until: 'pending' })
  const { status, body } = await stage.api.post<Problem>(`/accounts/${waiting.accountId}/sync`)
  expect([status, body['account_status']]).toEqual([409, 'pending'])
})

test('settings can be read and changed member by member, even before the link', async () => {
  const waiting = await companyOn(stage, { until: 'pending' })
  const path = `/accounts/${waiting.accountId}/settings`
  const defaults = await stage.api.get<Record<string, unknown>>(path)
  expect(defaults).toMatchObject({
    invite: 'auto',
    invite_days_before_start: 0,
    email_source: 'work',
    name_source: 'legal',
    protected: [],
    grace_days: 0,
    block_cards: 'immediately',
    inactive_beats_future_date: false,
    unblock_on_rehire: false,
    brake: {
      leavers_min: 3,
      leavers_percent: 10,
      small_min: 2,
      small_percent: 25,
      window_percent: 20,
      joiners_min: 25,
      joiners_percent: 30,
      identity_min: 3,
      identity_percent: 5,
      shrink_percent: 20,
    },
  })
  const change = { grace_days: 3, brake: { leavers_min: 5 } }
  expect((await stage.api.patch(path, change)).status).toBe(200)
  expect(await stage.api.get(path)).toMatchObject({
    grace_days: 3,
    invite: 'auto',
    brake: { leavers_min: 5, leavers_percent: 10 },
  })
})

test.for([
  ['leavers_min', 0],
  ['leavers_min', 51],
  ['leavers_percent', 0],
  ['leavers_percent', 51],
  ['small_min', 0],
  ['small_percent', 60],
  ['window_percent', 100],
  ['joiners_min', 51],
  ['joiners_percent', 0],
  ['identity_min', 0],
  ['identity_percent', 51],
  ['shrink_percent', 4],
  ['shrink_percent', 51],
] as const)('the brake cannot be turned off: %s of %i is 422', async ([name, value]) => {
  const path = `/accounts/${company.accountId}/settings`
  const answer = await stage.api.patch(path, { brake: { [name]: value } })
  expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(name)])
})

test.for([
  ['invite', 'never'],
  ['grace_days', -1],
  ['email_source', 'private'],
  ['block_cards', 'never'],
  ['status_map', { Resting: 'ASLEEP' }],
  ['routing', { by: 'weather' }],
  [
    'scope',
    [{ entity_id: '*', invite: true, where: [{ field: 'department', op: 'like', value: [] }] }],
  ],
  ['no_such_setting', true],
] as const)('%s may not be %j', async ([name, value]) => {
  const path = `/accounts/${company.accountId}/settings`
  const before = await stage.api.get(path)
  const answer = await stage.api.patch(path, { [name]: value })
  expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(name)])
  expect(await stage.api.get(path)).toEqual(before)
})

test('a preview shows a plan that is never applied', async () => {
  const person = 'ana'
  company.hr.change(person, { first_name: 'Previewed' })
  company.hr.finishSync()
  const before = await company.runs()
  const { status, body } = await stage.api.post<Plan>(`/accounts/${company.accountId}/preview`, {
    settings: { invite: 'approve' },
  })
  expect(status).toBe(200)
  expect(body.actions).toEqual(expect.any(Array))
  expect(company.actions()).toEqual([])
  expect(await stage.api.get(`/accounts/${company.accountId}/settings`)).toMatchObject({
    invite: 'auto',
  })
  expect((await company.runs()).filter((run) => run.state === 'held')).toEqual(
    before.filter((run) => run.state === 'held'),
  )
})

test('events come in order, each with an id, from the one after which they are asked', async () => {
  interface Event {
    id: string
  }
  const rows = (body: Page<Event> | Event[]) => (Array.isArray(body) ? body : body.results)
  const all = rows(await stage.api.get<Page<Event>>('/events?limit=100'))
  expect(all.length).toBeGreaterThan(2)
  expect(new Set(all.map((one) => one.id)).size).toBe(all.length)
  const [first] = all
  const after = rows(
    await stage.api.get<Page<Event>>(
      `/events?after=${encodeURIComponent(String(first?.id))}&limit=100`,
    ),
  )
  expect(after.map((one) => one.id)).not.toContain(first?.id)
  expect(after[0]?.id).toBe(all[1]?.id)
})

test('disconnecting stops syncing, tells Merge, removes nobody and can still be read', async () => {
  const leaving = await companyOn(stage, { employees: 4 })
  const { status } = await stage.api.remove(`/accounts/${leaving.accountId}`)
  expect(status).toBeLessThan(300)
  await eventually(() => expect(leaving.hr.account.erased).toBe(true))
  expect((await leaving.account()).status).toBe('disconnected')
  expect((await leaving.employees()).length).toBe(4)
  const sync = await stage.api.post<Problem>(`/accounts/${leaving.accountId}/sync`)
  expect([sync.status, sync.body['account_status']]).toEqual([409, 'disconnected'])
  expect(leaving.actions()).toEqual([])
  expect(leaving.harmed()).toEqual([])
})

test('an account that Merge wants relinked stops, and a sync is 409', async () => {
  const broken = await companyOn(stage, { employees: 4 })
  broken.hr.account.status = 'RELINK_NEEDED'
  await broken.reconcile().catch((): Run | null => null)
  await eventually(async () => expect((await broken.account()).status).toBe('needs_relink'))
  expect((await broken.account()).problem).toMatchObject({
    since: expect.stringMatching(RFC3339) as string,
  })
  const sync = await stage.api.post<Problem>(`/accounts/${broken.accountId}/sync`)
  expect([sync.status, sync.body['account_status']]).toEqual([409, 'needs_relink'])
  expect(broken.harmed()).toEqual([])
})
