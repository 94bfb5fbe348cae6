import { fold } from '../facts/fold.ts'
import type { Dimension, Employee } from '../people/employee.ts'
import { DEPARTMENT, isGroupOfType } from './group-type.ts'
import { type Reason, reason } from '../facts/reasons.ts'
import type { Routing, Settings } from '../facts/settings.ts'

export type Routed =
  /** `unmapped`: HR gives a further value, which no entry of the map names. */
  | { readonly entities: readonly string[]; readonly unmapped: Reason | null }
  | { readonly why: Reason; readonly report: 'unmapped-entity' | null }

/** In which entities HR's values place an employee (rule 19). An unmapped value is reported, never given a default. */
export function route(input: {
  readonly employee: Employee
  readonly settings: Pick<Settings, 'routing'>
  readonly dimensions: ReadonlyMap<string, Dimension>
  readonly entityIds: readonly string[]
}): Routed {
  const { employee, dimensions, entityIds } = input
  const { routing } = input.settings
  if (routing.by === 'single') {
    const id = entityIds.length === 1 ? entityIds[0] : routing.entity_id
    return id != null && entityIds.includes(id) ? { entities: [id], unmapped: null } : unrouted()
  }
  const values = routedValuesOf(employee, routing.by, routing.field, dimensions)
  const entities = new Set<string>()
  let unmapped: RoutedValue | null = null
  for (const value of values) {
    const target = targetOf(value, routing.map)
    if (target === null) continue
    if (target !== undefined && entityIds.includes(target)) entities.add(target)
    else unmapped ??= value
  }
  // In the account's order: HR's order of groups must not matter.
  const why = unmapped === null ? null : reason('unmapped-entity', { value: labelOf(unmapped) })
  if (entities.size > 0) {
    return { entities: entityIds.filter((id) => entities.has(id)), unmapped: why }
  }
  if (why !== null) return { why, report: 'unmapped-entity' }
  const [first] = values
  if (first === undefined) return unrouted()
  return { why: reason('left-out', { value: labelOf(first) }), report: null }
}

function unrouted(): Routed {
  return { why: reason('unrouted'), report: 'unmapped-entity' }
}

/** A value of HR that routing looks up. */
export type RoutedValue = Pick<Dimension, 'id' | 'remoteId' | 'name'>

export function routedValuesOf(
  employee: Employee,
  by: Routing['by'],
  field: string | null,
  dimensions: ReadonlyMap<string, Dimension>,
): readonly RoutedValue[] {
  switch (by) {
    case 'single':
      return []
    case 'company':
      return dimensionValue(employee.companyId, dimensions)
    case 'work_location':
      return dimensionValue(employee.workLocationId, dimensions)
    case 'department':
      return groupValues(employee, DEPARTMENT, dimensions)
    case 'group':
      return groupValues(employee, field, dimensions)
    case 'field':
      return customValueOf(employee, field).map((text) => ({
        id: text,
        remoteId: null,
        name: text,
      }))
  }
}

/** An id that is in no list is still a value: it is reported as unmapped. */
function dimensionValue(
  id: string | null,
  dimensions: ReadonlyMap<string, Dimension>,
): readonly RoutedValue[] {
  if (id === null) return []
  return [dimensions.get(id) ?? { id, remoteId: null, name: null }]
}

function groupValues(
  employee: Employee,
  type: string | null,
  dimensions: ReadonlyMap<string, Dimension>,
): readonly RoutedValue[] {
  if (type === null) return employee.groupIds.flatMap((id) => dimensionValue(id, dimensions))
  return employee.groupIds.flatMap((id) => {
    const group = dimensions.get(id)
    return group !== undefined && isGroupOfType(group, type) ? [group] : []
  })
}

/** The employee's value of a custom field; none or one. */
export function customValueOf(employee: Employee, field: string | null): readonly string[] {
  if (field === null || !Object.hasOwn(employee.custom, field)) return []
  const text = employee.custom[field]?.trim() ?? ''
  return text === '' ? [] : [text]
}

function labelOf(value: RoutedValue): string {
  return value.name ?? value.remoteId ?? value.id
}

/** The mapped entity; null: mapped to no entity on purpose; undefined: not mapped. Ids count before names. */
function targetOf(value: RoutedValue, map: Routing['map']): string | null | undefined {
  const { ids, names } = foldedMap(map)
  for (const id of [value.remoteId, value.id]) {
    if (id !== null && ids.has(id.trim())) return ids.get(id.trim())
  }
  return value.name === null ? undefined : names.get(fold(value.name))
}

interface FoldedMap {
  readonly ids: ReadonlyMap<string, string | null>
  readonly names: ReadonlyMap<string, string | null>
}

/** A map is folded once, not once for each of 50,000 people. */
const foldedMaps = new WeakMap<Routing['map'], FoldedMap>()

function foldedMap(map: Routing['map']): FoldedMap {
  const known = foldedMaps.get(map)
  if (known !== undefined) return known
  const entries = Object.entries(map)
  const keys = {
    ids: new Map(entries.map(([key, entity]) => [key.trim(), entity])),
    names: new Map(entries.map(([key, entity]) => [fold(key), entity])),
  }
  foldedMaps.set(map, keys)
  return keys
}
