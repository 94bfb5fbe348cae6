// A held end was dropped for days of grace and came back free, behind cards that were still held: every sync said
// that it goes on, and nothing happened.
import { expect, test } from 'vitest'
import { linkedCompany } from '../world/company.ts'

const FOUR = ['ana', 'bram', 'chloe', 'dries'] as const

test('an end that is wanted anew waits with the cards of the same person', async () => {
  const world = await linkedCompany()
  for (const name of FOUR) world.hr.terminate(name, { on: null })
  await world.reconcile()
  expect(await world.held()).toContain('user.deactivate ana nl')
  await world.settings({ grace_days: 2 })
  await world.days(1)
  expect(await world.held()).not.toContain('user.deactivate ana nl')
  for (const name of FOUR.slice(1)) world.hr.terminate(name, { on: null, status: 'ACTIVE' })
  await world.days(4)
  const held = await world.held()
  expect(held).toContain('cards.block ana nl')
  expect(held).toContain('user.deactivate ana nl')
  const free = (await world.lastRun())?.planId
  expect(free).not.toBeNull()
  expect(await world.store.waitingActions([free ?? ''])).toEqual([])
})
