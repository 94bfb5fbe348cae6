// Somebody with two entities lost one at once while the other waited for approval: no mail told of the first.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'
import { ENDED } from '../world/people.ts'
import type { World } from '../world/company.ts'

const YESTERDAY = '2026-05-03'

function told(world: World) {
  return world.inbox('admin').filter(({ kind }) => kind === 'deactivated')
}

test('the end in one entity is mailed while the other waits, and the other later', async () => {
  const world = await twoCities()
  await moves(world, 'ana', 'Berlin')
  await world.decide('ana', 'undo')
  expect(world.access('ana').entities).toEqual(['de', 'nl'])
  const others = ['bram', 'chloe', 'dries', 'ewa']
  for (const name of others) world.hr.terminate(name, { on: YESTERDAY })
  world.hr.change('ana', { start_date: '2020-02-04T00:00:00Z' })
  await world.reconcile()
  expect(await world.held()).toContain('user.deactivate ana nl')
  for (const name of others) world.hr.terminate(name, { on: null, status: 'ACTIVE' })
  world.hr.terminate('ana', { on: YESTERDAY })
  await world.reconcile()
  expect(world.access('ana').entities).toEqual(['nl'])
  expect(told(world)).toHaveLength(1)
  await world.approve()
  expect(world.access('ana')).toMatchObject(ENDED)
  expect(told(world)).toHaveLength(2)
})
