// Somebody comes back, or gets a newer record, while an action on their user still waits.
import { expect, test } from 'vitest'
import { asMergeDate } from '../doubles/calendar.ts'
import { addressOf } from '../world/hr.ts'
import { HOUR, moveTo } from '../world/time.ts'
import { ENDED, INVITED, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

const YESTERDAY = '2026-05-03'

/** A second record of the same person in HR. */
function recordedAgain(world: World, over: Parameters<World['hr']['hire']>[1] = {}): void {
  const { first_name, last_name } = world.hr.row('ana')
  world.hr.hire('ana again', { work_email: addressOf('ana'), first_name, last_name, ...over })
}

test('a block given up with an unknown outcome is a new action the next time', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: YESTERDAY })
  world.host.fault.timeOutAfterApplying(1)
  world.host.fault.failNext(50, 503)
  await world.reconcile()
  world.host.fault.clear()
  world.hr.change('ana', { employment_status: 'ACTIVE', termination_date: null })
  await world.reconcile()
  world.giveUser('ana')
  await world.days(2)
  expect(world.access('ana')).toEqual(WORKS)
  world.hr.terminate('ana', { on: '2026-05-05' })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('an old end that waits for the host does not affect the newer record', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: YESTERDAY })
  world.host.fault.failNext(500, 503)
  await world.reconcile()
  expect(world.access('ana')).toEqual(WORKS)
  recordedAgain(world)
  await world.webhook('ana again')
  world.host.fault.clear()
  await world.days(2)
  expect(world.access('ana')).toEqual(WORKS)
})

test('somebody who has left loses access, although a record that starts later exists already', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: YESTERDAY })
  const start_date = asMergeDate('2026-08-01')
  recordedAgain(world, { employment_status: 'PENDING', start_date })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('a hire whose record is replaced before the first day keeps the invitation', async () => {
  const world = await linkedCompany()
  const start_date = asMergeDate('2026-05-20')
  world.hr.change('ana', { employment_status: 'PENDING', start_date })
  await world.reconcile()
  world.hr.delete('ana')
  recordedAgain(world, { employment_status: 'PENDING', start_date })
  await world.reconcile()
  await world.days(2)
  expect(world.access('ana')).toEqual(WORKS)
})

test('a return ends the decision to end access, and gives nothing back by itself', async () => {
  const world = await linkedCompany()
  world.hr.hide('ana')
  await world.reconcile()
  expect(await world.state('ana')).toBe('needs_attention')
  await world.decide('ana', 'end')
  expect(world.access('ana')).toEqual(ENDED)
  world.hr.show('ana')
  world.hr.change('ana', { start_date: asMergeDate('2026-05-05') })
  await world.days(2)
  expect(world.access('ana')).toEqual(ENDED)
  expect(await world.reports()).toContain('removed-by-hand ana')
  await world.decide('ana', 'invite-again')
  await world.days(1)
  expect(world.user('ana')?.status).not.toBe('inactive')
  world.hr.hide('ana')
  await world.days(3)
  expect(world.user('ana')?.status).not.toBe('inactive')
  expect(await world.state('ana')).toBe('needs_attention')
})

test('access that an admin keeps is not ended by a retry that was due already', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: YESTERDAY })
  world.host.fault.failNext(500, 503)
  await world.reconcile()
  await world.hours(2)
  world.host.fault.clear()
  moveTo(Date.now() + 2 * HOUR)
  await world.decide('ana', 'keep')
  await world.days(1)
  expect(world.host.get('u_ana').status).toBe('active')
})

test('an invitation whose answer was lost is withdrawn if the person left meanwhile', async () => {
  const world = await linkedCompany()
  world.hr.hire('zoe')
  world.host.fault.timeOutAfterApplying(1)
  world.host.fault.failNext(500, 503)
  await world.reconcile()
  expect(world.access('zoe')).toEqual(INVITED)
  world.host.fault.clear()
  world.hr.terminate('zoe', { on: YESTERDAY })
  await world.reconcile()
  await world.days(2)
  expect(world.user('zoe')?.status).toBe('inactive')
})

test('an end whose answer was lost is undone if the person came back meanwhile', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: YESTERDAY })
  world.host.fault.timeOutAfterApplying(2)
  world.host.fault.failNext(500, 503)
  await world.reconcile()
  world.host.fault.clear()
  world.hr.change('ana', { employment_status: 'ACTIVE', termination_date: null })
  await world.reconcile()
  await world.days(2)
  expect(world.user('ana')?.status).toBe('active')
})

test('an action given up long ago lets nothing pass the brake today', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: YESTERDAY })
  world.host.fault.failNext(500, 503)
  await world.reconcile()
  world.hr.change('ana', { employment_status: 'ACTIVE', termination_date: null })
  await world.reconcile()
  world.host.fault.clear()
  await world.days(3)
  for (const name of ['ana', 'bram', 'chloe', 'dries'])
    world.hr.terminate(name, { on: '2026-05-05' })
  await world.reconcile()
  expect(world.harmed()).toEqual([])
})
