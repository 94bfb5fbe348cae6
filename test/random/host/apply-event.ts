// Applies the events of a scenario with a faulty host, and checks the end state against HR.
import { expect } from 'vitest'
import { openCards, type User } from '../../../src/core/people/user.ts'
import { checkAudit } from '../../../src/store/commands/audit-check.ts'
import { addressOf, nameOf } from '../../world/hr.ts'
import { asMergeDate } from '../../doubles/calendar.ts'
import { DAY } from '../../world/time.ts'
import { ADMIN, ORGANIZATION } from '../../world/view.ts'
import type { CompanyWorld } from '../company/company.ts'
import type { HostInvariants } from './invariants.ts'
import type { ScenarioEvent } from './scenario.ts'

/** Applies one event: a change in HR, or by hand in the host. */
export async function applyHostEvent(
  world: CompanyWorld,
  invariants: HostInvariants,
  what: ScenarioEvent,
): Promise<void> {
  const { hr, host } = world
  const { account } = hr
  const name = 'who' in what ? ([...hr.rows.keys()][what.who % hr.rows.size] ?? '') : ''
  const row = hr.rows.get(name)
  const listed = row !== undefined && account.people.includes(row)
  // A user who is not linked yet keeps the access that was given by hand (rules 12 and 30).
  const byHand = host.list().find(({ id }) => id === `u_${name}`)
  const links = byHand ? await world.store.linksByUser(ORGANIZATION, [byHand.id]) : []
  const known = byHand === undefined || links.length > 0
  const day = (days: number) =>
    asMergeDate(new Date(Date.now() + days * DAY).toISOString().slice(0, 10))
  switch (what.kind) {
    case 'hire': {
      const n = 20 + hr.rows.size
      const fresh = nameOf(n)
      const company = `company-${what.place}`
      const mobile_phone_number = `+31 6 1234 ${1000 + n}`
      hr.hire(fresh, { id: `p-${fresh}`, remote_id: `r-${n}`, company, mobile_phone_number })
      if (what.known) world.giveUser(fresh)
      return
    }
    case 'end': {
      if (!listed || !known || row.employment_status !== 'ACTIVE' || row.termination_date !== null)
        return
      // ACTIVE after INACTIVE, with a last day in the past: only an admin ends that (P3).
      const plain = what.how === 'today' && !invariants.ended.has(name)
      invariants.ended.add(name)
      if (what.how === 'deleted') return hr.delete(name)
      account.rawStatuses.set(row.id, 'Terminated')
      const today = what.how === 'today'
      return hr.terminate(name, {
        on: what.how === 'undated' ? null : day(today ? 0 : -1).slice(0, 10),
        status: plain ? 'ACTIVE' : 'INACTIVE',
      })
    }
    case 'return':
      if (row === undefined) return
      if (!listed) hr.restore(name)
      return hr.terminate(name, { on: null, status: 'ACTIVE' })
    case 'move':
      if (!listed || !known) return
      invariants.ended.add(name)
      return hr.change(name, {
        company: row.company === 'company-nl' ? 'company-de' : 'company-nl',
      })
    case 'rename':
      if (listed) hr.change(name, { last_name: row.last_name === 'Pop' ? 'Popescu' : 'Pop' })
      return
    case 'phone': {
      const now = row?.mobile_phone_number === '+31 6 5555 1234' ? 4321 : 1234
      if (listed) hr.change(name, { mobile_phone_number: `+31 6 5555 ${now}` })
      return
    }
    case 'accept':
      for (const user of host.list()) if (user.status === 'invited') accepts(user)
  }

  /** Accepts the invitation; the host then gives a first card in each entity. */
  function accepts(user: User): void {
    host.accept(user.id)
    const missing = user.entityIds.filter((id) => !user.cards.some((one) => one.entityId === id))
    const cards = missing.map((entityId) => ({
      id: `c_${user.id}_${entityId}`,
      entityId,
      label: 'Travel',
      last4: '4242',
      type: 'virtual' as const,
      status: 'active' as const,
      recurring: false,
      blockedBy: null,
    }))
    const accepted = host.get(user.id)
    host.put({ ...accepted, cards: [...user.cards, ...cards] })
  }
}

/** After days without faults: each user is as HR says, except where the host refused. */
export async function isAsHrHasIt(world: CompanyWorld, invariants: HostInvariants): Promise<void> {
  const { hr, host } = world
  expect(await world.held(), 'held').toEqual([])
  const reports = await world.reports()
  for (const [name, row] of hr.rows) {
    const users = host.list().filter(({ email }) => email === addressOf(name))
    expect(users.length, `users of ${name}`).toBeLessThan(2)
    const [user] = users
    const works = hr.account.people.includes(row) && row.employment_status === 'ACTIVE'
    const home =
      works && row.termination_date === null ? row.company?.replace('company-', '') : null
    if (user === undefined) {
      expect(home ?? null, `${name} has no user and should be in`).toBeNull()
      continue
    }
    // We ended their access in one entity and HR now places them in another: an admin decides, and is told.
    const waits =
      user.status === 'inactive' && home && !invariants.endedAsLeaver(user.id).includes(home)
    if (waits && reports.includes(`removed-by-hand ${name}`)) continue
    const spared =
      user.protected || user.role === 'owner' ? user.entityIds : invariants.refused(user.id)
    const should = [...new Set([...(home ? [home] : []), ...spared])].toSorted()
    expect(user.entityIds.toSorted(), `${name} has access in`).toEqual(should)
    for (const { entityId } of user.protected ? [] : user.cards)
      if (entityId !== home)
        expect(openCards(user, entityId), `open cards of ${name} in ${entityId}`).toEqual([])
    if (!invariants.ended.has(name))
      expect(
        user.cards.filter(({ status }) => status !== 'active'),
        `cards of ${name}`,
      ).toEqual([])
    if (!home || invariants.pretendedPhone(user.id)) continue
    expect([user.firstName, user.lastName], 'names').toEqual([row.first_name, row.last_name])
    expect(user.phone, `phone of ${name}`).toBe(row.mobile_phone_number?.replaceAll(' ', ''))
  }
  const addresses = host.list().map(({ email }) => email)
  expect(addresses.length, 'users with one address').toBe(new Set(addresses).size)
}

/** Compares what Rollcall stored, audited and mailed with what the host did. */
export async function recordsAgree(world: CompanyWorld, invariants: HostInvariants): Promise<void> {
  const { store } = world
  const people = await world.employees()
  const rows = await store.actionsOf(
    world.accountId,
    people.map(({ id }) => id),
  )
  expect(
    rows.filter(({ state }) => state === 'waiting').map(({ id }) => id),
    'waiting',
  ).toEqual([])
  const believed = rows.filter(({ state }) => state === 'done')
  const unheard = believed
    .filter(({ id }) => !invariants.carriedOut(id))
    .map(({ action }) => action.kind)
  expect(unheard, 'done without an effect').toEqual([])
  expect((await checkAudit({ database: store.database })).gaps, 'audit').toEqual([])
  const told = world.inbox().filter(({ kind, to }) => kind === 'deactivated' && to === ADMIN)
  const { least, most } = invariants.deactivations()
  expect(told.length, 'mails about people deactivated').toBeGreaterThanOrEqual(least)
  expect(told.length, 'mails about people deactivated').toBeLessThanOrEqual(most)
  expect(world.errors().filter((line) => line.includes('step.failed'))).toEqual([])
}
