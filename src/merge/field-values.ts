import { addFieldValues, type FieldValues } from '../core/place/field-values.ts'
import { customOf, rawStatusOf } from './normalise.ts'
import type { WireEmployee } from './wire.ts'

/** Longer is a story, no place. */
const LONGEST = 120

/** What the mapped fields of a page say, of those who have not left; whose they are is not kept. */
export function fieldValuesOf(people: readonly WireEmployee[]): readonly FieldValues[] {
  return people
    .filter((one) => one.field_mappings != null && stays(one))
    .map((one) => Object.entries(customOf(one.field_mappings, namesOf(one.field_mappings))))
    .reduce<readonly FieldValues[]>(
      (before, fields) => addFieldValues(before, fields.map(alone)),
      [],
    )
}

function alone([field, value]: readonly [string, string]): FieldValues {
  const short = value.length <= LONGEST
  return { field, people: 1, values: short ? { [value]: 1 } : {}, more: !short }
}

function stays({ employment_status, remote_was_deleted }: WireEmployee): boolean {
  return rawStatusOf(employment_status)?.toUpperCase() !== 'INACTIVE' && remote_was_deleted !== true
}

function namesOf(mappings: unknown): readonly string[] {
  if (typeof mappings !== 'object' || mappings === null) return []
  const targets = Object.values(mappings).filter((one) => typeof one === 'object' && one !== null)
  return [...new Set(targets.flatMap((target) => Object.keys(target as object)))].filter(
    (name) => name.length <= LONGEST,
  )
}
