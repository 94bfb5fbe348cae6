// INACTIVE without a date, and deleted before the raw status was read: it can never be read.
import { expect, test } from 'vitest'
import { mergeSyncIs } from '../doubles/merge-lies.ts'
import { ENDED } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

/** Four leave at once, which waits for an admin; meanwhile HR changes Ana's record, which only a read by id shows. */
async function heldAndChanged(): Promise<World> {
  const world = await linkedCompany()
  for (const name of ['ana', 'bram', 'chloe', 'dries']) world.hr.terminate(name, { on: null })
  await world.reconcile()
  expect(await world.held()).toContain('user.deactivate ana nl')
  world.hr.change('ana', { last_name: 'Popescu' })
  world.hr.hide('ana')
  mergeSyncIs(world.hr.account, 'FAILED')
  await world.reconcile({ mergeFinishes: false })
  expect((await world.person('ana')).employee.lastName).toBe('Popescu')
  world.hr.delete('ana')
  return world
}

test('somebody neither listed nor found when the raw status is read has left', async () => {
  const world = await heldAndChanged()
  await world.reconcile()
  await world.approve()
  expect(world.access('ana')).toEqual(ENDED)
})

test('after an incomplete read, the next complete read decides', async () => {
  const world = await heldAndChanged()
  await world.reconcile({ mergeFinishes: false })
  expect(await world.held()).not.toContain('user.deactivate ana nl')
  await world.reconcile()
  await world.approve()
  expect(world.access('ana')).toEqual(ENDED)
})
