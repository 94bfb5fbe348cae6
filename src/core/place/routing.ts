import { fold } from '../facts/fold.ts'
import type { Dimension, Employee } from '../people/employee.ts'
import { DEPARTMENT, isGroupOfType } from './group-type.ts'
import { type Reason, reason } from '../facts/reasons.ts'
import type { Routing, Settings } from '../facts/settings.ts'

export type Routed =
  /** `unmapped`: HR gives one more value, which no entity is mapped to. */
  | { readonly entities: readonly string[]; readonly unmapped: Reason | null }
  | { readonly why: Reason; readonly report: 'unmapped-entity' | null }

/** Rule 19. An unmapped or new value is reported and never given a default. */
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
  const places = placesOf(employee, routing.by, routing.field, dimensions)
  const entities = new Set<string>()
  let unmapped: Place | null = null
  for (const place of places) {
    const target = targetOf(place, routing.map)
    if (target === null) continue
    if (target !== undefined && entityIds.includes(target)) entities.add(target)
    else unmapped ??= place
  }
  // In the account's order, so that HR's order of groups never shows.
  const why = unmapped === null ? null : reason('unmapped-entity', { value: labelOf(unmapped) })
  if (entities.size > 0) {
    return { entities: entityIds.filter((id) => entities.has(id)), unmapped: why }
  }
  if (why !== null) return { why, report: 'unmapped-entity' }
  const [first] = places
  if (first === undefined) return unrouted()
  return { why: reason('left-out', { value: labelOf(first) }), report: null }
}

function unrouted(): Routed {
  return { why: reason('unrouted'), report: 'unmapped-entity' }
}

export type Place = Pick<Dimension, 'id' | 'remoteId' | 'name'>

export function placesOf(
  employee: Employee,
  by: Routing['by'],
  field: string | null,
  dimensions: ReadonlyMap<string, Dimension>,
): readonly Place[] {
  switch (by) {
    case 'single':
      return []
    case 'company':
      return placeOf(employee.companyId, dimensions)
    case 'work_location':
      return placeOf(employee.workLocationId, dimensions)
    case 'department':
      return groupsOf(employee, DEPARTMENT, dimensions)
    case 'group':
      return groupsOf(employee, field, dimensions)
    case 'field':
      return customOf(employee, field).map((text) => ({ id: text, remoteId: null, name: text }))
  }
}

/** An id that the lists do not have is still a value: it must show up as unmapped, not as nothing. */
function placeOf(id: string | null, dimensions: ReadonlyMap<string, Dimension>): readonly Place[] {
  if (id === null) return []
  return [dimensions.get(id) ?? { id, remoteId: null, name: null }]
}

function groupsOf(
  employee: Employee,
  type: string | null,
  dimensions: ReadonlyMap<string, Dimension>,
): readonly Place[] {
  if (type === null) return employee.groupIds.flatMap((id) => placeOf(id, dimensions))
  return employee.groupIds.flatMap((id) => {
    const group = dimensions.get(id)
    return group !== undefined && isGroupOfType(group, type) ? [group] : []
  })
}

export function customOf(employee: Employee, field: string | null): readonly string[] {
  if (field === null || !Object.hasOwn(employee.custom, field)) return []
  const text = employee.custom[field]?.trim() ?? ''
  return text === '' ? [] : [text]
}

function labelOf(place: Place): string {
  return place.name ?? place.remoteId ?? place.id
}

/** Entity, null for "deliberately none", undefined where the map says nothing. Ids count before names. */
function targetOf(place: Place, map: Routing['map']): string | null | undefined {
  const { ids, names } = keysOf(map)
  for (const id of [place.remoteId, place.id]) {
    if (id !== null && ids.has(id.trim())) return ids.get(id.trim())
  }
  return place.name === null ? undefined : names.get(fold(place.name))
}

interface MapKeys {
  readonly ids: ReadonlyMap<string, string | null>
  readonly names: ReadonlyMap<string, string | null>
}

/** Folding a map once for everybody: 50,000 people meet the same one. */
const keysKnown = new WeakMap<Routing['map'], MapKeys>()

function keysOf(map: Routing['map']): MapKeys {
  const known = keysKnown.get(map)
  if (known !== undefined) return known
  const entries = Object.entries(map)
  const keys = {
    ids: new Map(entries.map(([key, entity]) => [key.trim(), entity])),
    names: new Map(entries.map(([key, entity]) => [fold(key), entity])),
  }
  keysKnown.set(map, keys)
  return keys
}
