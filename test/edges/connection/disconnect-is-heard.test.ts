// Disconnecting is told to Merge until Merge has heard it: the token was erased before, and Merge kept the account.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptHint } from '../../../src/sync/run/hints.ts'
import { eraseOrganization } from '../../../src/sync/account/organization.ts'
import { reset as broken, withStatus, type Answer, type Asked } from '../../doubles/answers.ts'
import { rollcall } from '../../runtimes/fake-terminal.ts'
import { linkedCompany, unlinkedCompany, type World } from '../../world/company.ts'
import { companyOn } from '../../world/over-http.ts'
import { startStage, type Stage } from '../../world/stage.ts'
import { HOUR } from '../../world/time.ts'
import { ORGANIZATION } from '../../world/view.ts'

const WAITS = { status: 'disconnected', token: null, problem: { code: 'forget-waiting' } }
const OVER = { status: 'disconnected', token: null, problem: null }

const failures = (world: World) =>
  world.errors().filter((line) => line.includes('forget.failed')).length

test('rule 5: Merge that fails for two days hears it on the third, and is asked less and less', async () => {
  const world = await linkedCompany()
  const { account } = world.hr
  account.tell('delete-account', withStatus(503))
  await world.disconnect()
  expect(await world.account()).toMatchObject(WAITS)
  const tried = [failures(world)]
  const begun = Date.now()
  for (const hours of [1, 8, 24, 48]) {
    await world.at(begun + hours * HOUR)
    tried.push(failures(world))
  }
  expect(tried[0]).toBe(1)
  expect(tried.at(-1)).toBeLessThan(10)
  expect(tried.toSorted((a, b) => a - b)).toEqual(tried)
  expect(await world.account()).toMatchObject(WAITS)
  expect(account.erased).toBe(false)
  account.honest()
  await world.hours(25)
  expect(account.erased).toBe(true)
  expect(await world.account()).toMatchObject(OVER)
  expect(await world.store.forgets(null)).toEqual([])
  // Nobody was touched meanwhile.
  expect(world.host.actions).toEqual([])
})

test('Merge that hears it at once: no problem is left', async () => {
  const world = await linkedCompany()
  await world.disconnect()
  expect(world.hr.account.erased).toBe(true)
  expect(await world.account()).toMatchObject(OVER)
})

test('a second disconnect asks again at once', async () => {
  const world = await linkedCompany()
  world.hr.account.tell('delete-account', withStatus(500), { times: 1 })
  await world.disconnect()
  expect(await world.account()).toMatchObject(WAITS)
  await world.untilIdle(0)
  const [mail, ...more] = world.inbox('admin')
  expect([mail?.kind, more]).toEqual(['disconnected', []])
  await world.disconnect()
  expect(world.hr.account.erased).toBe(true)
  expect(await world.account()).toMatchObject(OVER)
  expect(world.inbox('admin')).toHaveLength(1)
})

test('an organization that is erased is told to Merge as well, and nothing else of it is kept', async () => {
  const entities = [
    { id: 'nl', name: 'Acme Netherlands', country: 'NL' },
    { id: 'de', name: 'Acme Germany', country: 'DE' },
  ]
  const world = await linkedCompany({ entities, linked: ['nl'] })
  const other = await world.linkAnother(['de'])
  for (const { hr } of [world, other]) hr.account.tell('delete-account', withStatus(502))
  await eraseOrganization(world.deps, ORGANIZATION)
  expect(await world.store.account(world.accountId)).toBeNull()
  expect((await world.store.forgets(null)).map(({ account }) => account).toSorted()).toEqual(
    [world.accountId, other.accountId].toSorted(),
  )
  world.hr.account.honest()
  await world.hours(2)
  expect([world.hr.account.erased, other.hr.account.erased]).toEqual([true, false])
  other.hr.account.honest()
  await world.hours(24)
  expect(other.hr.account.erased).toBe(true)
  expect(await world.store.forgets(null)).toEqual([])
})

test('an account that was disconnected while Merge failed and is then erased is still told', async () => {
  const world = await linkedCompany()
  world.hr.account.tell('delete-account', withStatus(503))
  await world.disconnect()
  await eraseOrganization(world.deps, ORGANIZATION)
  world.hr.account.honest()
  await world.days(2)
  expect(world.hr.account.erased).toBe(true)
})

