import { fold } from '../../../../core/facts/fold.ts'
import type { Routing } from '../../../../core/facts/settings.ts'
import type { Entity } from '../../../../ports/records.ts'
import {
  valuesOf,
  type Counted,
  type RoutingValues,
} from '../../../../sync/account/routing-values.ts'
import { suggestedEntity } from './suggested-entity.ts'

/** In a select: this value gets no entity on purpose; '' means that nobody has decided. */
export const NO_ENTITY = '-'

/** One value of HR and the entity it is assigned to. */
export interface ValueRow extends Counted {
  /** The key in `routing.map`: the id of the value, or its name where somebody has written that. */
  readonly key: string
  /** The id of an entity, `NO_ENTITY`, or '' where nobody has decided. */
  readonly assigned: string
  /** `new`: it appeared after the last decision. `gone`: it is in the map, and HR no longer has it. */
  readonly mark: 'undecided' | 'new' | 'gone' | null
  /** The entity with a similar name; only ever a suggestion (rule 19). */
  readonly suggested: string | null
}

/** Values without an entity come first, the new ones before the others; then the most frequent ones. */
export function valueRows(
  values: RoutingValues,
  { routing, saved, decidedAt }: { routing: Routing; saved: Routing['map']; decidedAt: string },
  entities: readonly Entity[],
): readonly ValueRow[] {
  if (routing.by === 'single') return []
  const counted = valuesOf(values, routing.by, routing.field)
  const keyOfValue = keyFinder({ ...saved, ...routing.map })
  const used = new Set(counted.map(keyOfValue))
  const row = (value: Counted, key: string): ValueRow => {
    const { map } = routing
    const assigned = Object.hasOwn(map, key) ? (map[key] ?? NO_ENTITY) : ''
    const isNew = value.since !== null && value.since > decidedAt && Object.keys(saved).length > 0
    const mark = assigned !== '' ? null : isNew ? 'new' : 'undecided'
    return { ...value, key, assigned, mark, suggested: suggestedEntity(value, entities) }
  }
  const gone = Object.keys(routing.map).filter((key) => !used.has(key))
  const nobody = { people: 0, since: null, country: null }
  const savedLast = ({ key }: ValueRow) => (Object.hasOwn(saved, key) ? 1 : 0)
  const newFirst = ({ mark }: ValueRow) => (mark === 'new' ? 0 : 1)
  return [
    ...counted
      .map((value) => row(value, keyOfValue(value) ?? value.id))
      .toSorted(
        (a, b) =>
          savedLast(a) - savedLast(b) ||
          newFirst(a) - newFirst(b) ||
          b.people - a.people ||
          a.label.localeCompare(b.label, 'en', { numeric: true }),
      ),
    ...gone.map((key): ValueRow => {
      return { ...row({ id: key, label: key, ...nobody }, key), mark: 'gone' }
    }),
  ]
}

/** The key in the map for a value; an id comes before a name, as in routing. */
function keyFinder(map: Routing['map']): (value: Counted) => string | undefined {
  const ids = new Map(Object.keys(map).map((key) => [key.trim(), key]))
  const names = new Map(Object.keys(map).map((key) => [fold(key), key]))
  return ({ id, label }) => ids.get(id.trim()) ?? names.get(fold(label))
}
