// Access that was ended and undone still counted in the brake, and its people twice in the population.
import { expect, test } from 'vitest'
import { portalOf } from '../portal/in-world.ts'
import { nameOf } from '../world/hr.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { ENDED } from '../world/people.ts'

const YESTERDAY = '2026-05-03'

/** Twelve people: two left, lost access, and got it back by an admin's undo. */
async function twoUndone(): Promise<World> {
  const world = await linkedCompany({ employees: 12 })
  for (let n = 0; n < 2; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
  await world.reconcile()
  expect(world.access('bram')).toEqual(ENDED)
  for (let n = 0; n < 2; n += 1) await world.decide(nameOf(n), 'undo')
  expect(world.harmed()).toEqual([])
  world.emptyInbox()
  return world
}

test('after two undone ends, two more people may leave', async () => {
  const world = await twoUndone()
  for (let n = 2; n < 4; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
  await world.reconcile()
  expect(await world.held()).toEqual([])
  expect(world.harmed()).toEqual(['chloe@acme.test', 'dries@acme.test'])
})

test('mail and page show three of twelve, and no earlier ones', async () => {
  const world = await twoUndone()
  for (let n = 2; n < 5; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
  await world.reconcile()
  const [mail] = world.inbox('admin').filter(({ kind }) => kind === 'held')
  expect(mail?.subject).toBe('3 of 12 people would lose access: please check')
  expect(mail?.text).not.toMatch(/lost access in the last/)
  const { page } = await portalOf(world)
  expect(await page('/review')).toContain(
    '3 of 12 people would lose access. The limit is 2 people.',
  )
})

test('an end whose outcome arrives after its undo counts nowhere', async () => {
  const world = await linkedCompany({ employees: 12 })
  world.hr.terminate('ana', { on: YESTERDAY })
  world.host.fault.timeOutAfterApplying(2)
  await world.reconcile()
  await world.decide('ana', 'undo')
  await world.hours(3)
  const since = new Date(Date.now() - 86_400_000).toISOString()
  expect(await world.store.recentEnds(world.accountId, since)).toEqual([])
})
