// As long as no user list had shown the end, access given back by hand was not recognised and ended again.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'
import { linkedCompany } from '../world/company.ts'

test('access given back by hand stays, although the person was read again after the end', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-01' })
  await world.webhook('ana')
  expect(world.access('ana').status).toBe('inactive')
  await world.webhook('ana')
  await world.days(1)
  const ana = world.user('ana')
  if (ana === undefined) throw new Error('no user')
  world.host.put({ ...ana, status: 'active', entityIds: ['nl'] })
  await world.days(2)
  expect(world.access('ana').status).toBe('active')
  expect(await world.reports()).toContain('kept-by-override ana')
})

test('a "keep" decided while HR placed somebody in no entity ends when HR places them', async () => {
  const world = await twoCities()
  await moves(world, 'ana', 'Atlantis')
  await world.decide('ana', 'keep')
  await moves(world, 'ana', 'Berlin')
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['de'] })
})

test('access given back by hand stays, although HR was unclear when the user list showed the end', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-01' })
  await world.reconcile()
  expect(world.access('ana').status).toBe('inactive')
  world.hr.change('ana', { employment_status: 'Secondment' })
  await world.days(1)
  expect(await world.state('ana')).toBe('needs_attention')
  const ana = world.user('ana')
  if (ana === undefined) throw new Error('no user')
  world.host.put({ ...ana, status: 'active', entityIds: ['nl'] })
  await world.days(2)
  expect(await world.state('ana')).toBe('left')
  expect(world.access('ana').status).toBe('active')
})

test('access given back by hand stays, although HR placed the person in no entity then', async () => {
  const world = await twoCities()
  world.hr.terminate('ana', { on: '2026-05-01' })
  await world.reconcile()
  expect(world.access('ana').status).toBe('inactive')
  await moves(world, 'ana', 'Atlantis', { employment_status: 'Secondment', termination_date: null })
  await world.days(1)
  expect(await world.state('ana')).toBe('out_of_scope')
  const ana = world.user('ana')
  if (ana === undefined) throw new Error('no user')
  world.host.put({ ...ana, status: 'active', entityIds: ['nl'] })
  await moves(world, 'ana', 'Utrecht', {
    employment_status: 'INACTIVE',
    termination_date: '2026-05-01T00:00:00Z',
  })
  expect(await world.state('ana')).toBe('left')
  expect(world.access('ana').status).toBe('active')
})
