// An admin undoes a move whose end the host had refused: the blocked cards stayed blocked.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'

test('undo unblocks the cards of somebody who never lost access', async () => {
  const world = await twoCities({
    prepare: ({ host, users }) => {
      const ana = users().find(({ email }) => email.startsWith('ana@'))
      if (ana !== undefined) host.put({ ...ana, role: 'owner' })
    },
  })
  await moves(world, 'ana', 'Berlin')
  expect(world.access('ana')).toMatchObject({ entities: ['nl', 'de'], cards: ['blocked'] })
  await world.decide('ana', 'undo')
  expect(world.access('ana')).toMatchObject({ entities: ['nl', 'de'], cards: ['active'] })
})
