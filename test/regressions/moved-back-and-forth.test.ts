// The second move to an entity was taken for the first, which was done already: no access was given.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'

test('somebody who moves there, back, and there again gets access each time', async () => {
  const world = await twoCities()
  for (const city of ['Berlin', 'Utrecht', 'Berlin', 'Utrecht', 'Berlin'] as const) {
    await moves(world, 'ana', city)
    const entity = city === 'Berlin' ? 'de' : 'nl'
    expect(world.access('ana')).toMatchObject({ status: 'active', entities: [entity] })
    await world.days(2)
  }
})

test('also if the access there was removed by hand after HR had moved them back', async () => {
  const world = await twoCities()
  await moves(world, 'ana', 'Berlin')
  await world.days(2)
  const ana = world.user('ana')
  if (ana === undefined) throw new Error('no user')
  world.host.put({ ...ana, entityIds: ['nl'] })
  await moves(world, 'ana', 'Utrecht')
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['nl'] })
  await world.days(2)
  await moves(world, 'ana', 'Berlin')
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['de'] })
})

test('access removed by hand after an undo stays removed', async () => {
  const world = await twoCities()
  await moves(world, 'ana', 'Berlin')
  await world.decide('ana', 'undo')
  expect(world.access('ana').entities).toEqual(['de', 'nl'])
  const user = world.user('ana')
  if (user === undefined) throw new Error('no user')
  world.host.put({ ...user, entityIds: ['de'] })
  await world.days(2)
  expect(world.access('ana').entities).toEqual(['de'])
})
