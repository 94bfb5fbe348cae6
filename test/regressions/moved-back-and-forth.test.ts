// The second move into one entity was taken for the first, which had been answered: nothing was given.
import { expect, test } from 'vitest'
import { ORGANIZATION } from '../rules/view.ts'
import { linkedCompany, type World } from '../rules/world.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
const DE = { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' }

test('somebody who moves there, back, and there again is let in each time', async () => {
  const world = await twoCities()
  const [utrecht, berlin] = world.hr.account.groups
  for (const [group, entity] of [
    [berlin, 'de'],
    [utrecht, 'nl'],
    [berlin, 'de'],
    [utrecht, 'nl'],
    [berlin, 'de'],
  ] as const) {
    world.hr.change('ana', { groups: [group?.id ?? ''] })
    await world.reconcile()
    expect(world.access('ana')).toMatchObject({ status: 'active', entities: [entity] })
    await world.days(2)
  }
})

test('so is somebody whose place there was taken by hand after HR had moved them back', async () => {
  const world = await twoCities()
  const [utrecht, berlin] = world.hr.account.groups
  const moves = async (group: { id: string } | undefined) => {
    world.hr.change('ana', { groups: [group?.id ?? ''] })
    await world.reconcile()
    await world.days(2)
  }
  await moves(berlin)
  const ana = world.user('ana')
  if (ana === undefined) throw new Error('no user')
  world.host.put(ORGANIZATION, { ...ana, entityIds: ['nl'] })
  await moves(utrecht)
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['nl'] })
  await moves(berlin)
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['de'] })
})

function twoCities(): Promise<World> {
  return linkedCompany({
    employees: 20,
    entities: [NL, DE],
    settings: { routing: { by: 'department', map: { Utrecht: 'nl', Berlin: 'de' } } },
    prepare: ({ hr }) => {
      const utrecht = hr.account.group('Utrecht')
      hr.account.group('Berlin')
      for (const name of hr.rows.keys()) hr.change(name, { groups: [utrecht.id] })
    },
  })
}
