// An undo of an end that an admin had decided gave nothing back while HR showed the person at work.
import { expect, test } from 'vitest'
import { linkedCompany } from '../world/company.ts'
import { ENDED, WORKS } from '../world/people.ts'

test('an admin’s end is undone, with the cards that it blocked', async () => {
  const world = await linkedCompany()
  await world.decide('ana', 'end')
  expect(world.access('ana')).toEqual(ENDED)
  await world.decide('ana', 'undo')
  expect(world.access('ana')).toEqual(WORKS)
  await world.days(2)
  expect(world.access('ana')).toEqual(WORKS)
})

test('somebody whose access an admin ends is not renamed any more', async () => {
  const world = await linkedCompany()
  world.hr.change('ana', { first_name: 'Anna' })
  await world.decide('ana', 'end')
  await world.days(2)
  expect(world.user('ana')?.firstName).toBe('Ana')
})
