// A change of settings moved somebody without approval, because HR had changed their record for other reasons (rule 36).
import { expect, test } from 'vitest'
import { DE, NL } from '../world/cities.ts'
import { linkedCompany } from '../world/company.ts'

test('somebody moved by a change of settings waits, whatever else HR changed about them', async () => {
  const world = await linkedCompany({
    employees: 12,
    entities: [NL, DE],
    settings: { routing: { by: 'company', map: { north: 'nl', south: 'nl' } } },
    prepare: ({ hr }) => {
      const north = hr.account.company('north', 'North').id
      const south = hr.account.company('south', 'South').id
      for (const name of hr.rows.keys()) hr.change(name, { company: north })
      hr.change('ana', { company: south })
    },
  })
  world.hr.change('ana', { mobile_phone_number: '+31 6 5555 1234' })
  await world.settings({ routing: { by: 'company', map: { north: 'nl', south: 'de' } } })
  await world.untilIdle()
  expect(world.access('ana')).toMatchObject({ entities: ['nl'], cards: ['active'] })
  expect(await world.holdCodes()).toEqual(['settings-change'])
  await world.approve()
  expect(world.access('ana')).toMatchObject({ entities: ['de'] })
})
