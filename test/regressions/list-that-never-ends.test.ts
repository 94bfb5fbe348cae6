// Merge sent new cursors for ever, always with the same people: 100,000 pages were read.
import { expect, test } from 'vitest'
import { nextNeverEnds } from '../doubles/merge-lies.ts'
import { linkedCompany } from '../world/company.ts'

test('a list that repeats the same rows ends the read', async () => {
  const world = await linkedCompany({ employees: 5 })
  world.hr.lies(nextNeverEnds())
  const before = world.merge.asked.length
  const run = await world.reconcile()
  expect(run).toMatchObject({ state: 'incomplete', reason: 'cursor-loop' })
  expect(world.merge.asked.length - before).toBeLessThan(80)
  expect(world.harmed()).toEqual([])
})
