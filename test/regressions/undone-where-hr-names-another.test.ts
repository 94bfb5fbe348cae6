// An undo of an end by leaving gave the access back or not, depending on whether a card had been blocked.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'

const YESTERDAY = '2026-05-03'

test.each([true, false])('what leaving had ended comes back (with a card: %s)', async (hasCard) => {
  const world = await twoCities()
  const user = world.user('ana')
  if (user === undefined) throw new Error('no user')
  if (!hasCard) world.host.put({ ...user, cards: [] })
  world.hr.terminate('ana', { on: YESTERDAY })
  await world.days(2)
  expect(world.user('ana')?.status).toBe('inactive')
  world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
  await moves(world, 'ana', 'Berlin')
  await world.decide('ana', 'undo')
  expect(world.access('ana').entities.toSorted()).toEqual(['de', 'nl'])
})
