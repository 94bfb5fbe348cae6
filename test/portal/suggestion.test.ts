import { expect, test } from 'vitest'
import { suggestedEntity } from '../../src/http/portal/settings/entities/suggested-entity.ts'

const ENTITIES = [
  { id: 'nl', name: 'Tulip NL B.V.', country: 'NL' },
  { id: 'de', name: 'Tulip Thunder GmbH', country: 'DE' },
  { id: 'us', name: 'Tulip', country: 'US' },
  { id: 'us2', name: 'Tulip Labs', country: 'US' },
]

test.each([
  ['tulip nl bv', null, 'nl'],
  ['Tulip NL B.V.', null, 'nl'],
  ['Tulip', null, 'us'],
  ['Thunder', null, 'de'],
  ['Sales NL', null, 'nl'],
  ['Sales nl', null, null],
  ['Lab', null, null],
  ['Thunder Labs', null, null],
  ['Berlin', 'DE', 'de'],
  ['Boston', 'US', null],
  ['—', null, null],
])('%j in %s looks like %s', (label, country, entity) => {
  expect(suggestedEntity({ label, country }, ENTITIES)).toBe(entity)
})
