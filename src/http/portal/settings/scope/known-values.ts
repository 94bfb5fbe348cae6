import {
  fieldNames,
  valuesOf,
  type RoutingValues,
} from '../../../../sync/account/routing-values.ts'

/** A value that a rule can use, as the rule spells it, and how many people have it. */
export interface KnownValue {
  readonly value: string
  readonly people: number
}

/** The values in HR for the fields of scope rules. They are names: people can read them, and rules accept them. */
export function knownValues(routingValues: RoutingValues): {
  readonly known: (field: string) => readonly KnownValue[]
  readonly customFields: readonly string[]
} {
  const cache = new Map<string, readonly KnownValue[]>()
  return {
    customFields: fieldNames(routingValues),
    known: (field) => {
      const values = cache.get(field) ?? valuesFor(routingValues, field)
      cache.set(field, values)
      return values
    },
  }
}

function valuesFor(routingValues: RoutingValues, field: string): readonly KnownValue[] {
  const byName = new Map<string, number>()
  const add = (value: string, people: number): void =>
    void byName.set(value, (byName.get(value) ?? 0) + people)
  switch (field) {
    case 'employment_type':
    case 'email_domain':
      for (const { what, value, people } of routingValues.headcounts)
        if (what === field) add(value, people)
      break
    case 'department':
    case 'group':
    case 'work_location':
      for (const { label, people } of valuesOf(routingValues, field, null)) add(label, people)
      break
    default:
      for (const { label, people } of valuesOf(routingValues, 'field', field)) add(label, people)
  }
  return [...byName]
    .map(([value, people]) => ({ value, people }))
    .toSorted((a, b) => b.people - a.people || a.value.localeCompare(b.value))
}
