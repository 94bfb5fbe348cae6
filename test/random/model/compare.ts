// Follows the host's users with the model, and reports each difference.
import type { User } from '../../../src/core/people/user.ts'
import { e164, type EmployeeRow } from '../../doubles/merge-records.ts'
import type { HostSide } from '../../world/host.ts'
import { recordOf } from '../invariants/hr-record.ts'
import type { Side } from '../invariants/context.ts'
import { afterRead, type ExpectedUser } from './model.ts'
import { noViolations } from '../invariants/no-violations.ts'

export type Model = ReturnType<typeof createModel>

/** Starts from the host's users. People are identified by the address of their user, which never changes. */
export function createModel(host: HostSide, graceDays: number) {
  const people = new Map<string, ExpectedUser>()
  /** Merge's id of a record → the address of its user. */
  const addresses = new Map<string, string>()
  for (const user of host.list()) people.set(user.email, expectedOf(user))
  return { reads, accepts, agrees }

  /** Rollcall reads this record and acts on it. */
  function reads(side: Side, row: EmployeeRow): void {
    const record = recordOf(row)
    const email = addresses.get(row.id) ?? row.work_email ?? ''
    const fact = {
      email,
      firstName: row.first_name,
      lastName: row.last_name,
      phone: e164(row.mobile_phone_number),
      start: record.start,
      end: record.end,
      places: side.placesOf(record).entities,
    }
    const { entities } = side
    const today = side.dayAt(Date.now(), record)
    const after = afterRead(people.get(email) ?? null, fact, today, { entities, graceDays })
    if (after === null) return
    people.set(email, after)
    addresses.set(row.id, email)
  }

  function accepts(): void {
    for (const [email, one] of people)
      if (one.access.length > 0) people.set(email, { ...one, accepted: true })
  }

  /** Throws unless every user, and so every entity, is as the model expects. */
  function agrees(when: string): void {
    const users = new Map(host.list().map((user) => [user.email, user]))
    const emails = new Set([...users.keys(), ...people.keys()])
    const differing = [...emails].flatMap((email) => {
      const [user, one] = [users.get(email), people.get(email)]
      const is = user === undefined ? 'no user' : lineOf(expectedOf(user))
      const has = new Set(user?.cards.map(({ entityId }) => entityId))
      const blocked = one?.blocked.filter((entity) => has.has(entity)) ?? []
      const should = one === undefined ? 'no user' : lineOf({ ...one, blocked })
      return is === should ? [] : [`${email} is ${is}; the model says ${should}`]
    })
    noViolations(differing, when)
  }
}

function expectedOf({ email, firstName, lastName, phone, ...user }: User): ExpectedUser {
  return {
    email,
    firstName,
    lastName,
    phone,
    access: user.status === 'inactive' ? [] : user.entityIds,
    accepted: user.status !== 'invited',
    blocked: user.cards.filter(({ status }) => status !== 'active').map((card) => card.entityId),
  }
}

/** `Ana Pop +31612345678: active in nl, cards blocked in de`. */
function lineOf({ firstName, lastName, phone, access, accepted, blocked }: ExpectedUser): string {
  const all = (entities: readonly string[]) => [...new Set(entities)].toSorted().join()
  const status = access.length === 0 ? 'inactive' : accepted ? 'active' : 'invited'
  return `${firstName} ${lastName} ${phone}: ${status} in ${all(access)}, cards blocked in ${all(blocked)}`
}
