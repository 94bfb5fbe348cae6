// The state of the model during a scenario: what is known, linked, given and decided, and what users should have.
import type { User } from '../../src/core/people/user.ts'
import type { CompanyWorld } from './company.ts'
import {
  cardsOf,
  isOver,
  mayNotEnd,
  nameOfAddress,
  nothing,
  type Own,
  type Override,
} from './overrides.ts'
import { plusDays, tidy, type Known, type Presence, type Seat } from './facts.ts'
import { linking } from './linking.ts'
import { isUndecided, joins, presence, seatOf } from './model.ts'
import { reading } from './reading.ts'

export type ModelState = ReturnType<typeof createModelState>

export function createModelState(world: CompanyWorld) {
  const known = new Map<string, Known>()
  /** Name of the record → user id. */
  const links = new Map<string, string>()
  const own = new Map<string, Own>()
  const overrides: Override[] = []
  const settings = { rule: 'none', grace: 0, protected: new Set<string>() }
  const { hr, host } = world
  for (const user of host.list()) {
    const name = nameOfAddress(user.email)
    if (!hr.rows.has(name)) continue
    links.set(name, user.id)
    own.set(user.id, { mine: new Set(user.entityIds), moved: new Set(), ended: new Map() })
  }
  const { linkUp, linkInvited, usersOf } = linking({ known, links, own, host, presenceOf, belongs })
  const { factOf, reads } = reading({ known, links, own, hr, today, settings })
  reads('all', true)
  return {
    known,
    links,
    own,
    overrides,
    settings,
    factOf,
    reads,
    seats,
    expected,
    adopt,
    linkUp,
    fingerprintOf,
    presenceOf,
    today,
    isKept,
  }

  function today(): string {
    return new Date(Date.now() + 2 * 3_600_000).toISOString().slice(0, 10)
  }

  function presenceOf(name: string): Presence {
    const one = known.get(name)
    if (one === undefined) return 'same'
    const p = presence(one, today(), links.has(name))
    const now = overrides.find((each) => each.row === name && each.kind === 'now' && holds(each))
    const open = p === 'same' && (one.clash !== null || one.gone === 'found')
    return now !== undefined && open ? { left: '2000-01-01' } : p
  }

  function seats(): Map<string, Seat> {
    return new Map(
      host.list().map((user) => [
        user.id,
        {
          access: user.status === 'inactive' ? [] : [...user.entityIds].toSorted(),
          blocked: user.cards.filter((c) => c.status === 'blocked').map((c) => c.entityId),
        },
      ]),
    )
  }

  /** What users should have once these people are decided; newcomers by their address. */
  function expected(who: readonly string[], before: ReadonlyMap<string, Seat>): Map<string, Seat> {
    const result = new Map([...before].map(([id, seat]) => [id, tidy(seat)]))
    for (const name of who) {
      const one = known.get(name)
      if (one === undefined) continue
      const p = presenceOf(name)
      const userId = links.get(name)
      const user = host.list().find(({ id }) => id === userId)
      if (userId === undefined || user === undefined) {
        if (userId === undefined && mayJoin(one, p, before))
          result.set(one.address, { access: [one.home ?? ''], blocked: [] })
        continue
      }
      result.set(userId, wanted(one, p, user, before.get(userId) ?? { access: [], blocked: [] }))
    }
    return result
  }

  function mayJoin(one: Known, p: Presence, before: ReadonlyMap<string, Seat>): boolean {
    const duplicates = [...known.values()].filter(
      (t) => t.address === one.address && t.id !== one.id,
    )
    const taken = duplicates.some((t) => links.has(t.id) || belongs(t, presenceOf(t.id)))
    const kept = one.home !== null && isKept(one.id, one.home)
    const free = !usersOf(one.address).some(({ id }) => before.has(id))
    return free && !taken && !kept && joins(one, p, today())
  }

  function wanted(one: Known, p: Presence, user: User, seat: Seat): Seat {
    const { mine, moved, ended } = own.get(user.id) ?? nothing()
    const leaves = typeof p === 'object'
    const shielded = user.protected || settings.protected.has(user.email)
    const byHand = (e: string) => leaves && ended.get(e) === true && seat.access.includes(e)
    const undone = overrides.some((s) => s.row === one.id && s.kind === 'undo' && holds(s))
    const should = seatOf(seat, one, p, {
      mine: [...mine],
      ended: [...ended.keys()],
      spared: (e) => undone || shielded || isKept(one.id, e) || byHand(e),
      rejected: (e) => isKept(one.id, e, true),
      graceOver: !leaves || settings.grace === 0 || today() > plusDays(p.left, settings.grace),
    })
    if (undone && leaves) return tidy({ access: [...seat.access, ...ended.keys()], blocked: [] })
    if (undone && belongs(one, p)) {
      // Undo: HR shows them at work, so what HR wants now; HR is unsure, so also what leaving took.
      const taken = p === 'here' ? [] : ended.keys()
      return tidy({ access: [...should.access, ...moved, ...taken], blocked: [] })
    }
    const stays = seat.access.filter((e) => mayNotEnd(host.list(), user, e))
    return tidy({
      access: [...should.access, ...stays],
      blocked: should.blocked.filter((e) => cardsOf(user, e) !== null),
    })
  }

  /** Belongs to the company by the record: at work, about to start, or undecided. */
  function belongs(one: Known, p: Presence): boolean {
    return p === 'here' || p === 'soon' || isUndecided(one, p, today())
  }

  /** What an override depends on (rule 35). Somebody who left by the record does not change it by vanishing. */
  function fingerprintOf(name: string, kind: Override['kind'], entity: string): string {
    const one = known.get(name)
    if (one === undefined) return ''
    const record = presence({ ...one, gone: 'no' }, today(), links.has(name))
    // Found by id only counts as absent for "now", and as present for all other overrides.
    const isGone = one.gone !== 'no' && (one.gone !== 'found' || kind === 'now')
    const absent = isGone && typeof record !== 'object'
    const place = entity === '*' ? one.home : one.home === entity
    return `${one.status} ${one.start} ${one.end} ${absent} ${place}`
  }

  function holds(override: Override): boolean {
    return (
      override.fingerprint === fingerprintOf(override.row, override.kind, override.entity) &&
      override.until > Date.now()
    )
  }

  /** `forGood` leaves postponements out: they end by themselves. */
  function isKept(name: string, entity: string, forGood = false): boolean {
    const fits = (s: Override) => s.kind === 'kept' && ['*', entity].includes(s.entity) && holds(s)
    const lasts = (s: Override) => !forGood || s.until === Number.POSITIVE_INFINITY
    return overrides.some((s) => s.row === name && fits(s) && lasts(s))
  }

  /** Takes over what the host shows now, and which of it Rollcall gave or ended. */
  function adopt(who: readonly string[], before: ReadonlyMap<string, Seat>, listed: boolean): void {
    linkInvited()
    const after = seats()
    for (const name of who) {
      for (const [n, each] of [...overrides.entries()].toReversed())
        if (
          each.row === name &&
          isOver(each, known.get(name), fingerprintOf(name, each.kind, each.entity))
        )
          overrides.splice(n, 1)
      const userId = links.get(name)
      const mind = userId === undefined ? undefined : own.get(userId)
      const one = known.get(name)
      if (userId === undefined || mind === undefined || one === undefined) continue
      const p = presenceOf(name)
      const was = before.get(userId)?.access ?? []
      const has = after.get(userId)?.access ?? []
      const leaves = typeof p === 'object'
      for (const [entity, seen] of mind.ended) {
        if (listed && !was.includes(entity)) mind.ended.set(entity, true)
        if (leaves && seen && was.includes(entity) && has.includes(entity))
          overrides.push(override(name, entity, 'kept'))
      }
      // Access removed by hand while HR places the person elsewhere does not count as given by HR any more.
      if (belongs(one, p) && one.home !== null)
        for (const entity of mind.mine)
          if (entity !== one.home && !was.includes(entity)) mind.mine.delete(entity)
      for (const entity of was.filter((e) => !has.includes(e))) {
        if (leaves) mind.ended.set(entity, false)
        else {
          mind.mine.delete(entity)
          mind.moved.add(entity)
        }
      }
      for (const entity of has) {
        // Access given back by an undo counts as given by HR, as before the move.
        if (mind.moved.delete(entity) && !was.includes(entity)) mind.mine.add(entity)
        if (!was.includes(entity) && mind.ended.delete(entity)) mind.mine.add(entity)
        if (leaves || entity !== one.home || !belongs(one, p)) continue
        mind.mine.add(entity)
        mind.ended.delete(entity)
      }
    }
  }

  function override(row: string, entity: string, kind: Override['kind']): Override {
    const fingerprint = fingerprintOf(row, kind, entity)
    return { row, entity, kind, fingerprint, until: Number.POSITIVE_INFINITY }
  }
}
