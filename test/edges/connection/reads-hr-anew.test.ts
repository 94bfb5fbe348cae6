// "Sync now" reads what Merge collected last. With the setting, Merge is asked to read HR first, and each time costs.
import { expect, test } from 'vitest'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { requestSync } from '../../../src/sync/run/request.ts'
import { HOUR, MINUTE, moveTo } from '../../world/time.ts'

const asked = (world: World) =>
  world.merge.askedAbout(world.hr.account, 'sync-status/resync').length

/** Somebody starts a sync; Merge finishes reading HR that much later, in minutes. */
async function syncNow(world: World, mergeNeeds = 2): Promise<string> {
  const id = await requestSync(world.deps, world.accountId, 'full', 'admin@acme.test')
  await world.untilIdle(mergeNeeds * MINUTE)
  world.hr.finishSync()
  await world.untilIdle(20 * MINUTE)
  return id
}

test('rule 56: never, unless somebody chose it', async () => {
  const world = await linkedCompany()
  expect((await world.account()).settings.resync).toBe('never')
  await world.reconcile()
  await world.days(2)
  expect(asked(world)).toBe(0)
})

test('on request: the read begins after Merge has read HR, and shows what is new there', async () => {
  const world = await linkedCompany({ settings: { resync: 'on-request' } })
  const before = asked(world)
  const id = await requestSync(world.deps, world.accountId, 'full', 'admin@acme.test')
  await world.untilIdle(MINUTE)
  expect(asked(world) - before).toBe(1)
  expect(await world.store.run(id)).toMatchObject({
    state: 'reading',
    bookmark: { phase: 'resync' },
    beganAt: null,
  })
  world.hr.terminate('ana')
  world.hr.finishSync()
  await world.untilIdle()
  expect(await world.store.run(id)).toMatchObject({ state: 'done', complete: true })
  expect((await world.person('ana')).state).toBe('left')
  expect(asked(world) - before).toBe(1)
  expect(await world.account()).toMatchObject({ resync: { outcome: 'asked' }, problem: null })
})

test('at most hourly', async () => {
  const world = await linkedCompany({ settings: { resync: 'on-request' } })
  await world.hours(2)
  const before = asked(world)
  await syncNow(world)
  await syncNow(world)
  expect(asked(world) - before).toBe(1)
  await world.hours(1)
  await syncNow(world)
  expect(asked(world) - before).toBe(2)
})

test('on request only: neither the daily read nor a webhook nor one person asks for it', async () => {
  const world = await linkedCompany({ settings: { resync: 'on-request' } })
  await world.hours(2)
  const before = asked(world)
  await world.days(2)
  await world.webhook('ana')
  expect(asked(world)).toBe(before)
})

test('before each daily read', async () => {
  const world = await linkedCompany({ settings: { resync: 'before-daily-read' } })
  await world.hours(2)
  const before = asked(world)
  await world.days(3)
  expect(asked(world) - before).toBeGreaterThanOrEqual(2)
  expect(asked(world) - before).toBeLessThanOrEqual(3)
})

test('Merge that never finishes: the read begins after ten minutes, with what is there', async () => {
  const world = await linkedCompany({ settings: { resync: 'on-request' } })
  await world.hours(2)
  const id = await requestSync(world.deps, world.accountId, 'full', 'admin@acme.test')
  await world.untilIdle(11 * MINUTE)
  const run = await world.store.run(id)
  expect(run?.beganAt).not.toBeNull()
  expect(run?.finishedAt).not.toBeNull()
  for (const name of ['ana', 'bram']) expect((await world.person(name)).state).toBe('active')
})

test.for(['on-request', 'before-daily-read'] as const)(
  '%s: nothing ran for hours after Merge was asked, and the same run does not ask again',
  async (resync) => {
    const world = await linkedCompany({ settings: { resync } })
    await world.hours(2)
    const before = asked(world)
    const id = await requestSync(world.deps, world.accountId, 'full', 'admin@acme.test')
    await world.untilIdle(MINUTE)
    moveTo(Date.now() + 4 * HOUR)
    await world.untilIdle(MINUTE)
    expect(asked(world) - before).toBe(1)
    expect((await world.store.run(id))?.beganAt).not.toBeNull()
  },
)

test.for([400, 402, 403])(
  '%i, it is not in the plan at Merge: said once, and read all the same',
  async (status) => {
    const world = await linkedCompany({ settings: { resync: 'before-daily-read' } })
    await world.hours(2)
    world.merge.resyncAnswers = status
    const before = asked(world)
    await syncNow(world)
    await world.days(3)
    expect(asked(world) - before).toBe(1)
    expect(world.errors().filter((line) => line.includes('resync.refused'))).toHaveLength(1)
    expect((await world.lastRun())?.complete).toBe(true)
    const portal = await portalOf(world)
    expect(await portal.page('/settings')).toContain('does not include it')
    // Somebody has seen to it: the setting is switched off and on.
    await world.settings({ resync: 'never' })
    world.merge.resyncAnswers = 200
    await world.settings({ resync: 'on-request' })
    await syncNow(world)
    expect(asked(world) - before).toBe(2)
  },
)

test.for([500, 429, 401])('%i: one try, and the read goes on', async (status) => {
  const world = await linkedCompany({ settings: { resync: 'on-request' } })
  await world.hours(2)
  world.merge.resyncAnswers = status
  const before = asked(world)
  await syncNow(world)
  expect(asked(world) - before).toBe(1)
  expect(await world.lastRun()).toMatchObject({ state: 'done', complete: true })
  expect(await world.account()).toMatchObject({ resync: { outcome: 'failed' } })
})

test('a crash right after the request spends no second credit', async () => {
  const world = await linkedCompany({ settings: { resync: 'on-request' } })
  await world.hours(2)
  const before = asked(world)
  const { source } = world.deps
  Object.assign(world.deps, {
    source: {
      ...source,
      resync: async (account: { id: string; token: string }) => {
        await source.resync(account)
        throw new Error('the process died')
      },
    },
  })
  await syncNow(world)
  Object.assign(world.deps, { source })
  await syncNow(world)
  expect(asked(world) - before).toBe(1)
})

test('the setting is in the portal and in the API, and an unknown word is refused', async () => {
  const world = await linkedCompany({ employees: 3 })
  const { call, html } = await portalOf(world)
  const path = `/v1/accounts/${world.accountId}/settings`
  expect((await call('GET', path)).body).toMatchObject({ resync: 'never' })
  expect((await call('PATCH', path, { resync: 'on-request' })).status).toBe(200)
  expect((await call('PATCH', path, { resync: 'always' })).status).toBe(422)
  expect(await html('/settings')).toMatch(/<option value="on-request" selected/)
})
