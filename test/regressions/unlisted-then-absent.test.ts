// A webhook finds a deleted record gone before the daily read does.
import { expect, test } from 'vitest'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('whom a webhook could not find leaves once complete reads miss them too', async () => {
  const world = await linkedCompany()
  world.hr.delete('ana')
  await world.webhook('ana')
  expect(world.access('ana')).toEqual(WORKS)
  await world.reconcile()
  await world.days(2)
  expect(world.access('ana')).toEqual(ENDED)
})
