import { groupTypesOf, type GroupTypes } from '../../../core/people/attributes/remembered.ts'
import type { Dimension, Employee } from '../../../core/people/employee.ts'
import type { Calendar } from '../../../core/people/dates/hr-day.ts'
import { scopeOf, type Scope } from '../../../core/place/scope.ts'
import { dayIn, isZone, zoneOf } from '../../../core/people/zone.ts'
import type { AccountContext } from '../context.ts'
import { entitiesOf } from '../entity-names.ts'

/** The calendar of a person: the work location's zone, else the entity's, else the organization's. */
export interface PersonClock {
  zone(employee: Employee): string
  today(employee: Employee): string
  /** By which HR's dates of this person are read (hr-day.ts). */
  calendar(employee: Employee): Calendar
  readonly groupTypes: GroupTypes
  /** Routing and rules place this person in an entity. */
  inScope(employee: Employee): boolean
}

export function personClock(
  ctx: Pick<AccountContext, 'account' | 'organization' | 'now'>,
  dimensions: readonly Dimension[],
): PersonClock {
  const places = new Map(dimensions.filter((d) => d.kind === 'work_location').map((d) => [d.id, d]))
  const byId = new Map(dimensions.map((d) => [d.id, d]))
  const entities = new Map(ctx.organization.entities.map((e) => [e.id, e]))
  const entityIds = entitiesOf(ctx.account, ctx.organization)
  const instant = new Date(ctx.now)
  const scopeNow = (employee: Employee): Scope =>
    scopeOf({ employee, settings: ctx.account.settings, dimensions: byId, entityIds })
  const zone = (employee: Employee): string => {
    const place =
      employee.workLocationId === null ? null : (places.get(employee.workLocationId) ?? null)
    const scope = scopeNow(employee)
    const [home] = scope.kind === 'in' ? scope.entities : []
    const entityZone = home === undefined ? null : (entities.get(home.id)?.timezone ?? null)
    return zoneOf(place, entityZone, ctx.organization.timezone)
  }
  const named = [ctx.organization, ...ctx.organization.entities].flatMap(
    (one) => one.timezone ?? [],
  )
  const zones = [...new Set(named.filter(isZone))]
  const days = new Map<string, string>()
  const dayOf = (where: string): string => {
    const day = days.get(where) ?? dayIn(where, instant)
    days.set(where, day)
    return day
  }
  return {
    groupTypes: groupTypesOf(dimensions),
    zone,
    today: (employee) => dayOf(zone(employee)),
    calendar(employee) {
      const own = zone(employee)
      return { zone: own, zones, today: dayOf(own) }
    },
    inScope: (employee) => scopeNow(employee).kind === 'in',
  }
}
