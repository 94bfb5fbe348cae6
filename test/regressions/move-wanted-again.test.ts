// A move was dropped and planned again: its end did not wait for access to the new entity, so all access was lost.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'
import { WORKS } from '../world/people.ts'

test('the old access does not end if the new entity is refused, also the second time', async () => {
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
