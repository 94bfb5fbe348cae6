// A naive model of zones, routing and several HR systems (rules 1, 19, 21, 24, 25, 29, 30 and 34 of docs/rules.md).
import type { EmployeeRow } from '../doubles/merge-records.ts'
import type { Fact, Known, Presence, Seat } from './facts.ts'
import { endedByUs } from './model.ts'

export interface Where {
  company: string[]
  department: string[]
  work_location: string[]
}
export interface Routing {
  by: 'single' | keyof Where
  map: Record<string, string | null>
}
export type Placed = Known & { where: Where }
export type PlacedFact = Fact & { where: Where }

export function whereOf(row: Pick<EmployeeRow, 'company' | 'work_location' | 'groups'>): Where {
  const some = (value: string | null) => (value === null ? [] : [value])
  const [company, work_location] = [some(row.company), some(row.work_location)]
  return { company, department: row.groups, work_location }
}

/** What one HR system remembers of a user: the entities it gave (`mine`) and those it ended. */
export interface Own {
  mine: string[]
  ended: string[]
  /** The other HR system ended something. */
  elsewhere: boolean
}

/** Auckland is missing: New Zealand has two zones, so the zone of the entity counts. */
const ZONES: Record<string, string> = {
  utrecht: 'Europe/Amsterdam',
  honolulu: 'Pacific/Honolulu',
  apia: 'Pacific/Apia',
  nl: 'Europe/Amsterdam',
  de: 'Europe/Berlin',
  us: 'America/New_York',
}

/** Today's date for somebody: in the zone of their work place, else of their entity, else of the organization. */
export function todayOf(where: Where, homes: readonly string[], at: number): string {
  const zone = ZONES[where.work_location[0] ?? ''] ?? ZONES[homes[0] ?? ''] ?? 'Asia/Tokyo'
  return new Date(at).toLocaleDateString('sv-SE', { timeZone: zone })
}

/** Rule 19. `unsure`: HR gives a value that is not mapped, so no access ends for it. */
export function homesOf(where: Where, { by, map }: Routing, entities: readonly string[]) {
  if (by === 'single') return { homes: [...entities], unsure: false }
  const homes = entities.filter((entity) => where[by].some((value) => map[value] === entity))
  return { homes, unsure: where[by].some((value) => map[value] === undefined) }
}

/** The access that one HR system wants; it decides about its own entities only. */
export function seatIn(
  seat: Seat,
  p: Presence,
  { homes, unsure }: { homes: readonly string[]; unsure: boolean },
  own: Own,
  entities: readonly string[],
  mayJoin: boolean,
): Seat {
  if (typeof p === 'object') return without(seat, entities)
  if (p !== 'here' || homes.length === 0) return seat
  const old = own.mine.filter((e) => !homes.includes(e) && seat.access.includes(e))
  const leaves = unsure ? [] : old
  const byUs = endedByUs(own) || (own.elsewhere && own.mine.length === 0)
  const byHand = seat.access.length === 0 && !byUs
  const gains = homes.filter((e) => {
    if (seat.access.includes(e)) return false
    if (own.ended.includes(e)) return true
    return !own.mine.includes(e) && !byHand && (mayJoin || leaves.length > 0)
  })
  const access = [...seat.access, ...gains]
  const entered = homes.some((e) => access.includes(e))
  return entered ? without({ ...seat, access }, leaves) : { ...seat, access }
}

/** Ends access and blocks cards in these entities (rule 29). */
function without({ access, blocked }: Seat, entities: readonly string[]): Seat {
  return {
    access: access.filter((e) => !entities.includes(e)),
    blocked: [...new Set([...blocked, ...entities])],
  }
}
