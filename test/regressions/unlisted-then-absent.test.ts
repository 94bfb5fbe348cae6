// A webhook leads to a deleted record before the daily read misses it.
import { expect, test } from 'vitest'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('somebody not found after a webhook leaves once complete reads miss them too', async () => {
  const world = await linkedCompany()
  world.hr.delete('ana')
  await world.webhook('ana')
  expect(world.access('ana')).toEqual(WORKS)
  await world.reconcile()
  await world.days(2)
  expect(world.access('ana')).toEqual(ENDED)
})
