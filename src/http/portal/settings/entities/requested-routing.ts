import type { Routing } from '../../../../core/facts/settings.ts'
import { isSameType } from '../../../../core/place/group-type.ts'
import {
  bestRoutingOption,
  type RoutingOption,
  type RoutingValues,
} from '../../../../sync/account/routing-values.ts'

const ROUTED_BY = [
  'single',
  'company',
  'department',
  'group',
  'work_location',
  'field',
] as const satisfies readonly Routing['by'][]

/** Both use the same field of HR; their maps may differ. */
export function isSameRouting(
  a: Pick<Routing, 'by' | 'field'>,
  b: Pick<Routing, 'by' | 'field'>,
): boolean {
  if (a.by !== b.by) return false
  return a.by === 'group' ? isSameType(a.field, b.field) : (a.field ?? '') === (b.field ?? '')
}

/** The routing that the page shows: the requested field, else the stored one, else the best that HR offers. */
export function requestedRouting(
  requested: { readonly by: string; readonly field: string },
  saved: Routing,
  values: RoutingValues,
  options: readonly RoutingOption[],
): Routing {
  const by = ROUTED_BY.find((known) => known === requested.by)
  const best =
    saved.by === 'single' && saved.entity_id === null ? bestRoutingOption(values, options) : null
  const field = by === 'group' || by === 'field' ? requested.field || null : null
  const chosen = by === undefined ? (best ?? saved) : { by, field }
  if (isSameRouting(chosen, saved)) return saved
  return { by: chosen.by, field: chosen.field, entity_id: null, map: {} }
}
