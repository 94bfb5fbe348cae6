// An admin undoes a move after HR has placed the person in an unmapped place: the undo had no effect.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'

test('undo gives back the access that a move ended, wherever HR places the person now', async () => {
  const world = await twoCities()
  await moves(world, 'ana', 'Berlin')
  await moves(world, 'ana', 'Atlantis')
  expect(world.access('ana')).toMatchObject({ entities: ['de'] })
  await world.decide('ana', 'undo')
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['de', 'nl'] })
  expect(await world.state('ana')).toBe('out_of_scope')
  await world.days(2)
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['de', 'nl'] })
})
