import { hasDisappeared, type DuplicateRecord } from '../../core/decide/correlate.ts'
import { worksIn } from '../../core/decide/identity/left-with-access.ts'
import { asDuplicate } from '../../core/evidence/unsure.ts'
import { presenceOf } from '../read/presence-of.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import type { PersonClock } from '../step/person-clock.ts'
import { addressKeyOf } from '../step/person-keys.ts'
import { namePartsOf } from '../step/identity/identity-print.ts'
import { answeredUsers } from '../../core/decide/identity/question.ts'
import { sameName } from '../../core/people/names.ts'
import type { User } from '../../core/people/user.ts'
import type { EmployeeRow, Link, Override } from '../../ports/records.ts'

/** Records that may be the same person as one of the batch, by address and by remote id. */
export interface DuplicateRecords {
  readonly byKey: ReadonlyMap<string, readonly EmployeeRow[]>
  /** Whoever is linked to a user with this address, whatever the address of the record is. */
  readonly byUserKey: ReadonlyMap<string, readonly EmployeeRow[]>
  readonly byRemote: ReadonlyMap<string, readonly EmployeeRow[]>
}

export function duplicatesAmong(
  ctx: DecisionContext,
  rows: readonly EmployeeRow[],
  userKey: (row: EmployeeRow) => string | null,
): DuplicateRecords {
  return {
    byUserKey: grouped(rows, userKey),
    byKey: grouped(rows, (row) => addressKeyOf(ctx, row)),
    byRemote: grouped(rows, (row) => row.employee.remoteId),
  }
}

interface DuplicateLookup {
  readonly clock: PersonClock
  readonly links: ReadonlyMap<string, Link>
  readonly users: ReadonlyMap<string, User>
  readonly entityIds: readonly string[]
  readonly duplicates: DuplicateRecords
  readonly overrides: readonly Override[]
}

/**
 * The other records with this person's address, or with their remote id and name. The address of a linked user
 * counts as well as that of the record. `userKey`: of the user to whom this person is linked.
 */
export function duplicatesOf(
  ctx: DecisionContext,
  records: DuplicateLookup,
  row: EmployeeRow,
  key: string | null,
  userKey: string | null,
): DuplicateRecord[] {
  const { remoteId } = row.employee
  const { byKey, byUserKey } = records.duplicates
  const sameKey = [
    ...(key === null ? [] : [...(byKey.get(key) ?? []), ...(byUserKey.get(key) ?? [])]),
    ...(userKey === null ? [] : (byKey.get(userKey) ?? [])),
  ]
  const sameRemote = remoteId === null ? [] : (records.duplicates.byRemote.get(remoteId) ?? [])
  return unique([...sameKey, ...sameRemote]).flatMap((other) => {
    if (other.id === row.id) return []
    const link = records.links.get(other.id) ?? null
    const user = records.users.get(link?.userId ?? '')
    const { presence } = presenceOf(ctx, other, records.clock, link !== null)
    const duplicate: DuplicateRecord = {
      id: other.id,
      presence: asDuplicate(presence, link !== null),
      disappeared: hasDisappeared(presence),
      name: namePartsOf(other.employee),
      userId: link?.userId ?? null,
      works: user !== undefined && worksIn(user, records.entityIds),
      denied: answeredUsers(
        records.overrides.filter(({ employee }) => employee === other.id),
        'not-this-person',
      ),
    }
    if (sameKey.includes(other)) return [duplicate]
    // Remote ids are not guaranteed to be unique, so the name must be the same too.
    return sameName(duplicate.name, namePartsOf(row.employee)) ? [duplicate] : []
  })
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
