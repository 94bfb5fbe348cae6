// Back from leave, then INACTIVE again: the record is the same as during the leave.
import { expect, test } from 'vitest'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('somebody who was on leave, came back and then turned INACTIVE without a date has left', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: null })
  world.hr.rawStatus('ana', 'On leave')
  await world.reconcile()
  expect(world.access('ana')).toEqual(WORKS)
  world.hr.change('ana', { employment_status: 'ACTIVE' })
  await world.days(1)
  world.hr.terminate('ana', { on: null })
  world.hr.rawStatus('ana', 'Terminated')
  await world.days(1)
  expect(world.access('ana')).toEqual(ENDED)
})
