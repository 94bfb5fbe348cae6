// The raw status was read of a record that no list showed any more, and was taken for that of the remembered record.
import { expect, test } from 'vitest'
import { mergeSyncIs } from '../doubles/merge-lies.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

/** Ana's end waits; then no list shows her, and by id she is INACTIVE without a date: her raw status is still to be read. */
async function rawStatusPending(): Promise<World> {
  const world = await linkedCompany()
  const names = ['ana', 'bram', 'chloe', 'dries', 'ewa']
  for (const name of names) world.hr.terminate(name, { on: '2026-05-03' })
  world.hr.terminate('ana', { on: null })
  await world.reconcile()
  expect(await world.held()).toContain('user.deactivate ana nl')
  // Another version, whose raw status is another question.
  world.hr.change('ana', { first_name: 'Anna' })
  world.hr.hide('ana')
  world.hr.account.syncsDaily = false
  mergeSyncIs(world.hr.account, 'FAILED')
  await world.reconcile({ mergeFinishes: false })
  expect((await world.person('ana')).employee.firstName).toBe('Anna')
  expect(await world.why('ana')).toContain('word-pending')
  world.hr.account.syncsDaily = true
  return world
}

test('the raw status of somebody who works again ends no access', async () => {
  const world = await rawStatusPending()
  world.hr.rawStatus('ana', 'Aktiv')
  world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
  await world.reconcile()
  expect(await world.held()).not.toContain('user.deactivate ana nl')
  await world.approve()
  await world.days(1)
  expect(world.access('ana')).toEqual(WORKS)
})

test('the raw status of an unchanged record counts', async () => {
  const world = await rawStatusPending()
  world.hr.rawStatus('ana', 'Terminated')
  await world.reconcile()
  await world.approve()
  await world.days(1)
  expect(world.access('ana')).toEqual(ENDED)
})
