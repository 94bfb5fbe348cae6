// A move that was let go and wanted again had an end of its own, which did not wait for the new entity: all access was lost.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'
import { WORKS } from '../world/people.ts'

test('nothing ends where the new entity is refused, the second time as well', async () => {
  const world = await twoCities()
  for (const name of ['ana', 'bram', 'chloe', 'dries', 'ewa', 'filip'])
    await moves(world, name, 'Berlin')
  expect(await world.held()).toContain('user.deactivate filip nl')
  await moves(world, 'filip', 'Utrecht')
  expect(await world.held()).not.toContain('user.deactivate filip nl')
  await world.days(1)
  world.host.fault.refuse('u_filip', 'full', 'user.invite')
  await moves(world, 'filip', 'Berlin')
  await world.approve()
  await world.days(1)
  expect(world.access('filip')).toEqual(WORKS)
})