test('an admin finishes an old link page after the account was disconnected', async () => {
  const world = await unlinkedCompany()
  await world.begin({ integration: 'hibob' })
  await world.disconnect()
  await world.finish()
  expect(world.hr.account.erased).toBe(true)
  expect(await world.account()).toMatchObject(OVER)
})

test('a webhook with the token of another account makes nobody delete that one', async () => {
  const world = await linkedCompany({
    entities: [
      { id: 'nl', name: 'Acme Netherlands', country: 'NL' },
      { id: 'de', name: 'Acme Germany', country: 'DE' },
    ],
    linked: ['nl'],
  })
  const other = await world.linkAnother(['de'])
  await world.disconnect()
  const { id: sourceAccountId, originId: accountId } = world.hr.account
  const { token } = other.hr.account
  await acceptHint(world.deps, { kind: 'linked', sourceAccountId, accountId, token })
  await world.untilIdle()
  expect(other.hr.account.erased).toBe(false)
  expect(await world.store.forgets(null)).toEqual([])
})

test('a token whose key is lost keeps nobody else waiting', async () => {
  const world = await linkedCompany()
  world.hr.account.tell('delete-account', withStatus(503))
  await world.disconnect()
  const { connection } = world.store.database
  connection
    .prepare(
      "insert into forgets select 'forget_0', 'acc_0', 'gone.x.y', 1, '2020-01-01T00:00:00Z', 0, next_try_at, null from forgets",
    )
    .run()
  world.hr.account.honest()
  await world.days(1)
  expect(world.hr.account.erased).toBe(true)
  expect(await world.store.forgets(null)).toMatchObject([{ account: 'acc_0', token: null }])
})

describe('over HTTP', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await startStage()
  })
  afterAll(() => stage?.close())

  test.for([
    ['503', withStatus(503)],
    ['429', withStatus(429, { 'retry-after': '1' })],
    ['403', withStatus(403)],
    [
      'with a broken connection',
      (honest: Answer, asked: Asked) => broken({ ...honest, status: 500 }, asked),
    ],
  ] as const)(
    'DELETE while Merge answers %s: it says so, and so does a second one',
    async ([, lie]) => {
      const company = await companyOn(stage, { employees: 2, until: 'review' })
      const { account } = company.hr
      account.tell('delete-account', lie)
      const path = `/accounts/${company.accountId}`
      for (const again of [false, true]) {
        const { status, body } = await stage.api.call('DELETE', path)
        expect([again, status]).toEqual([again, 200])
        expect(body).toMatchObject({ status: 'disconnected', problem: { code: 'forget-waiting' } })
      }
      expect((await doctor()).said).toContain(`${company.accountId}`)
      account.honest()
      const { body } = await stage.api.call('DELETE', path)
      expect(body).toMatchObject({ status: 'disconnected', problem: null })
      expect(account.erased).toBe(true)
      expect((await doctor()).said).not.toContain('has not confirmed its deletion')
    },
  )

  test.for([
    ['401: Merge knows the token no more', 401],
    ['404: it is gone', 404],
  ] as const)('DELETE while Merge answers %s', async ([, status]) => {
    const company = await companyOn(stage, { employees: 2, until: 'review' })
    company.hr.account.tell('delete-account', withStatus(status))
    const { body } = await stage.api.call('DELETE', `/accounts/${company.accountId}`)
    expect(body).toMatchObject({ status: 'disconnected', problem: null })
  })

  test('DELETE while Merge refuses our key: it is told once the key is right again', async () => {
    const company = await companyOn(stage, { employees: 2, until: 'review' })
    const { apiKey } = stage.merge
    Object.assign(stage.merge, { apiKey: 'another' })
    const { body } = await stage.api.call('DELETE', `/accounts/${company.accountId}`)
    expect(body).toMatchObject({ status: 'disconnected', problem: { code: 'forget-waiting' } })
    expect(company.hr.account.erased).toBe(false)
    Object.assign(stage.merge, { apiKey })
    await stage.api.call('DELETE', `/accounts/${company.accountId}`)
    expect(company.hr.account.erased).toBe(true)
  })

  function doctor() {
    const env = {
      ...stage.variables,
      ROLLCALL_DB: stage.rollcall.databaseFile,
      ROLLCALL_URL: stage.rollcall.url,
      PORT: new URL(stage.rollcall.url).port,
    }
    return rollcall(env, ['doctor'])
  }
})
