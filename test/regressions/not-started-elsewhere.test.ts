// HR places somebody elsewhere who has not started there: an access they had in both places ended one of them.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'

test('who is to start in another place keeps the old one until then, also with access to both', async () => {
  const prepare = ({ giveUser }: Parameters<typeof moves>[0]) =>
    void giveUser('ana', { entityIds: ['nl', 'de'] })
  const world = await twoCities({ prepare })
  const start_date = '2026-06-01T00:00:00Z'
  await moves(world, 'ana', 'Berlin', { employment_status: 'PENDING', start_date })
  expect(await world.state('ana')).toBe('scheduled')
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['nl', 'de'] })
  await moves(world, 'ana', 'Berlin', { employment_status: 'ACTIVE' })
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['de'] })
})
