// The state of a group's model during a scenario: what each HR system has shown, and whom it gave access.
import type { User } from '../../src/core/people/user.ts'
import { tidy, type Presence, type Seat } from './facts.ts'
import type { GroupWorld } from './group-company.ts'
import {
  homesOf,
  seatIn,
  todayOf,
  whereOf,
  type Own,
  type Placed,
  type PlacedFact,
  type Routing,
  type Where,
} from './group-model.ts'
import { joins, presence, see } from './model.ts'

/** What one HR system has shown, and the access that it gave. */
export interface Side {
  n: number
  entities: readonly string[]
  routing: Routing
  /** The routing of the last decision about everybody, if it has changed since (rule 36). */
  former: Routing | null
  /** When the people whose day began or ended were last read (rule 41). */
  lookedAt: number
  known: Map<string, Placed>
  /** Name of the record → user id. */
  links: Map<string, string>
  own: Map<string, { mine: Set<string>; ended: Set<string> }>
  /** Who waits for an approval after a change of settings, and the access that waits. */
  waiting: Map<string, string>
}

export type GroupModelState = ReturnType<typeof createGroupModelState>

export function createGroupModelState(world: GroupWorld) {
  const { host } = world
  const sides = world.sides.map(({ entities }, n): Side => {
    const routing: Routing = n === 0 ? world.routing : { by: 'single', map: {} }
    const none = { known: new Map(), links: new Map(), own: new Map(), waiting: new Map() }
    return { n, entities, routing, former: null, lookedAt: Date.now(), ...none }
  })
  for (const side of sides) {
    reads(side, 'all', true)
    linkUp(side, seats())
    for (const [name, id] of side.links)
      side.own.set(id, { mine: new Set(placeOf(side, name).homes), ended: new Set() })
  }
  /** Users changed by hand in the host since its users were last listed. */
  const touched = new Set<string>()
  return {
    sides,
    touched,
    due,
    factOf,
    reads,
    linkUp,
    expected,
    adopt,
    ends,
    seats,
    today,
    placeOf,
    nameOfUser,
  }

  function factOf(side: Side, name: string): PlacedFact {
    const { account, row: rowOf } = world.sides[side.n]?.hr ?? never()
    const row = rowOf(name)
    const { employment_status: status } = row
    return {
      id: name,
      address: row.work_email ?? '',
      who: name,
      status: status === 'ACTIVE' || status === 'INACTIVE' ? status : 'other',
      onLeave: account.rawStatuses.get(row.id) === 'On leave',
      start: row.start_date?.slice(0, 10) ?? null,
      end: row.termination_date?.slice(0, 10) ?? null,
      place: null,
      night: false,
      looks: JSON.stringify({ ...row, modified_at: null }),
      home: null,
      invited: true,
      where: whereOf(row),
    }
  }

  function placeOf(side: Side, name: string): { homes: readonly string[]; unsure: boolean } {
    const one = side.known.get(name)
    return homesOf(one?.where ?? NOWHERE, side.routing, side.entities)
  }

  function today(side: Side, where: Where, at = Date.now()): string {
    return todayOf(where, homesOf(where, side.routing, side.entities).homes, at)
  }

  /** Takes over what a read shows of these people; a `whole` read also shows who is gone. */
  function reads(side: Side, who: 'all' | readonly string[], whole: boolean): void {
    const { hr } = world.sides[side.n] ?? never()
    const [at, exists] = [Date.now(), new Set(hr.account.people)]
    for (const [name, row] of hr.rows) {
      const was = side.known.get(name)
      const asked = who === 'all' || who.includes(name)
      if (exists.has(row) && asked) {
        const fact = factOf(side, name)
        const seen = { ...see(was, fact, today(side, fact.where), at, whole), where: fact.where }
        // Somebody missing from a complete list and found by id only stays as they are (P13).
        const absent = typeof was?.gone === 'object' || was?.gone === 'found'
        side.known.set(name, who !== 'all' && absent ? { ...seen, gone: 'found' } : seen)
      } else if (was === undefined || typeof was.gone === 'object' || was.gone === 'found') continue
      else if (whole && !exists.has(row))
        was.gone = { since: new Date(at).toISOString().slice(0, 10) }
      else if (asked && who !== 'all' && !exists.has(row)) was.gone = 'unsure'
    }
  }

  /** People whose last day ended, or whose first day began, since the last visit, in their own zone. */
  function due(side: Side): string[] {
    const begun = ({ id, where, end, start }: Placed) => {
      const [then, now] = [today(side, where, side.lookedAt), today(side, where)]
      // A first day counts only with an entity; a last day counts in any case (rule 21).
      const begins = start !== null && placeOf(side, id).homes.length > 0
      return (end !== null && then <= end && end < now) || (begins && then < start && start <= now)
    }
    return [...side.known.values()].filter((one) => begun(one)).map(({ id }) => id)
  }

  function presenceOf(side: Side, one: Placed): Presence {
    return presence(one, today(side, one.where), side.links.has(one.id))
  }

  /** Rule 9: links people to users by address, whichever HR system came first. */
  function linkUp(side: Side, before: ReadonlyMap<string, Seat>): void {
    for (const one of side.known.values()) {
      if (side.links.has(one.id) || one.gone !== 'no') continue
      if (typeof presenceOf(side, one) === 'object') continue
      const user = userOf(one)
      if (user === undefined || !before.has(user.id)) continue
      side.links.set(one.id, user.id)
      side.own.set(user.id, { mine: new Set(), ended: new Set() })
    }
  }

  function userOf(one: Placed): User | undefined {
    return host.list().find(({ email }) => email === one.address)
  }

  function seats(): Map<string, Seat> {
    return new Map(
      host.list().map((user) => {
        const access = user.status === 'inactive' ? [] : user.entityIds
        const blocked = user.cards.filter((c) => c.status === 'blocked').map((c) => c.entityId)
        return [user.id, tidy({ access: [...access], blocked })]
      }),
    )
  }

  /** What users should have once one HR system's people are decided; newcomers by their address. */
  function expected(side: Side, who: readonly string[], before: ReadonlyMap<string, Seat>) {
    const result = new Map([...before].map(([id, seat]) => [id, tidy(seat)]))
    for (const name of who) {
      const one = side.known.get(name)
      if (one === undefined) continue
      const { homes, unsure } = placeOf(side, name)
      const p = presenceOf(side, one)
      const mayJoin = joins({ ...one, home: homes[0] ?? null }, p, today(side, one.where))
      const userId = side.links.get(name)
      if (userId === undefined) {
        if (!mayJoin || one.gone !== 'no' || before.has(userOf(one)?.id ?? '')) continue
        const others = result.get(one.address)?.access ?? []
        result.set(one.address, tidy({ access: [...others, ...homes], blocked: [] }))
        continue
      }
      const seat = before.get(userId) ?? { access: [], blocked: [] }
      const { mine, ended } = side.own.get(userId) ?? never()
      const elsewhere = sides.some((s) => s !== side && (s.own.get(userId)?.ended.size ?? 0) > 0)
      const own: Own = { mine: [...mine], ended: [...ended], elsewhere }
      const should = seatIn(seat, p, { homes, unsure }, own, side.entities, mayJoin)
      const cards = new Set(host.get(userId).cards.map((card) => card.entityId))
      const blocked = should.blocked.filter((e) => cards.has(e))
      result.set(userId, tidy({ ...should, blocked }))
    }
    return result
  }

  /** Takes over what the host shows now, and which of it Rollcall gave or ended. */
  function adopt(side: Side, who: readonly string[], before: ReadonlyMap<string, Seat>): void {
    const after = seats()
    for (const name of who) {
      const one = side.known.get(name)
      const user = one === undefined ? undefined : userOf(one)
      if (one === undefined || user === undefined) continue
      if (side.links.has(one.id) || before.has(user.id)) continue
      if (typeof presenceOf(side, one) === 'object') continue
      side.links.set(one.id, user.id)
      side.own.set(user.id, { mine: new Set(), ended: new Set() })
    }
    for (const name of who) {
      const one = side.known.get(name)
      const userId = side.links.get(name) ?? ''
      const own = side.own.get(userId)
      if (one === undefined || own === undefined) continue
      const p = presenceOf(side, one)
      const { homes } = placeOf(side, name)
      const [was, has] = [before.get(userId)?.access ?? [], after.get(userId)?.access ?? []]
      // An approval gives what the admin saw, even if HR has placed the person elsewhere since.
      for (const e of has.filter((each) => side.entities.includes(each) && !was.includes(each)))
        own.mine.add(e)
      if (typeof p === 'object')
        for (const e of was.filter((each) => side.entities.includes(each) && !has.includes(each)))
          own.ended.add(e)
      if (p !== 'here' || homes.length === 0) continue
      for (const e of has.filter((each) => homes.includes(each))) {
        own.mine.add(e)
        own.ended.delete(e)
      }
      for (const e of own.mine) if (!homes.includes(e) && !has.includes(e)) own.mine.delete(e)
    }
  }

  /** Records what a leaver loses, so that the other HR systems are decided with it. */
  function ends(
    side: Side,
    name: string,
    before: ReadonlyMap<string, Seat>,
    after: ReadonlyMap<string, Seat>,
  ): void {
    const [one, userId] = [side.known.get(name), side.links.get(name) ?? '']
    if (one === undefined || typeof presenceOf(side, one) !== 'object') return
    for (const e of before.get(userId)?.access ?? [])
      if (side.entities.includes(e) && !after.get(userId)?.access.includes(e))
        side.own.get(userId)?.ended.add(e)
  }

  function nameOfUser(userId: string): string {
    return host.get(userId).email.split('@')[0] ?? ''
  }
}

const NOWHERE: Where = { company: [], department: [], work_location: [] }

function never(): never {
  throw new Error('nobody of this kind')
}
