// A held action was dropped from the plan while the person's next date (the end of the grace period) was near.
import { expect, test } from 'vitest'
import { linkedCompany } from '../world/company.ts'

test('a held action stays in the plan, whether its person is read or not', async () => {
  const world = await linkedCompany({ employees: 8 })
  for (const name of ['ana', 'dries']) world.hr.terminate(name, { on: null })
  await world.days(1)
  expect(await world.held()).toContain('cards.block dries nl')
  await world.settings({ grace_days: 2 })
  for (const day of [1, 2, 3]) {
    await world.reconcile()
    expect(await world.held(), `day ${day}`).toContain('cards.block dries nl')
    await world.days(1)
  }
})
