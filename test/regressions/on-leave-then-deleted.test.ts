// Somebody on leave is INACTIVE at Merge; when their record was deleted, no read treated them as missing.
import { expect, test } from 'vitest'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('somebody on leave whose record is deleted is a leaver', async () => {
  const world = await linkedCompany({ employees: 8 })
  world.hr.terminate('ewa', { on: null })
  world.hr.rawStatus('ewa', 'On leave')
  await world.days(1)
  expect(world.access('ewa')).toEqual(WORKS)
  world.hr.delete('ewa')
  await world.days(1)
  expect(world.access('ewa')).toEqual(ENDED)
})

test('also if their end waited for approval before HR said that they are on leave', async () => {
  const world = await linkedCompany()
  const others = ['bram', 'chloe', 'dries', 'ewa']
  for (const name of ['ana', ...others]) world.hr.terminate(name, { on: '2026-05-03' })
  await world.reconcile()
  expect(await world.held()).toContain('user.deactivate ana nl')
  for (const name of others) world.hr.terminate(name, { on: null, status: 'ACTIVE' })
  world.hr.account.rawStatuses.set(world.hr.row('ana').id, 'On leave')
  world.hr.terminate('ana', { on: null })
  await world.reconcile()
  expect(await world.state('ana')).toBe('active')
  world.hr.delete('ana')
  await world.days(2)
  expect(world.access('ana')).toEqual(ENDED)
})
