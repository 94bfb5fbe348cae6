// HR places somebody in one more entity: whether and when they get access there (rules 1, 8, 24, 25).
import { expect, test } from 'vitest'
import { DE, NL } from '../world/cities.ts'
import { linkedCompany, type World } from '../world/company.ts'

/** The Dutch HR system has twelve people; the German one has three others. */
async function twoSystems(): Promise<{ world: World; hibob: World['hr'] }> {
  const { hr: hibob, linkAnother } = await linkedCompany({ entities: [NL, DE], linked: ['nl'] })
  const world = await linkAnother(['de'])
  for (const name of ['xandra', 'yaro', 'zoe']) world.hr.hire(name)
  await world.mergeFinishes()
  await world.approve()
  return { world, hibob }
}

test('somebody who left one HR system and is hired in another gets access from that one', async () => {
  const { world, hibob } = await twoSystems()
  hibob.terminate('ana', { on: '2026-05-03' })
  hibob.finishSync()
  await world.days(1)
  expect(world.user('ana')?.status).toBe('inactive')
  world.hr.hire('ana')
  await world.reconcile()
  expect(world.user('ana')?.entityIds).toEqual(['de'])
})

test('a user removed by hand stays removed, although another HR system hires the person', async () => {
  const { world } = await twoSystems()
  const ana = world.user('ana')
  if (ana) world.host.put({ ...ana, status: 'inactive', entityIds: [] })
  world.hr.hire('ana')
  await world.reconcile()
  expect(world.user('ana')).toMatchObject({ status: 'inactive', entityIds: [] })
})

test('access to a second entity waits for the first day there', async () => {
  const { world } = await twoSystems()
  world.hr.hire('ana', { start_date: '2026-05-07T00:00:00Z' })
  await world.reconcile()
  expect(world.user('ana')?.entityIds).toEqual(['nl'])
  await world.at('2026-05-06T21:30:00Z')
  expect(world.user('ana')?.entityIds).toEqual(['nl'])
  await world.at('2026-05-06T22:30:00Z')
  expect(world.user('ana')?.entityIds.toSorted()).toEqual(['de', 'nl'])
})

test('a newcomer to two entities gets both on the same day, and one invitation', async () => {
  const world = await linkedCompany({
    entities: [NL, DE],
    settings: { routing: { by: 'department', map: { 'group-sales': 'nl', 'group-labs': 'de' } } },
    prepare: ({ hr }) => {
      const sales = hr.account.group('Sales').id
      hr.account.group('Labs')
      for (const name of hr.rows.keys()) hr.change(name, { groups: [sales] })
    },
  })
  world.hr.hire('zoe', { groups: world.hr.account.groups.map(({ id }) => id) })
  await world.reconcile()
  expect(world.user('zoe')?.entityIds.toSorted()).toEqual(['de', 'nl'])
  expect(world.inbox('zoe@acme.test').map(({ subject }) => subject)).toHaveLength(1)
  expect((await world.lastRun())?.state).toBe('done')
})
