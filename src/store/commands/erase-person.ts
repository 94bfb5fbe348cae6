import { type Employee, BLANK_EMPLOYEE } from '../../core/people/employee.ts'
import { emailKey } from '../../core/people/email.ts'
import { lastDay } from '../../core/people/dates/hr-day.ts'
import { NO_EVIDENCE } from '../../core/evidence/evidence.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { Database } from '../statements/database.ts'
import { eraseMails, type KnownAs } from './erase-mails.ts'
import { rowsOf } from '../statements/rows.ts'
import type { Change } from '../../ports/store/changes.ts'

/** The person to erase, and what their mails are found by (rule 49). */
export interface Erasure {
  readonly row: EmployeeRow
  readonly organization: string
  /** The user they were linked to. */
  readonly userId: string | null
  /** Every address they were known by, in lower case. */
  readonly addresses: readonly string[]
  /** Keyed hash of the HR system's own id. */
  readonly remoteHash: string | null
  readonly now: string
}

/**
 * Erases one person. A row with Merge's id, a keyed hash and the state `left` stays, so that they do not come
 * back as a joiner. Ids, kinds and times of actions and audit stay, so that these still agree. The host has
 * to erase its user itself.
 */
export async function erasePerson(
  database: Database,
  erasure: Erasure,
): Promise<readonly Change[]> {
  const { row, organization, userId, now } = erasure
  const { account, id } = row
  const known = await knownAs(database, erasure)
  return [
    tombstone(erasure),
    { set: 'person.erase', account, employee: id, sourceId: row.employee.sourceId, at: now },
    ...(await eraseMails(database, organization, id, known)),
    ...(userId === null
      ? []
      : [{ verb: 'delete', table: 'host_users', key: { organization, id: userId } } as const]),
  ]
}

/** What mails may call the person, also by what HR said before: mails that wait may be older. */
async function knownAs(
  database: Database,
  { row: { account, id, employee }, addresses }: Erasure,
): Promise<KnownAs> {
  const versions = await rowsOf<Named>(
    database,
    `select fields ->> 'firstName' as firstName, fields ->> 'lastName' as lastName,
       fields ->> 'preferredName' as preferredName, fields ->> 'workEmail' as workEmail,
       fields ->> 'personalEmail' as personalEmail
     from employee_versions where account = ? and employee = ?`,
    account,
    id,
  )
  const all = [employee, ...versions]
  const written = all.flatMap(({ workEmail, personalEmail }) => [workEmail, personalEmail])
  const keys = written.flatMap((address) => [address, emailKey(address)])
  const names = all.flatMap(({ firstName, lastName, preferredName }) =>
    [firstName, preferredName].map((first) =>
      [first, lastName].filter((part) => part !== null).join(' '),
    ),
  )
  const lower = (texts: readonly (string | null)[]) =>
    new Set(texts.flatMap((text) => (text === null || text === '' ? [] : text.toLowerCase())))
  return { addresses: lower([...addresses, ...keys]), names: lower(names) }
}

type Named = Pick<
  Employee,
  'firstName' | 'lastName' | 'preferredName' | 'workEmail' | 'personalEmail'
>

/** The row that stays. Nothing that HR says of an erased person is stored again. */
function tombstone({ row, remoteHash, now }: Erasure): Change {
  const { reducedAt: _kept, ...rest } = row
  const employee: Employee = {
    ...BLANK_EMPLOYEE,
    sourceId: row.employee.sourceId,
    remoteId: remoteHash,
    status: { kind: 'known', value: 'INACTIVE' },
    terminationDate: dayInThePast(row, now),
    modifiedAt: null,
  }
  const bare: Omit<EmployeeRow, 'reducedAt'> = {
    ...rest,
    employee,
    hash: 'erased',
    evidence: NO_EVIDENCE,
    remembered: {},
    doubtedRun: null,
    massAbsence: false,
    state: 'left',
    why: [],
    entityIds: [],
    revisit: 'never',
    nextTransitionAt: null,
    erasedAt: now,
    leftAt: row.leftAt ?? now,
  }
  return {
    verb: 'patch',
    table: 'employees',
    key: { account: row.account, id: row.id },
    row: { ...bare, emailKey: null, personalKey: null, reducedAt: now },
  }
}

/** A day in the past: with a last day of today, the state would be `leaving`. */
function dayInThePast({ employee }: EmployeeRow, now: string): string {
  const yesterday = new Date(Date.parse(now) - 24 * 3_600_000).toISOString().slice(0, 10)
  const day = lastDay(employee, { zone: 'UTC', zones: [], today: yesterday })
  return day !== null && day < yesterday ? day : yesterday
}
