// An admin decided about somebody who was not listed but found by id; the decision ended when they were listed again.
import { expect, test } from 'vitest'
import { WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('"keep" stands when the record is listed again and says the same', async () => {
  const world = await linkedCompany()
  world.hr.rawStatus('ana', 'Terminated')
  world.hr.terminate('ana', { on: null })
  world.hr.hide('ana')
  await world.reconcile()
  expect(await world.state('ana')).toBe('needs_attention')
  await world.decide('ana', 'keep')
  world.hr.show('ana')
  await world.days(2)
  expect(await world.state('ana')).toBe('left')
  expect(world.access('ana')).toEqual(WORKS)
})

test('"undo" after "now" stands when the record is listed again and says the same', async () => {
  const world = await linkedCompany()
  world.hr.rawStatus('ana', 'Terminated')
  world.hr.terminate('ana', { on: null })
  world.hr.hide('ana')
  await world.reconcile()
  await world.decide('ana', 'end')
  expect(await world.state('ana')).toBe('left')
  await world.decide('ana', 'undo')
  world.hr.show('ana')
  await world.days(2)
  expect(await world.state('ana')).toBe('left')
  expect(world.access('ana')).toEqual(WORKS)
})
