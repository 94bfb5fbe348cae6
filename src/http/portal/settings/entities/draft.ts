import { fold } from '../../../../core/facts/fold.ts'
import type { Routing } from '../../../../core/facts/settings.ts'
import type { Entity } from '../../../../ports/records.ts'
import {
  bestRoutingOption,
  valuesOf,
  type Counted,
  type RoutingOption,
  type RoutingValues,
} from '../../../../sync/account/routing-values.ts'
import { suggestionFor } from './suggestion.ts'
import type { CurrentAccount } from '../../request/current-account.ts'
import { isSameType } from '../../../../core/place/group-type.ts'

export const ROUTED_BY = [
  'single',
  'company',
  'department',
  'group',
  'work_location',
  'field',
] as const satisfies readonly Routing['by'][]
/** What stands in a select for "no entity on purpose"; '' is "not decided". */
export const NO_ENTITY = '-'
/** Values of one page: a form of them stays far below the most that is accepted. */
export const VALUES_A_PAGE = 150

/** One value of HR and the entity it was given. */
export interface Row extends Counted {
  /** As it is written in `routing.map`: by id, or by a name that somebody wrote there. */
  readonly key: string
  /** An entity, `NO_ENTITY`, or '' where nobody decided. */
  readonly given: string
  readonly mark: 'undecided' | 'new' | 'gone' | null
  /** The entity that this value looks like; only ever a suggestion (rule 19). */
  readonly suggested: string | null
}

export function isSameWay(a: Pick<Routing, 'by' | 'field'>, b: Pick<Routing, 'by' | 'field'>) {
  if (a.by !== b.by) return false
  return a.by === 'group' ? isSameType(a.field, b.field) : (a.field ?? '') === (b.field ?? '')
}

/** What decides on this page: what the address asks for, else what is saved, else the best there is. */
export function wayOf(
  asked: { readonly by: string; readonly field: string },
  saved: Routing,
  { survey, offers }: { survey: RoutingValues; offers: readonly RoutingOption[] },
): Routing {
  const by = ROUTED_BY.find((one) => one === asked.by)
  const best =
    saved.by === 'single' && saved.entity_id === null ? bestRoutingOption(survey, offers) : null
  const field = by === 'group' || by === 'field' ? asked.field || null : null
  const way = by === undefined ? (best ?? saved) : { by, field }
  if (isSameWay(way, saved)) return saved
  return { by: way.by, field: way.field, entity_id: null, map: {} }
}

/** On top of the map there is: what the form's page of values says. Rows of other pages stay. */
export function filledMap(before: Routing['map'], form: URLSearchParams): Routing['map'] {
  const map = new Map(Object.entries(before))
  for (const [name, given] of form) {
    if (!name.startsWith('to:')) continue
    const key = name.slice(3)
    if (given === '') map.delete(key)
    else map.set(key, given === NO_ENTITY ? null : given)
  }
  return Object.fromEntries(map)
}

/** What a button of the form asks for beside saving: one entity for all ticked values, or suggestions. */
export function pressed(
  map: Routing['map'],
  form: URLSearchParams,
  rows: readonly Row[],
): Routing['map'] {
  const press = form.get('do') ?? ''
  const target = form.get('give_to') ?? ''
  const given = (key: string, entity: string) =>
    [key, entity === NO_ENTITY ? null : entity] as const
  if (press === 'give' && target !== '')
    return { ...map, ...Object.fromEntries(form.getAll('pick').map((key) => given(key, target))) }
  const taken = rows.filter(
    ({ key, suggested }) =>
      suggested !== null &&
      (press === `take:${key}` || (press === 'take' && !Object.hasOwn(map, key))),
  )
  return {
    ...map,
    ...Object.fromEntries(taken.map(({ key, suggested }) => [key, suggested] as const)),
  }
}

/** Undecided values first, those that came after the last decision before the others, then by head-count. */
export function rowsOf(
  survey: RoutingValues,
  { routing, saved, decidedAt }: { routing: Routing; saved: Routing['map']; decidedAt: string },
  entities: readonly Entity[],
): readonly Row[] {
  if (routing.by === 'single') return []
  const values = valuesOf(survey, routing.by, routing.field)
  const keys = keyFinder({ ...saved, ...routing.map })
  const used = new Set(values.map((value) => keys(value)))
  const row = (value: Counted, key: string): Row => {
    const { map } = routing
    const given = Object.hasOwn(map, key) ? (map[key] ?? NO_ENTITY) : ''
    const late = value.since !== null && value.since > decidedAt && Object.keys(saved).length > 0
    const mark = given !== '' ? null : late ? 'new' : 'undecided'
    return { ...value, key, given, mark, suggested: suggestionFor(value, entities) }
  }
  const gone = Object.keys(routing.map).filter((key) => !used.has(key))
  const nobody = { people: 0, since: null, country: null }
  const rank = ({ key }: Row) => (Object.hasOwn(saved, key) ? 1 : 0)
  const isLate = ({ mark }: Row) => (mark === 'new' ? 0 : 1)
  return [
    ...values
      .map((value) => row(value, keys(value) ?? value.id))
      .toSorted(
        (a, b) =>
          rank(a) - rank(b) ||
          isLate(a) - isLate(b) ||
          b.people - a.people ||
          a.label.localeCompare(b.label, 'en', { numeric: true }),
      ),
    ...gone.map((key): Row => ({ ...row({ id: key, label: key, ...nobody }, key), mark: 'gone' })),
  ]
}

/** Ids count before names, as when people are routed. */
function keyFinder(map: Routing['map']): (value: Counted) => string | undefined {
  const ids = new Map(Object.keys(map).map((key) => [key.trim(), key]))
  const names = new Map(Object.keys(map).map((key) => [fold(key), key]))
  return ({ id, label }) => ids.get(id.trim()) ?? names.get(fold(label))
}

/** What is on the page: saved or not. */
export interface Draft {
  readonly current: CurrentAccount
  /** The address of the page. */
  readonly base: string
  readonly hr: string
  readonly survey: RoutingValues
  readonly offers: readonly RoutingOption[]
  readonly entities: readonly Entity[]
  readonly routing: Routing
  readonly rows: readonly Row[]
}
