// Somebody left one entity and was rehired in another: that was taken for a removal by hand.
import { expect, test } from 'vitest'
import type { EmployeeRow } from '../doubles/merge-records.ts'
import { moves, twoCities } from '../world/cities.ts'
import type { World } from '../world/company.ts'

test('a leaver of one entity who is rehired in another gets access there, without an invitation', async () => {
  const world = await twoCities()
  await leavesUtrechtForBerlin(world)
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['de'] })
  expect(world.done().at(-1)).toBe('user.reactivate ana@acme.test de')
})

test('a removal of the new access by hand is respected', async () => {
  const world = await twoCities()
  await leavesUtrechtForBerlin(world)
  await world.days(2)
  const ana = world.user('ana')
  if (ana === undefined) throw new Error('no user')
  world.host.put({ ...ana, status: 'inactive', entityIds: [] })
  await world.days(2)
  expect(world.access('ana').status).toBe('inactive')
  expect(await world.reports()).toContain('removed-by-hand ana')
})

test('nobody gets access there before the first day, or where the rules do not invite', async () => {
  const later = await twoCities()
  await leavesUtrechtForBerlin(later, { start_date: '2026-05-20T00:00:00Z' })
  expect(later.access('ana').status).toBe('inactive')
  const uninvited = await twoCities()
  await uninvited.settings({ scope: [{ entity_id: 'de', invite: false, where: [] }] })
  await leavesUtrechtForBerlin(uninvited)
  expect(uninvited.access('ana').status).toBe('inactive')
})

async function leavesUtrechtForBerlin(
  world: World,
  over: Partial<EmployeeRow> = {},
): Promise<void> {
  world.hr.terminate('ana', { on: '2026-05-01' })
  await world.reconcile()
  expect(world.access('ana').status).toBe('inactive')
  const works = { employment_status: 'ACTIVE', termination_date: null }
  await moves(world, 'ana', 'Berlin', { ...works, ...over })
}
