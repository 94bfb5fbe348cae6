// An end that no list had shown yet was taken to be undone by nobody: what an admin gave back by hand was ended again.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'
import { linkedCompany } from '../world/company.ts'

test('who is read again after the end, and is given back by hand, is left to that hand', async () => {
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

test('a keep decided while HR placed somebody nowhere is over when it places them', async () => {
  const world = await twoCities()
  await moves(world, 'ana', 'Atlantis')
  await world.decide('ana', 'keep')
  await moves(world, 'ana', 'Berlin')
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['de'] })
})

test('a hand counts also where HR was unclear when the list of users showed the end', async () => {
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

test('and where HR placed them nowhere at the time', async () => {
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
