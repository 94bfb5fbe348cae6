// The entities and the calendar day of a group's records: routing (rule 19 of docs/rules.md) and time zones.
import type { HrRecord } from '../invariants/hr-record.ts'
import type { Places } from '../invariants/context.ts'

export interface Routing {
  readonly by: 'single' | 'company' | 'department' | 'work_location'
  readonly map: Readonly<Record<string, string | null>>
}

/** The entities by routing. `isUnsure`: the record has an unmapped value. */
export function placesIn(
  record: Pick<HrRecord, 'company' | 'groups' | 'location'>,
  { by, map }: Routing,
  entities: readonly string[],
): Places {
  if (by === 'single') return { entities, isUnsure: false }
  const one = by === 'company' ? record.company : record.location
  const values = by === 'department' ? record.groups : one === null ? [] : [one]
  const isMapped = (value: string) => map[value] !== undefined
  return {
    entities: entities.filter((entity) => values.some((value) => map[value] === entity)),
    isUnsure: !values.every(isMapped),
  }
}

/** Without Auckland: New Zealand has two zones, so the entity's zone counts. */
const ZONES: Readonly<Record<string, string>> = {
  utrecht: 'Europe/Amsterdam',
  honolulu: 'Pacific/Honolulu',
  apia: 'Pacific/Apia',
  nl: 'Europe/Amsterdam',
  de: 'Europe/Berlin',
  us: 'America/New_York',
}

/** The calendar day where a person works, else in their entity, else in the organization. */
export function dayOf(at: number, location: string | null, places: readonly string[]): string {
  return dayIn(ZONES[location ?? ''] ?? ZONES[places[0] ?? ''] ?? 'Asia/Tokyo', at)
}

const formats = new Map<string, Intl.DateTimeFormat>()
function dayIn(zone: string, at: number): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
  formats.set(zone, format)
  return format.format(at)
}
