// Access ends at the end of the last day, whatever else is open about the person.
import { expect, test } from 'vitest'
import { ORGANIZATION } from '../world/view.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'
import { putUsers } from '../../src/sync/changes/people.ts'

const NIGHT = '2026-05-04T23:15:00Z'

test('an open report does not make a leaver wait for the next daily read', async () => {
  const world = await linkedCompany()
  world.hr.change('ana', { work_email: 'ana.new@acme.test' })
  await world.reconcile()
  expect(await world.reports()).toEqual(['email-differs ana'])
  world.hr.terminate('ana', { on: '2026-05-04' })
  await world.reconcile()
  await world.at(NIGHT)
  expect(world.access('ana')).toEqual(ENDED)
})

test('an update made on the last day does not make a leaver wait', async () => {
  const world = await linkedCompany()
  world.hr.change('ana', { last_name: 'Popescu' })
  world.hr.terminate('ana', { on: '2026-05-04' })
  await world.reconcile()
  expect(world.user('ana')?.lastName).toBe('Popescu')
  expect(world.access('ana')).toEqual(WORKS)
  await world.at(NIGHT)
  expect(world.access('ana')).toEqual(ENDED)
})

test('somebody out of scope also leaves at the end of the last day', async () => {
  const world = await linkedCompany()
  world.hr.change('ana', { employments: [] })
  await world.settings({
    scope: [
      {
        entity_id: 'nl',
        invite: true,
        where: [{ field: 'email_domain', op: 'is', value: ['elsewhere.test'] }],
      },
    ],
  })
  world.hr.terminate('ana', { on: '2026-05-04' })
  await world.reconcile()
  expect(await world.state('ana')).toBe('out_of_scope')
  await world.at(NIGHT)
  expect(world.access('ana')).toEqual(ENDED)
})

test('a change in a read that failed half-way does not make a leaver wait', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-04' })
  await world.reconcile()
  world.hr.change('ana', { mobile_phone_number: '+31 6 5555 0101' })
  world.host.fault.failReads(100_000)
  await world.reconcile()
  expect(world.access('ana')).toEqual(WORKS)
  world.host.fault.clear()
  await world.at(NIGHT)
  expect(world.access('ana')).toEqual(ENDED)
})

test('a user changed in the host, as a run of another account saw, does not make a leaver wait', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-04' })
  await world.reconcile()
  const ana = world.user('ana')
  if (ana === undefined) throw new Error('no user')
  const seen = { ...ana, phone: '+31655550101' }
  world.host.put(seen)
  await world.store.commit(null, putUsers(ORGANIZATION, [seen], NIGHT))
  await world.at(NIGHT)
  expect(world.access('ana')).toEqual(ENDED)
})
