// Access that a change of settings would end stays held until an admin decides.
import { expect, test } from 'vitest'
import type { SettingsPatch } from '../../src/sync/account/settings.ts'
import { DE, NL } from '../world/cities.ts'
import { linkedCompany, type World } from '../world/company.ts'

/** One person works in Berlin; everybody is in the Dutch entity until the mapping says otherwise. */
async function withBerlin(): Promise<World> {
  return linkedCompany({
    employees: 30,
    entities: [NL, DE],
    settings: { routing: { by: 'work_location', map: { hq: 'nl', berlin: 'nl' } } },
    prepare: ({ hr }) => {
      const { office, locations } = hr.account
      Object.assign(office, { remote_id: 'hq' })
      locations.push({ ...office, id: 'loc-berlin', remote_id: 'berlin', name: 'Berlin' })
      hr.change('ana', { work_location: 'loc-berlin' })
    },
  })
}

const moved: SettingsPatch = {
  routing: { by: 'work_location', map: { hq: 'nl', berlin: 'de' } },
}

test('a held move is not carried out the next day', async () => {
  const world = await withBerlin()
  await world.settings(moved)
  await world.untilIdle()
  const held = await world.held()
  expect(held).toEqual(['cards.block ana nl', 'user.deactivate ana nl', 'user.invite ana de'])
  for (let day = 0; day < 4; day += 1) {
    await world.days(1)
    expect(world.user('ana')?.entityIds).toEqual(['nl'])
    expect(await world.held()).toEqual(held)
  }
  await world.approve()
  expect(world.user('ana')?.entityIds).toEqual(['de'])
})

test('a read of one person between the change and the full read does not hide the change', async () => {
  const world = await withBerlin()
  await world.settings(moved)
  await world.webhook('bram')
  await world.hours(1)
  expect(world.user('ana')?.entityIds).toEqual(['nl'])
  expect(await world.holdCodes()).toEqual(['settings-change'])
})

test('a held move stays held although HR moves the same person there and back meanwhile', async () => {
  const world = await linkedCompany({
    employees: 30,
    entities: [NL, DE],
    settings: { routing: { by: 'department', map: { Sales: 'nl', Labs: 'de' } } },
    prepare: ({ hr }) => {
      const sales = hr.account.group('Sales').id
      const labs = hr.account.group('Labs').id
      const north = hr.account.company('north', 'North').id
      hr.account.company('south', 'South')
      for (const name of hr.rows.keys()) hr.change(name, { company: north, groups: [sales] })
      hr.change('ana', { groups: [sales, labs] })
    },
  })
  await world.reconcile()
  const both = { status: 'active', entities: ['nl', 'de'] }
  expect(world.access('ana')).toMatchObject(both)
  await world.settings({ routing: { by: 'company', map: { north: 'nl', south: 'de' } } })
  await world.untilIdle()
  for (const company of ['south', 'north']) {
    const { id } = world.hr.account.companies.find(({ remote_id }) => remote_id === company) ?? {}
    world.hr.change('ana', { company: id ?? null })
    await world.reconcile()
    expect(world.access('ana')).toMatchObject(both)
    expect(await world.holdCodes()).toEqual(['settings-change'])
  }
  await world.approve()
  expect(world.access('ana')).toMatchObject({ entities: ['nl'] })
})
