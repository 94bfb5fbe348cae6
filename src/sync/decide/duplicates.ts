import { hasVanished, nameKey, type Twin } from '../../core/decide/correlate.ts'
import { emailKey } from '../../core/people/email.ts'
import { addressOf, nameOf } from '../../core/people/fields.ts'
import type { EmployeeRow, Link } from '../../ports/records.ts'
import { presenceOf } from '../read/reconfirm.ts'
import type { Pass } from '../step/context.ts'
import type { PersonClock } from '../step/person-clock.ts'

/** Whoever may be somebody of a batch once more, looked up by address and by remote id: a batch has many. */
export interface Twins {
  readonly byKey: ReadonlyMap<string, readonly EmployeeRow[]>
  readonly byRemote: ReadonlyMap<string, readonly EmployeeRow[]>
}

export function twinsAmong(pass: Pass, rows: readonly EmployeeRow[]): Twins {
  return {
    byKey: grouped(rows, (row) => keyOf(pass, row)),
    byRemote: grouped(rows, (row) => row.employee.remoteId),
  }
}

interface World {
  readonly clock: PersonClock
  readonly links: ReadonlyMap<string, Link>
  readonly twins: Twins
}

/** The other records with this person's address, or with their remote id and name. */
export function twinsOf(pass: Pass, world: World, row: EmployeeRow, key: string | null): Twin[] {
  const { remoteId } = row.employee
  const sameKey = key === null ? [] : (world.twins.byKey.get(key) ?? [])
  const sameRemote = remoteId === null ? [] : (world.twins.byRemote.get(remoteId) ?? [])
  return unique([...sameKey, ...sameRemote]).flatMap((other) => {
    if (other.id === row.id) return []
    const link = world.links.get(other.id) ?? null
    const { presence } = presenceOf(pass, other, world.clock, link !== null)
    const twin: Twin = {
      id: other.id,
      presence: presence.kind,
      vanished: hasVanished(presence),
      nameKey: nameKeyOf(pass, other),
      userId: link?.userId ?? null,
    }
    if (sameKey.includes(other)) return [twin]
    // Remote ids are not promised to be unique: they only help to recognise someone who is gone.
    const named = twin.nameKey !== null && twin.nameKey === nameKeyOf(pass, row)
    return named ? [twin] : []
  })
}

export function keyOf(pass: Pick<Pass, 'account'>, row: EmployeeRow): string | null {
  return emailKey(addressOf(row.employee, pass.account.settings))
}

export function nameKeyOf(pass: Pick<Pass, 'account'>, row: EmployeeRow): string | null {
  const name = nameOf(row.employee, pass.account.settings)
  return nameKey(name.first, name.last)
}

export function grouped<T>(
  rows: readonly T[],
  by: (row: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = by(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

export function unique<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
