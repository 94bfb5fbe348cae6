import { hasDisappeared } from '../../core/decide/correlate.ts'
import type { DuplicateRecord } from '../../core/decide/identity/duplicate-record.ts'
import { worksIn } from '../../core/decide/identity/left-with-access.ts'
import { asDuplicate } from '../../core/evidence/unsure.ts'
import { presenceOf } from '../read/presence-of.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import type { PersonClock } from '../step/clock/person-clock.ts'
import { addressKeyOf, textKeysOf } from '../step/person-keys.ts'
import { namePartsOf } from '../step/identity/identity-print.ts'
import { answeredUsers } from '../../core/decide/identity/question.ts'
import { shownWork } from '../../core/evidence/live.ts'
import { firstDay } from '../../core/people/dates/hr-day.ts'
import { compareNames, sameName } from '../../core/people/names.ts'
import type { User } from '../../core/people/user.ts'
import type { EmployeeRow, Link, Override } from '../../ports/records.ts'

/** Records that may be the same person as one of the batch, by address and by remote id. */
export interface DuplicateRecords {
  readonly byKey: ReadonlyMap<string, readonly EmployeeRow[]>
  /** Whoever is linked to a user with this address, whatever the address of the record is. */
  readonly byUserKey: ReadonlyMap<string, readonly EmployeeRow[]>
  readonly byRemote: ReadonlyMap<string, readonly EmployeeRow[]>
  /** By each address in a text that is not one address. */
  readonly byText: ReadonlyMap<string, readonly EmployeeRow[]>
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
    byText: groupedByText(ctx, rows),
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
 * counts as well as that of the record, and one that stands in a text too. `userKey`: of the user to whom this
 * person is linked.
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
  const inText = textDuplicates(ctx, records, row, key, userKey)
  return unique([...sameKey, ...sameRemote, ...inText]).flatMap((other) => {
    if (other.id === row.id) return []
    const duplicate = asRecord(ctx, records, other)
    if (sameKey.includes(other)) return [duplicate]
    // Remote ids are not guaranteed to be unique, so the name must be the same too.
    if (sameRemote.includes(other) && sameName(duplicate.name, namePartsOf(row.employee)))
      return [duplicate]
    return inText.includes(other) ? [{ ...duplicate, isInText: true }] : []
  })
}

/** The record as others are compared with it. */
export function asRecord(
  ctx: DecisionContext,
  { links, users, clock, entityIds, overrides }: DuplicateLookup,
  row: EmployeeRow,
): DuplicateRecord {
  const link = links.get(row.id) ?? null
  const user = users.get(link?.userId ?? '')
  const { presence } = presenceOf(ctx, row, clock, link !== null)
  const calendar = clock.calendar(row.employee)
  const first = firstDay(row.employee, calendar)
  return {
    id: row.id,
    presence: asDuplicate(presence, link !== null),
    work: shownWork(
      presence,
      first === null ? 'none' : first <= calendar.today ? 'come' : 'to come',
    ),
    disappeared: hasDisappeared(presence),
    name: namePartsOf(row.employee),
    userId: link?.userId ?? null,
    works: user !== undefined && worksIn(user, entityIds),
    denied: answeredUsers(
      overrides.filter(({ employee }) => employee === row.id),
      'not-this-person',
    ),
    isInText: false,
  }
}

/** Of a record without a user, those whose address its text has; of a linked one, those whose text has its address. */
function textDuplicates(
  ctx: DecisionContext,
  { links, duplicates: { byKey, byUserKey, byText } }: DuplicateLookup,
  row: EmployeeRow,
  key: string | null,
  userKey: string | null,
): readonly EmployeeRow[] {
  if (links.has(row.id))
    return [key, userKey]
      .flatMap((each) => (each === null ? [] : (byText.get(each) ?? [])))
      .filter((other) => isSaidToBe(textKeysOf(ctx, other.employee), other, row))
  const keys = textKeysOf(ctx, row.employee)
  return keys
    .flatMap((each) => [...(byUserKey.get(each) ?? []), ...(byKey.get(each) ?? [])])
    .filter((other) => isSaidToBe(keys, row, other))
}

function groupedByText(
  ctx: DecisionContext,
  rows: readonly EmployeeRow[],
): ReadonlyMap<string, readonly EmployeeRow[]> {
  const groups = new Map<string, EmployeeRow[]>()
  for (const row of rows)
    for (const key of textKeysOf(ctx, row.employee))
      groups.set(key, [...(groups.get(key) ?? []), row])
  return groups
}

/** One of several addresses in a text may be that of a colleague: then the names must not differ. */
function isSaidToBe(keys: readonly string[], a: EmployeeRow, b: EmployeeRow): boolean {
  if (keys.length === 1) return true
  return compareNames(namePartsOf(a.employee), namePartsOf(b.employee)) !== 'differ'
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
