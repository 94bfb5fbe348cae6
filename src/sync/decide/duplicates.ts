import { hasDisappeared, type DuplicateRecord } from '../../core/decide/correlate.ts'
import { asDuplicate } from '../../core/evidence/unsure.ts'
import { presenceOf } from '../read/presence-of.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import type { PersonClock } from '../step/person-clock.ts'
import { addressKeyOf, nameKeyOf } from '../step/person-keys.ts'
import type { EmployeeRow, Link } from '../../ports/records.ts'

/** Records that may be the same person as one of the batch, by address and by remote id. */
export interface DuplicateRecords {
  readonly byKey: ReadonlyMap<string, readonly EmployeeRow[]>
  readonly byRemote: ReadonlyMap<string, readonly EmployeeRow[]>
}

export function duplicatesAmong(
  ctx: DecisionContext,
  rows: readonly EmployeeRow[],
): DuplicateRecords {
  return {
    byKey: grouped(rows, (row) => addressKeyOf(ctx, row)),
    byRemote: grouped(rows, (row) => row.employee.remoteId),
  }
}

interface DuplicateLookup {
  readonly clock: PersonClock
  readonly links: ReadonlyMap<string, Link>
  readonly duplicates: DuplicateRecords
}

/** The other records with this person's address, or with their remote id and name. */
export function duplicatesOf(
  ctx: DecisionContext,
  records: DuplicateLookup,
  row: EmployeeRow,
  key: string | null,
): DuplicateRecord[] {
  const { remoteId } = row.employee
  const sameKey = key === null ? [] : (records.duplicates.byKey.get(key) ?? [])
  const sameRemote = remoteId === null ? [] : (records.duplicates.byRemote.get(remoteId) ?? [])
  return unique([...sameKey, ...sameRemote]).flatMap((other) => {
    if (other.id === row.id) return []
    const link = records.links.get(other.id) ?? null
    const { presence } = presenceOf(ctx, other, records.clock, link !== null)
    const duplicate: DuplicateRecord = {
      id: other.id,
      presence: asDuplicate(presence, link !== null),
      disappeared: hasDisappeared(presence),
      nameKey: nameKeyOf(ctx, other),
      userId: link?.userId ?? null,
    }
    if (sameKey.includes(other)) return [duplicate]
    // Remote ids are not guaranteed to be unique, so the name must be the same too.
    const named = duplicate.nameKey !== null && duplicate.nameKey === nameKeyOf(ctx, row)
    return named ? [duplicate] : []
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
