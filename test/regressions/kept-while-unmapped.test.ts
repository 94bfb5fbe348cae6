// Access kept while a department was unmapped was forgotten, and no later move ended it (rules 19, 30).
import { expect, test } from 'vitest'
import { DE, NL } from '../world/cities.ts'
import { linkedCompany } from '../world/company.ts'

test('access kept because a value was unmapped ends once HR places the person elsewhere', async () => {
  const ids = { sales: '', labs: '', ops: '' }
  const world = await linkedCompany({
    entities: [NL, DE],
    settings: { routing: { by: 'department', map: { 'group-sales': 'nl', 'group-labs': 'de' } } },
    prepare: ({ hr }) => {
      for (const name of ['sales', 'labs', 'ops'] as const) ids[name] = hr.account.group(name).id
      for (const name of hr.rows.keys()) hr.change(name, { groups: [ids.sales] })
    },
  })
  world.hr.change('ana', { groups: [ids.labs, ids.ops] })
  await world.days(2)
  expect(world.user('ana')?.entityIds.toSorted()).toEqual(['de', 'nl'])
  world.hr.change('ana', { groups: [ids.labs] })
  await world.days(1)
  expect(world.user('ana')?.entityIds).toEqual(['de'])
})
