// Somebody leaves, keeps the access that the host refused to end, and returns to the entity of a move.
import { expect, test } from 'vitest'
import { DE, NL } from '../world/cities.ts'
import { WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('access given back in a move does not wait for itself', async () => {
  const map = { Netherlands: 'nl', Germany: 'de' }
  const world = await linkedCompany({
    entities: [NL, DE],
    settings: { routing: { by: 'company', map } },
    prepare: ({ hr, giveUser }) => {
      const nl = hr.account.company('nl', 'Netherlands')
      Object.assign(hr.account.company('de', 'Germany'), { id: 'germany' })
      for (const name of hr.rows.keys()) hr.change(name, { company: nl.id })
      hr.change('bram', { company: 'germany' })
      // The last admin of the Netherlands, but not of the organization.
      giveUser('ana', { role: 'admin' })
      giveUser('bram', { role: 'owner', entityIds: ['de'] })
    },
  })
  world.hr.change('ana', { company: 'germany' })
  await world.reconcile()
  world.hr.terminate('ana', { on: '2026-05-03' })
  await world.reconcile()
  expect(world.access('ana').entities).toEqual(['nl'])
  world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
  await world.reconcile()
  expect((await world.lastRun())?.bookmark.phase).toBe('over')
  expect(world.access('ana')).toEqual({ ...WORKS, entities: ['nl', 'de'], cards: ['blocked'] })
})
