// An admin undoes a move whose end the product had refused: the cards that were blocked stayed so.
import { expect, test } from 'vitest'
import { ORGANIZATION } from '../rules/view.ts'
import { linkedCompany } from '../rules/world.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
const DE = { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' }

test('undo gives back the cards of somebody who never lost the access', async () => {
  const world = await linkedCompany({
    employees: 20,
    entities: [NL, DE],
    settings: { routing: { by: 'department', map: { Utrecht: 'nl', Berlin: 'de' } } },
    prepare: ({ hr, host, users }) => {
      const utrecht = hr.account.group('Utrecht')
      hr.account.group('Berlin')
      for (const name of hr.rows.keys()) hr.change(name, { groups: [utrecht.id] })
      const ana = users().find(({ email }) => email.startsWith('ana@'))
      if (ana !== undefined) host.put(ORGANIZATION, { ...ana, role: 'owner' })
    },
  })
  const berlin = world.hr.account.groups.find(({ name }) => name === 'Berlin')
  world.hr.change('ana', { groups: [berlin?.id ?? ''] })
  await world.reconcile()
  expect(world.access('ana')).toMatchObject({ entities: ['nl', 'de'], cards: ['blocked'] })
  await world.decide('ana', 'undo')
  expect(world.access('ana')).toMatchObject({ entities: ['nl', 'de'], cards: ['active'] })
})
