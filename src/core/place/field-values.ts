/**
 * The values of one mapped custom field over all employees of a read. Only head-counts, no people: an
 * admin can choose a field to route by before anybody's value of it is stored (rule 19).
 */
export interface FieldValues {
  readonly field: string
  /** How many employees who have not left give a value. */
  readonly people: number
  readonly values: Readonly<Record<string, number>>
  /** There are more values than we count, so the field is probably not about places. */
  readonly more: boolean
}

const MOST_FIELDS = 40
const MOST_VALUES = 200

/** Adds the counts of two parts of one read. */
export function addFieldValues(
  before: readonly FieldValues[],
  after: readonly FieldValues[],
): readonly FieldValues[] {
  const found = new Map(before.map((one) => [one.field, one]))
  for (const one of after) {
    const known = found.get(one.field)
    if (known === undefined && found.size >= MOST_FIELDS) continue
    found.set(one.field, known === undefined ? one : added(known, one))
  }
  return [...found.values()]
}

function added(one: FieldValues, other: FieldValues): FieldValues {
  const values = new Map(Object.entries(one.values))
  let more = one.more || other.more
  for (const [value, people] of Object.entries(other.values)) {
    const before = values.get(value)
    if (before === undefined && values.size >= MOST_VALUES) more = true
    else values.set(value, (before ?? 0) + people)
  }
  return {
    field: one.field,
    people: one.people + other.people,
    values: Object.fromEntries(values),
    more,
  }
}

/** The most frequent values, as examples of what the field holds. */
export function samplesOf({ values }: FieldValues, most = 3): readonly string[] {
  return Object.entries(values)
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([value]) => value)
}
