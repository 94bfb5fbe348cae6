// Somebody on leave is INACTIVE for Merge; deleted meanwhile, no read ever missed them.
import { expect, test } from 'vitest'
import { ENDED, WORKS } from '../rules/view.ts'
import { linkedCompany } from '../rules/world.ts'

test('somebody on leave whose record goes is a leaver like anybody else', async () => {
  const world = await linkedCompany({ employees: 8 })
  world.hr.terminate('ewa', { on: null })
  world.hr.says('ewa', 'On leave')
  await world.days(1)
  expect(world.access('ewa')).toEqual(WORKS)
  world.hr.delete('ewa')
  await world.days(1)
  expect(world.access('ewa')).toEqual(ENDED)
})
