// An admin's decision about somebody ends when HR says something else, and does not come back by itself.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('somebody who was kept, came back and leaves again is not kept again', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: null })
  await world.reconcile()
  await world.decide('ana', 'undo')
  await world.decide('ana', 'keep')
  await world.reconcile()
  expect(world.access('ana')).toEqual(WORKS)
  world.hr.change('ana', { employment_status: 'ACTIVE' })
  await world.reconcile()
  expect(await world.state('ana')).toBe('active')
  world.hr.terminate('ana', { on: null })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('an old undo gives nothing back to somebody who leaves again', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: null })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  await world.decide('ana', 'undo')
  expect(world.access('ana')).toEqual(WORKS)
  world.hr.change('ana', { employment_status: 'ACTIVE' })
  await world.reconcile()
  world.hr.terminate('ana', { on: null })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('a change of settings only suspends a decision until it is changed back', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: null })
  await world.reconcile()
  await world.decide('ana', 'undo')
  await world.decide('ana', 'keep')
  const out = { entity_id: '*', invite: true } as const
  const where = [{ field: 'email_domain', op: 'is', value: ['elsewhere.test'] }] as const
  await world.settings({ scope: [{ ...out, where: [...where] }] })
  await world.settings({ scope: [] })
  await world.reconcile()
  expect(world.access('ana').status).toBe('active')
  expect(await world.reports()).toContain('kept-by-override ana')
})

test('a postponement replaces an earlier rejection: the person leaves on its day', async () => {
  const world = await linkedCompany()
  for (const name of ['ana', 'bram', 'chloe', 'dries']) world.hr.terminate(name, { on: null })
  await world.reconcile()
  expect(await world.held()).toContain('user.deactivate ana nl')
  await world.reject()
  await world.decide('ana', 'postpone', { until: '2026-05-06T12:00:00Z' })
  await world.at('2026-05-07T09:00:00Z')
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  expect(world.access('bram').status).toBe('active')
})

test('one “not found” after a webhook does not end access that an undo has given back', async () => {
  const world = await twoCities()
  await moves(world, 'ana', 'Berlin')
  await world.decide('ana', 'undo')
  expect(world.access('ana').entities).toEqual(['de', 'nl'])
  world.hr.delete('ana')
  await world.webhook('ana')
  world.hr.restore('ana')
  await world.webhook('ana')
  await world.days(2)
  expect(world.access('ana').entities).toEqual(['de', 'nl'])
})

test('an invitation replaces an earlier “keep”: the person may join where HR has placed them', async () => {
  const world = await twoCities()
  for (const name of ['bram', 'chloe', 'dries', 'ewa']) world.hr.terminate(name, { on: null })
  await moves(world, 'ana', 'Berlin')
  expect(world.access('ana').entities).toEqual(['nl'])
  await world.decide('ana', 'keep')
  await world.decide('ana', 'invite-again')
  await world.reconcile()
  await world.approve()
  expect(world.access('ana').entities).toEqual(['de'])
})
