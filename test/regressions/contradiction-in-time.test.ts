// Time made a record contradict itself, or another zone: it had not changed, so that was never noted, nor agreed to.
import { expect, test } from 'vitest'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('whose last day was over in one zone and not in the next leaves after two reads', async () => {
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

test('so does whom HR shows as about to start until after the last day', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-06', status: 'PENDING' })
  await world.reconcile()
  expect(world.access('ana')).toEqual(WORKS)
  await world.days(5)
  expect(world.access('ana')).toEqual(ENDED)
})
