// An HR system that writes a group's type in its own letter case: "Department" instead of "DEPARTMENT".
import { expect, test } from 'vitest'
import {
  loadRoutingValues,
  routingOptions,
  valuesOf,
} from '../../src/sync/account/routing-values.ts'
import { companyInReview, type World } from '../world/company.ts'

const ENTITIES = [
  { id: 'nl', name: 'Acme BV', country: 'NL', timezone: 'Europe/Amsterdam' },
  { id: 'de', name: 'Acme GmbH', country: 'DE', timezone: 'Europe/Berlin' },
]

/** Ana has no user yet; she is in Sales. Bram is in a group without a type. */
function company(type: string) {
  return companyInReview({
    employees: 2,
    users: 0,
    entities: ENTITIES,
    settings: { routing: { by: 'department', map: { Sales: 'nl', Labs: 'de' } } },
    prepare: ({ hr }) => {
      const group = (name: string, as: string | null) =>
        Object.assign(hr.account.group(name), { type: as }).id
      hr.change('ana', { groups: [group('Sales', type)] })
      hr.change('bram', { groups: [group('Choir', null)] })
    },
  })
}

const SPELLINGS = ['DEPARTMENT', 'Department', ' department ']

test.each(SPELLINGS)('"%s" routes, and is sent as the department', async (type) => {
  const world = await company(type)
  const invitations = (await world.plan())?.actions.filter(({ kind }) => kind === 'user.invite')
  expect(invitations).toMatchObject([{ entity_id: 'nl', params: { department: 'Sales' } }])
})

test.each(SPELLINGS)(
  '"%s" is counted as a department, and is no other way to route',
  async (type) => {
    const survey = await routingOf(await company(type))
    expect(valuesOf(survey, 'department', null)).toMatchObject([{ label: 'Sales', people: 1 }])
    const offered = routingOptions(survey).filter(({ by }) => by === 'department' || by === 'group')
    expect(offered).toMatchObject([{ by: 'department', values: 1, people: 1 }])
  },
)

test.each(SPELLINGS)('two of type "%s" that share a name cannot be mapped by it', async (type) => {
  const world = await company(type)
  Object.assign(world.hr.account.group('Labs'), { type, remote_id: 'labs-1' })
  Object.assign(world.hr.account.group('labs'), { type, remote_id: 'labs-2' })
  await world.reconcile()
  const map = { Sales: 'nl', Labs: 'de' }
  await expect(world.settings({ routing: { by: 'department', map } })).rejects.toThrow(
    '2 values in HR share this name',
  )
})

test('a type in two spellings is one routing option', async () => {
  const world = await company('DEPARTMENT')
  Object.assign(world.hr.account.group('Red'), { type: 'Squad' })
  Object.assign(world.hr.account.group('Blue'), { type: 'SQUAD' })
  await world.reconcile()
  const ways = routingOptions(await routingOf(world)).filter(({ by }) => by === 'group')
  expect(ways).toMatchObject([{ values: 2 }])
})

function routingOf({ store, accountId }: World) {
  return loadRoutingValues(store, accountId)
}
