// HR takes the last day out of a record that stays INACTIVE: the end begins with that read, and comes.
import { expect, test } from 'vitest'
import { linkedCompany } from '../../world/company.ts'
import { ENDED, WORKS } from '../../world/people.ts'

test.each([
  ['a day that is over', '2026-05-04'],
  ['a day that is to come', '2026-05-20'],
])('%s: access ends after the days of grace, and is announced once', async (_what, on) => {
  const world = await linkedCompany({ settings: { grace_days: 3 } })
  world.hr.terminate('ana', { on, status: 'ACTIVE' })
  await world.reconcile()
  await world.days(1)
  world.emptyInbox()
  world.hr.terminate('ana', { on: null })
  await world.reconcile()
  expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
  await world.days(4)
  expect(world.access('ana')).toEqual(ENDED)
  expect(world.inbox('admin').map(({ kind }) => kind)).toEqual(['leaving-soon', 'deactivated'])
})

test('by webhook', async () => {
  const world = await linkedCompany({ settings: { grace_days: 3 } })
  world.hr.terminate('ana', { on: '2026-05-20', status: 'ACTIVE' })
  await world.reconcile()
  world.hr.terminate('ana', { on: null })
  await world.webhook('ana')
  await world.days(5)
  expect(world.access('ana')).toEqual(ENDED)
})
