import type { Routing } from '../../../../core/facts/settings.ts'
import type { Entity } from '../../../../ports/records.ts'
import {
  loadRoutingValues,
  routingOptions,
  type RoutingOption,
  type RoutingValues,
} from '../../../../sync/account/routing-values.ts'
import type { CurrentAccount } from '../../request/current-account.ts'
import type { Portal, PortalContext } from '../../request/request-context.ts'
import { hrName } from '../../shell/hr-name.ts'
import { settingsPath } from '../settings-tabs.ts'
import { isSameRouting, requestedRouting } from './requested-routing.ts'
import { NO_ENTITY, valueRows, type ValueRow } from './value-rows.ts'

/** What the page of entities shows, saved or not. */
export interface EntitiesDraft {
  readonly current: CurrentAccount
  /** The path of the page. */
  readonly path: string
  readonly hr: string
  readonly values: RoutingValues
  readonly options: readonly RoutingOption[]
  readonly entities: readonly Entity[]
  readonly routing: Routing
  readonly rows: readonly ValueRow[]
}

interface RequestedField {
  readonly by: string
  readonly field: string
}

/** The stored routing; where another field is requested, an empty routing by that field. */
export async function loadDraft(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  requested: RequestedField,
): Promise<EntitiesDraft> {
  const { account } = current
  const { organization, words } = c.get('requestContext')
  const values = await loadRoutingValues(portal.deps.store, account.id)
  const options = routingOptions(values)
  return withRows({
    current,
    path: settingsPath(current, 'entities'),
    hr: hrName(portal, account, words),
    values,
    options,
    entities: organization.entities.filter(
      ({ id }) => account.entityIds === null || account.entityIds.includes(id),
    ),
    routing: requestedRouting(requested, account.settings.routing, values, options),
    rows: [],
  })
}

/** The routing in the submitted form, after what the pressed button does to it. */
export async function submittedDraft(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
): Promise<EntitiesDraft> {
  const form = c.get('form')
  const requested = { by: form.get('by') ?? '', field: form.get('field') ?? '' }
  const draft = await loadDraft(portal, c, current, requested)
  const { routing, rows } = draft
  const isSingle = routing.by === 'single'
  const map = isSingle ? {} : afterButton(submittedMap(routing.map, form, rows), form, rows)
  const entity_id = isSingle ? form.get('entity_id') || null : null
  return withRows({ ...draft, routing: { ...routing, entity_id, map } })
}

function withRows(draft: EntitiesDraft): EntitiesDraft {
  const { settings, settingsAt } = draft.current.account
  const { values, routing, entities } = draft
  const saved = isSameRouting(routing, settings.routing) ? settings.routing.map : {}
  return { ...draft, rows: valueRows(values, { routing, saved, decidedAt: settingsAt }, entities) }
}

/** The form has one page of values; the values of other pages keep their entity, and what is on no page is no value. */
function submittedMap(
  before: Routing['map'],
  form: URLSearchParams,
  rows: readonly ValueRow[],
): Routing['map'] {
  const map = new Map(Object.entries(before))
  const known = new Set(rows.map(({ key }) => key))
  for (const [name, given] of form) {
    const key = name.slice(3)
    if (!name.startsWith('to:') || !known.has(key)) continue
    if (given === '') map.delete(key)
    else map.set(key, given === NO_ENTITY ? null : given)
  }
  return Object.fromEntries(map)
}

/** Some buttons fill the form in: one entity for all ticked values, one suggestion, or all suggestions. */
function afterButton(
  map: Routing['map'],
  form: URLSearchParams,
  rows: readonly ValueRow[],
): Routing['map'] {
  const button = form.get('do') ?? ''
  const target = form.get('give_to') ?? ''
  if (button === 'give' && target !== '') {
    const entity = target === NO_ENTITY ? null : target
    const known = new Set(rows.map(({ key }) => key))
    const picked = form.getAll('pick').filter((key) => known.has(key))
    return { ...map, ...Object.fromEntries(picked.map((key) => [key, entity])) }
  }
  const taken = rows.filter(
    ({ key, suggested }) =>
      suggested !== null &&
      (button === `take:${key}` || (button === 'take' && !Object.hasOwn(map, key))),
  )
  return { ...map, ...Object.fromEntries(taken.map(({ key, suggested }) => [key, suggested])) }
}
