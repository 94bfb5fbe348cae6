// Contract section 4 and 8: a mapped custom field of HR, from its first value to where people are.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { succeeded } from '../doubles/v1.ts'
import { nameOf } from '../world/hr.ts'
import { companyOn } from '../world/over-http.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

const ENTITIES = ['nl', 'de'].map((id) => ({ id, name: `Acme ${id}`, country: 'NL' }))
const mapped = (own: Record<string, unknown>) => ({
  organization_defined_targets: {},
  linked_account_defined_targets: own,
})

test('a custom field is offered with its values, and routes people once settings name it', async () => {
  const company = await companyOn(stage, {
    employees: 0,
    entities: ENTITIES,
    until: 'review',
    prepare: ({ hr }) => {
      for (let n = 0; n < 130; n += 1) {
        const own = { 'Legal entity': n % 3 === 0 ? 'GmbH' : 'BV', Badge: `badge ${n}` }
        hr.hire(nameOf(n), { field_mappings: mapped(own) })
      }
    },
  })
  const values = (field: string) =>
    stage.api.all<{ value: string; label: string; people: number }>(
      `/accounts/${company.accountId}/routing-values?by=field&field=${encodeURIComponent(field)}`,
    )
  expect(await values('Legal entity')).toEqual([
    { value: 'BV', label: 'BV', people: 86 },
    { value: 'GmbH', label: 'GmbH', people: 44 },
  ])
  expect(await values('no such field')).toEqual([])
  expect((await company.heldPlan()).actions).toEqual([])

  const routing = { by: 'field', field: 'Legal entity', map: { bv: 'nl', GmbH: 'de' } }
  await succeeded(stage.api.patch(`/accounts/${company.accountId}/settings`, { routing }))
  await eventually(async () => {
    const { actions } = await company.heldPlan()
    const of = (entity: string) => actions.filter(({ entity_id }) => entity_id === entity).length
    expect([of('nl'), of('de')]).toEqual([86, 44])
  })
  expect(await values('Legal entity')).toHaveLength(2)
})
