// An unchanged record became contradictory by the passing of time or by another zone: the contradiction was not
// remembered, and so never confirmed.
import { expect, test } from 'vitest'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('somebody whose last day was over in one zone, but not in the next, leaves after two reads', async () => {
  const world = await linkedCompany({
    prepare: ({ hr }) => {
      const { office, locations } = hr.account
      const samoa = { name: 'Apia', country: 'WS', state: null }
      locations.push({ ...office, ...samoa, id: 'loc-apia', remote_id: 'apia' })
      hr.change('ana', { work_location: 'loc-apia' })
    },
  })
  await world.at('2026-05-05T11:30:00Z')
  world.hr.terminate('ana', { on: '2026-05-05', status: 'ACTIVE' })
  await world.reconcile()
  expect(await world.state('ana')).toBe('needs_attention')
  world.hr.change('ana', { work_location: world.hr.account.office.id })
  await world.reconcile()
  expect(await world.state('ana')).toBe('leaving')
  expect(world.access('ana')).toEqual(WORKS)
  await world.days(2)
  expect(world.access('ana')).toEqual(ENDED)
})

test('somebody who is PENDING until after the last day leaves too', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-06', status: 'PENDING' })
  await world.reconcile()
  expect(world.access('ana')).toEqual(WORKS)
  await world.days(5)
  expect(world.access('ana')).toEqual(ENDED)
})
