import { addFieldValues, type FieldValues } from '../core/place/field-values.ts'
import { customOf, rawStatusOf } from './normalise.ts'
import type { WireEmployee } from './wire.ts'

/** A longer text does not name a place. */
const MAX_LENGTH = 120

/** Counts the values of mapped fields on a page, over people who have not left. Who has which value is not kept. */
export function fieldValuesOf(people: readonly WireEmployee[]): readonly FieldValues[] {
  return people
    .filter((one) => one.field_mappings != null && hasNotLeft(one))
    .map((one) => Object.entries(customOf(one.field_mappings, fieldNamesOf(one.field_mappings))))
    .reduce<readonly FieldValues[]>(
      (before, fields) => addFieldValues(before, fields.map(oneValue)),
      [],
    )
}

function oneValue([field, value]: readonly [string, string]): FieldValues {
  const countable = value.length <= MAX_LENGTH
  return { field, people: 1, values: countable ? { [value]: 1 } : {}, more: !countable }
}

function hasNotLeft({ employment_status, remote_was_deleted }: WireEmployee): boolean {
  return rawStatusOf(employment_status)?.toUpperCase() !== 'INACTIVE' && remote_was_deleted !== true
}

function fieldNamesOf(mappings: unknown): readonly string[] {
  if (typeof mappings !== 'object' || mappings === null) return []
  const targets = Object.values(mappings).filter((one) => typeof one === 'object' && one !== null)
  return [...new Set(targets.flatMap((target) => Object.keys(target as object)))].filter(
    (name) => name.length <= MAX_LENGTH,
  )
}
