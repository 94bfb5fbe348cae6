import { expect, test } from 'vitest'
import { samplesOf, addFieldValues, type FieldValues } from '../../src/core/place/field-values.ts'

const field = (name: string, values: Record<string, number>, more = false): FieldValues => ({
  field: name,
  people: Object.values(values).reduce((sum, people) => sum + people, 0),
  values,
  more,
})

test('the counts of two parts of a read add up', () => {
  const both = addFieldValues(
    [field('Site', { North: 2 })],
    [field('Site', { North: 1, South: 4 }, true), field('Level', { '3': 1 })],
  )
  expect(both).toEqual([field('Site', { North: 3, South: 4 }, true), field('Level', { '3': 1 })])
})

test('the values of one field are limited, and so are the fields', () => {
  const ids = Array.from({ length: 300 }, (_, i) => field('Badge', { [`id ${i}`]: 1 }))
  const [badge] = ids.reduce<readonly FieldValues[]>(
    (before, one) => addFieldValues(before, [one]),
    [],
  )
  expect([badge?.people, badge?.more, Object.keys(badge?.values ?? {}).length]).toEqual([
    300,
    true,
    200,
  ])
  const fields = Array.from({ length: 90 }, (_, i) => field(`f${i}`, { x: 1 }))
  expect(addFieldValues([], fields)).toHaveLength(40)
})

test('the most frequent values are the examples', () => {
  expect(samplesOf(field('Site', { a: 1, d: 9, b: 3, c: 3 }))).toEqual(['d', 'b', 'c'])
})
