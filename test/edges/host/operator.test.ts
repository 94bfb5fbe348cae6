// The operator hears at once when the product, Merge or the mail service refuses us, and sees where it hurts.
import { expect, test } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { sha256 } from '../../../src/sync/account/secrets.ts'
import { withStatus } from '../../doubles/answers.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'
import { aMail } from '../../world/inbox.ts'

const OPERATOR = 'ops@spendly.test'
const KEY = 'a-key-for-the-host-itself'
const TWO = {
  entities: [
    { id: 'nl', name: 'Acme Netherlands', country: 'NL' },
    { id: 'de', name: 'Acme Germany', country: 'DE' },
  ],
  linked: ['nl'],
} satisfies CompanyOptions

async function operated(options: CompanyOptions = {}): Promise<World> {
  const world = await linkedCompany(options)
  Object.assign(world.deps.config, { operatorEmail: OPERATOR })
  return world
}

async function mended(world: World): Promise<void> {
  await world.store.commit(null, [
    { set: 'accounts.try-host-again', now: world.deps.clock.now().toISOString() },
  ])
  await world.schedule()
}

const told = (world: World) => world.inbox(OPERATOR).map(({ notice }) => notice)

async function asked(world: World, path: string, key: string | null = KEY): Promise<string> {
  const app = createApp(world.deps, { apiKeyHashes: [await sha256(KEY)], mergeWebhooks: false })
  const headers = key === null ? {} : { authorization: `Bearer ${key}` }
  return (await app.request(path, { headers })).text()
}

test('the product refuses two accounts for days: one mail to the operator, and one when it is over', async () => {
  const world = await operated(TWO)
  const other = await world.linkAnother(['de'])
  other.hr.hire('zoe')
  await other.mergeFinishes()
  await other.approve()
  world.host.fault.refuseUs()
  world.hr.terminate('ana')
  await world.reconcile()
  await other.reconcile()
  expect(told(world)).toEqual([expect.objectContaining({ service: 'host', endedAt: null })])
  const [mail] = world.inbox(OPERATOR)
  expect(mail?.subject).toBe('Spendly refuses the sync')
  expect(mail?.text).toContain('HOST_SECRET')
  expect(mail?.text).not.toMatch(/Acme|Hibob|ana/)
  await world.days(3)
  expect(told(world)).toHaveLength(1)
  world.host.fault.clear()
  await mended(world)
  await world.schedule()
  expect(told(world).slice(1)).toEqual([
    expect.objectContaining({ service: 'host', endedAt: expect.any(String) as string }),
  ])
  world.host.fault.refuseUs()
  world.hr.terminate('bram')
  await world.reconcile()
  expect(told(world)).toHaveLength(3)
})

test('without OPERATOR_EMAIL nobody is mailed, and nothing waits', async () => {
  const world = await linkedCompany()
  world.host.fault.refuseUs()
  world.hr.terminate('ana')
  await world.reconcile()
  await world.hours(2)
  expect(world.inbox()).toEqual([])
})

test('Merge refuses our key: the operator hears, and hears of the end', async () => {
  const world = await operated()
  world.hr.account.tell('employees', withStatus(401))
  const { source } = world.deps
  const find = source.find.bind(source)
  Object.assign(world.deps, {
    source: { ...source, find: () => Promise.reject(new Error('the key is refused')) },
  })
  await world.reconcile()
  expect(told(world)).toEqual([expect.objectContaining({ service: 'merge', endedAt: null })])
  Object.assign(world.deps, { source: { ...source, find } })
  world.hr.honest()
  await world.reconcile()
  expect(told(world)).toHaveLength(2)
})

test('the mail service refuses the key: told when it takes mails again', async () => {
  const world = await operated()
  const refused = { kind: 'failed', reason: 'invalid_api_key (401)', blames: 'us' } as const
  world.mails.answers.push(refused, refused, refused)
  world.hr.hire('zoe')
  await world.reconcile()
  await world.hours(3)
  expect(told(world)).toEqual([
    expect.objectContaining({ service: 'mail', endedAt: expect.any(String) as string }),
  ])
  expect(world.inbox('admin')).toContainEqual(aMail('added-summary'))
})

test('/metrics shows within a minute what is refused, with help and type for every metric', async () => {
  const world = await operated()
  world.host.fault.refuseUs('actions')
  world.hr.terminate('ana')
  await world.reconcile()
  const text = await asked(world, '/metrics')
  expect(text).toContain('rollcall_failures_total{where="host",code="host-unauthorized"} 1')
  expect(text).toContain('rollcall_accounts_with_problem{code="host-unauthorized"} 1')
  expect(text).toContain('rollcall_actions_total{kind="user.deactivate",outcome="done"} 0')
  expect(text).toContain('rollcall_accounts{status="active"} 1')
  expect(text).toMatch(/rollcall_last_complete_read_age_seconds\{quantile="1"\} \d+/)
  expect(text).toMatch(/rollcall_jobs_oldest_age_seconds\{state="waiting"\} \d+/)
  for (const name of new Set(Array.from(text.matchAll(/^(rollcall_\w+)/gm), ([, one]) => one))) {
    expect(text).toContain(`# HELP ${name} `)
    expect(text).toContain(`# TYPE ${name} `)
  }
  world.host.fault.clear()
  await mended(world)
  const after = await asked(world, '/metrics')
  expect(after).toContain('rollcall_accounts_with_problem{code="host-unauthorized"} 0')
  expect(after).toContain('rollcall_actions_total{kind="user.deactivate",outcome="done"} 1')
})

test('/metrics counts plans that wait, and how long', async () => {
  const world = await operated({ employees: 20 })
  for (const name of ['ana', 'bram', 'chloe', 'dries', 'ewa', 'filip']) world.hr.terminate(name)
  await world.reconcile()
  await world.hours(5)
  const text = await asked(world, '/metrics')
  expect(text).toContain('rollcall_held_plans 1')
  const [, age] = /rollcall_held_plans_oldest_age_seconds (\d+)/.exec(text) ?? []
  expect(Number(age)).toBeGreaterThan(4 * 3600)
})

test('/readyz names what is wrong to a key only', async () => {
  const world = await operated()
  world.host.fault.refuseUs('actions')
  world.hr.terminate('ana')
  await world.reconcile()
  expect(JSON.parse(await asked(world, '/readyz?verbose'))).toMatchObject({
    status: 'ready',
    problems: [
      { where: 'host', code: 'host-unauthorized', since: expect.any(String) as string },
      { where: 'accounts', code: 'host-unauthorized', count: 1 },
    ],
  })
  for (const key of [null, 'another key'])
    expect(JSON.parse(await asked(world, '/readyz?verbose', key))).toMatchObject({ status: 401 })
  expect(JSON.parse(await asked(world, '/readyz'))).toEqual({ status: 'ready' })
  world.host.fault.clear()
  await mended(world)
  expect(JSON.parse(await asked(world, '/readyz?verbose'))).toEqual({
    status: 'ready',
    problems: [],
  })
})
