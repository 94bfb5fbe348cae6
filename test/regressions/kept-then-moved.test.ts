// An admin's decision about a person's access stayed valid after the person moved to another entity (rule 35).
import { expect, test } from 'vitest'
import { DE, NL } from '../world/cities.ts'
import { linkedCompany, type World } from '../world/company.ts'

const twoEntities = (): Promise<World> =>
  linkedCompany({
    employees: 8,
    entities: [NL, DE],
    settings: { routing: { by: 'company', map: { nl: 'nl', de: 'de' } } },
    prepare: ({ hr }) => {
      const company = hr.account.company('nl', 'nl').id
      hr.account.company('de', 'de')
      for (const name of hr.rows.keys()) hr.change(name, { company })
    },
  })

test('"keep" ends when HR places the person elsewhere', async () => {
  const world = await twoEntities()
  await world.decide('filip', 'keep')
  const german = world.hr.account.companies.find(({ remote_id }) => remote_id === 'de')?.id ?? ''
  world.hr.change('filip', { company: german })
  await world.days(1)
  expect(world.access('filip').entities).toEqual(['de'])
})
