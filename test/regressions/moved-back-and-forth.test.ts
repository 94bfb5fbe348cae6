// The second move into one entity was taken for the first, which had been answered: nothing was given.
import { expect, test } from 'vitest'
import { linkedCompany } from '../rules/world.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
const DE = { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' }

test('somebody who moves there, back, and there again is let in each time', async () => {
  const world = await linkedCompany({
    employees: 20,
    entities: [NL, DE],
    settings: { routing: { by: 'department', map: { Utrecht: 'nl', Berlin: 'de' } } },
    prepare: ({ hr }) => {
      const utrecht = hr.account.group('Utrecht')
      hr.account.group('Berlin')
      for (const name of hr.rows.keys()) hr.change(name, { groups: [utrecht.id] })
    },
  })
  const [utrecht, berlin] = world.hr.account.groups
  for (const [group, entity] of [
    [berlin, 'de'],
    [utrecht, 'nl'],
    [berlin, 'de'],
    [utrecht, 'nl'],
    [berlin, 'de'],
  ] as const) {
    world.hr.change('ana', { groups: [group?.id ?? ''] })
    await world.reconcile()
    expect(world.access('ana')).toMatchObject({ status: 'active', entities: [entity] })
    await world.days(2)
  }
})
