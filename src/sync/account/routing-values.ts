import { samplesOf, type FieldValues } from '../../core/place/field-values.ts'
import type { Dimension } from '../../core/people/employee.ts'
import { fold } from '../../core/facts/fold.ts'
import type { Routing } from '../../core/facts/settings.ts'
import type { Headcount } from '../../ports/store/places.ts'
import type { Store } from '../../ports/store/store.ts'
import { DEPARTMENT, isSameType } from '../../core/place/group-type.ts'

/** What HR has to place people by, over everybody who has not left (rule 19). */
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
  /** The newest version of the one who changed longest ago; null where nobody has it, or it is not known. */
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

/** Values that nobody has are there too: they can be mapped before the first person comes. */
export function valuesOf(
  survey: RoutingValues,
  by: RoutedBy,
  field: string | null,
): readonly Counted[] {
  if (by === 'field') return fieldValues(survey, field)
  const what = by === 'company' || by === 'work_location' ? by : 'group'
  const type = by === 'department' ? DEPARTMENT : by === 'group' ? field : null
  const counts = new Map(
    survey.headcounts.filter((one) => one.what === what).map((one) => [one.value, one]),
  )
  const found = new Map<string, Counted>()
  const known = new Set<string>()
  for (const dimension of survey.dimensions.filter(({ kind }) => kind === what)) {
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

/** The last whole read, and who changed after it. */
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

/** One way to decide, and how far it reaches. */
export interface RoutingOption {
  readonly by: RoutedBy
  readonly field: string | null
  readonly values: number
  /** Heads counted value by value: who has two counts twice. */
  readonly people: number
  readonly samples: readonly string[]
  /** A custom field with more values than are counted. */
  readonly more: boolean
}

/** All ways to decide, in the order in which they usually serve; those that HR gives nothing for have no values. */
export function routingOptions(survey: RoutingValues): readonly RoutingOption[] {
  // One way for each type, whatever letter case its groups have.
  const types = new Map(
    survey.dimensions.flatMap(({ kind, type }) =>
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
    ...fieldNames(survey).map((field) => ['field', field] as const),
  ]
  return ways.map(([by, field]) => {
    const values = valuesOf(survey, by, field)
    const given = survey.fields.find((one) => by === 'field' && one.field === field)
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
 * The way that serves best: companies where HR has them for nearly everybody, else what comes next in order
 * and reaches as far. Null where nothing tells people apart.
 */
export function bestRoutingOption(
  survey: RoutingValues,
  offers: readonly RoutingOption[],
): RoutingOption | null {
  const usable = offers.filter(({ values, people, more }) => values > 1 && people > 0 && !more)
  const reaching = usable.find(({ people }) => people >= ENOUGH * survey.people)
  return reaching ?? usable.toSorted((a, b) => b.people - a.people)[0] ?? null
}
