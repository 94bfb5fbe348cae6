// The end of somebody's access waits for an admin or for the host, and they get a first card meanwhile.
import { expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import { ENDED } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('a card given while the end was held is blocked with it', async () => {
  const world = await linkedCompany({ employees: 7 })
  const cards = world.user('ana')?.cards ?? []
  const ana = world.host.get('u_ana')
  world.host.put({ ...ana, status: 'invited', cards: [] })
  for (const name of ['ana', 'bram']) world.hr.terminate(name, { on: '2026-05-03' })
  await world.reconcile()
  expect(await world.held()).toContain('user.deactivate ana nl')
  // Two leavers would not be over the limit.
  for (let n = 7; n < 16; n += 1) world.hr.hire(nameOf(n))
  await world.reconcile()
  world.host.put({ ...ana, cards })
  await world.reconcile()
  expect(world.access('ana').cards).toEqual(['active'])
  expect(await world.held()).toContain('cards.block ana nl')
  await world.approve()
  expect(world.access('ana')).toEqual(ENDED)
})

test('a card given while a move waited for the host is blocked after the move', async () => {
  const nl = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
  const map = { Netherlands: 'nl', Germany: 'de' }
  const world = await linkedCompany({
    entities: [nl, { ...nl, id: 'de', name: 'Acme Germany' }],
    settings: { routing: { by: 'company', map } },
    prepare: ({ hr }) => {
      Object.assign(hr.account.company('nl', 'Netherlands'), { id: 'netherlands' })
      Object.assign(hr.account.company('de', 'Germany'), { id: 'germany' })
      for (const name of hr.rows.keys()) hr.change(name, { company: 'netherlands' })
    },
  })
  const ana = world.host.get('u_ana')
  world.host.put({ ...ana, status: 'invited', cards: [] })
  world.hr.change('ana', { company: 'germany' })
  world.host.fault.failNext(6)
  await world.reconcile()
  world.host.put(ana)
  await world.hours(2)
  expect(world.access('ana').entities).toEqual(['de'])
  await world.reconcile()
  expect(world.access('ana').cards).toEqual(['blocked'])
})
