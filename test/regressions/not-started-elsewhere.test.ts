// HR places somebody in another entity in which they have not started: because they had access in both, the old
// access ended too early.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'

test('somebody who starts in another entity later keeps the old one until then, also with access to both', async () => {
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
