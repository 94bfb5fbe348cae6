import { samplesOf, type FieldValues } from '../../core/place/field-values.ts'
import type { Dimension } from '../../core/people/employee.ts'
import { fold } from '../../core/facts/fold.ts'
import type { Routing } from '../../core/facts/settings.ts'
import type { Headcount } from '../../ports/store/reads/places.ts'
import type { Store } from '../../ports/store/store.ts'
import { DEPARTMENT, isSameType } from '../../core/place/group-type.ts'

/** The values in HR by which people can be routed, over everybody who has not left (rule 19). */
export interface RoutingValues {
  readonly people: number
  readonly dimensions: readonly Dimension[]
  readonly headcounts: readonly Headcount[]
  readonly fields: readonly FieldValues[]
}

export type RoutedBy = Exclude<Routing['by'], 'single'>

/** A value of HR: `id` is what to write as a key of `routing.map`. */
export interface Counted {
  readonly id: string
  readonly label: string
  readonly people: number
  /** The earliest date of a newest version among the people with this value; null where nobody has it, or it is not known. */
  readonly since: string | null
  /** Of a work location. */
  readonly country: string | null
}

export async function loadRoutingValues(
  store: Pick<Store, 'countPresent' | 'dimensions' | 'headcounts' | 'fieldValues'>,
  account: string,
): Promise<RoutingValues> {
  const [people, dimensions, headcounts, fields] = await Promise.all([
    store.countPresent(account),
    store.dimensions(account),
    store.headcounts(account),
    store.fieldValues(account, null),
  ])
  return { people, dimensions, headcounts, fields }
}

/** Includes values that nobody has: they can be mapped before the first person comes. */
export function valuesOf(
  routingValues: RoutingValues,
  by: RoutedBy,
  field: string | null,
): readonly Counted[] {
  if (by === 'field') return fieldValues(routingValues, field)
  const what = by === 'company' || by === 'work_location' ? by : 'group'
  const type = by === 'department' ? DEPARTMENT : by === 'group' ? field : null
  const counts = new Map(
    routingValues.headcounts.filter((one) => one.what === what).map((one) => [one.value, one]),
  )
  const found = new Map<string, Counted>()
  const known = new Set<string>()
  for (const dimension of routingValues.dimensions.filter(({ kind }) => kind === what)) {
    const { id, remoteId, name, country } = dimension
    known.add(id)
    if (type !== null && !isSameType(dimension.type, type)) continue
    const { people = 0, since = null } = counts.get(id) ?? {}
    add(found, { id: remoteId ?? id, label: name ?? remoteId ?? id, people, since, country })
  }
  // An id that the lists do not have is still a value; its type, if it should have one, is not known.
  if (type === null)
    for (const { value, people, since } of counts.values())
      if (!known.has(value)) add(found, { id: value, label: value, people, since, country: null })
  return [...found.values()]
}

/** From the last complete read, and from people who changed after it. */
function fieldValues(
  { fields, headcounts }: RoutingValues,
  field: string | null,
): readonly Counted[] {
  const found = new Map<string, Counted>()
  const one = (value: string, people: number, since: string | null): void =>
    void found.set(value, { id: value, label: value, people, since, country: null })
  for (const { what, value, people, since, ...head } of headcounts)
    if (what === 'field' && head.field === field && value !== '') one(value, people, since)
  const counted = fields.find((each) => each.field === field)?.values ?? {}
  for (const [value, people] of Object.entries(counted)) {
    const known = found.get(value)
    one(value, Math.max(people, known?.people ?? 0), known?.since ?? null)
  }
  return [...found.values()]
}

function add(found: Map<string, Counted>, one: Counted): void {
  const before = found.get(one.id)
  if (before === undefined) return void found.set(one.id, one)
  const sinces = [before.since, one.since].filter((since) => since !== null).toSorted()
  found.set(one.id, {
    ...before,
    people: before.people + one.people,
    since: sinces[0] ?? null,
  })
}

/** One way to route, and how many people it covers. */
export interface RoutingOption {
  readonly by: RoutedBy
  readonly field: string | null
  readonly values: number
  /** Counted value by value: somebody with two values counts twice. */
  readonly people: number
  readonly samples: readonly string[]
  /** A custom field with more values than are counted. */
  readonly more: boolean
}

/** All ways to route, the usually best one first. A way for which HR gives nothing has 0 values. */
export function routingOptions(routingValues: RoutingValues): readonly RoutingOption[] {
  // One way for each type, whatever letter case its groups have.
  const types = new Map(
    routingValues.dimensions.flatMap(({ kind, type }) =>
      kind === 'group' && type !== null && !isSameType(type, DEPARTMENT)
        ? [[fold(type), type] as const]
        : [],
    ),
  )
  const ways: readonly (readonly [RoutedBy, string | null])[] = [
    ['company', null],
    ['department', null],
    ['work_location', null],
    ...[...types.values()].toSorted().map((type) => ['group', type] as const),
    ...fieldNames(routingValues).map((field) => ['field', field] as const),
  ]
  return ways.map(([by, field]) => {
    const values = valuesOf(routingValues, by, field)
    const given = routingValues.fields.find((one) => by === 'field' && one.field === field)
    return {
      by,
      field,
      values: values.length,
      people: given?.people ?? values.reduce((sum, { people }) => sum + people, 0),
      samples:
        given === undefined
          ? values
              .toSorted((a, b) => b.people - a.people)
              .slice(0, 3)
              .map(({ label }) => label)
          : samplesOf(given),
      more: given?.more ?? false,
    }
  })
}

export function fieldNames({ fields, headcounts }: RoutingValues): readonly string[] {
  const kept = headcounts.flatMap(({ what, field }) =>
    what === 'field' && field !== null ? [field] : [],
  )
  return [...new Set([...fields.map(({ field }) => field), ...kept])]
}

/** Nearly everybody must have a value, and there must be at least two to tell entities apart. */
const ENOUGH = 0.9

/**
 * The best way to route: the first one in order that covers nearly everybody, else the one that covers most
 * people. Null where no way tells people apart.
 */
export function bestRoutingOption(
  routingValues: RoutingValues,
  options: readonly RoutingOption[],
): RoutingOption | null {
  const usable = options.filter(({ values, people, more }) => values > 1 && people > 0 && !more)
  const reaching = usable.find(({ people }) => people >= ENOUGH * routingValues.people)
  return reaching ?? usable.toSorted((a, b) => b.people - a.people)[0] ?? null
}
