import { type Employee, BLANK_EMPLOYEE } from '../core/people/employee.ts'
import { NOTHING_REMEMBERED } from '../core/evidence/memory.ts'
import type { EmployeeRow } from '../ports/records.ts'
import { employeeColumns } from './codec/employees.ts'
import type { Database } from './database.ts'
import { eraseMails } from './erase-mails.ts'
import { queriesOf, statement, update, where, write } from './statement.ts'
import type { Write } from '../ports/store/write.ts'

/** Whom to forget, and by what their mails are found (rule 49). */
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
 * Everything about one person, but what keeps them from coming back as a joiner: a row of Merge's id, a
 * keyed hash and the words "has left". Ids, kinds and times of actions and audit stay, so that those add
 * up. The product's user is the product's to erase.
 */
export async function erasePerson(database: Database, erasure: Erasure): Promise<Write> {
  const { row, organization, userId, addresses, now } = erasure
  const { account, id } = row
  return write(
    ...queriesOf(tombstone(erasure)),
    statement('delete from employee_versions where account = ? and employee = ?', account, id),
    statement(
      `update links set state = 'closed', closed_at = coalesce(closed_at, ?), email_key = null,
         name_key = null, ended = '{}', entity_ids = '[]'
       where account = ? and employee = ?`,
      now,
      account,
      id,
    ),
    statement(
      `update actions set state = 'dropped', reason = 'erased', finished_at = ?, next_try_at = null, parked = 0
       where account = ? and employee = ? and state = 'waiting'`,
      now,
      account,
      id,
    ),
    statement(
      `update actions set message = null, because = '[]', fingerprint = '',
         params = case kind
           when 'user.invite' then '{"email":"","first_name":"","last_name":"","phone":null}'
           when 'user.update' then '{}' else params end
       where account = ? and employee = ?`,
      account,
      id,
    ),
    statement('delete from reports where account = ? and employee = ?', account, id),
    statement('delete from overrides where account = ? and employee = ?', account, id),
    statement(
      'delete from hints where account = ? and source_id = ?',
      account,
      row.employee.sourceId,
    ),
    // Who decided about them stays: that is the admin's act, not the person's data.
    statement(
      `update events set facts = case when facts ->> 'actor' is null then '{}'
         else json_object('actor', facts ->> 'actor') end
       where +account = ? and subject = ?`,
      account,
      id,
    ),
    ...(await eraseMails(database, organization, id, addresses)),
    statement('delete from host_users where organization = ? and id = ?', organization, userId),
  )
}

/** The row as it stays. It was "read" at the end of time, so no later page overwrites it (rule 43). */
function tombstone({ row, remoteHash, now }: Erasure): Write {
  const { reducedAt: _kept, ...rest } = row
  const employee: Employee = {
    ...BLANK_EMPLOYEE,
    sourceId: row.employee.sourceId,
    remoteId: remoteHash,
    status: { kind: 'known', value: 'INACTIVE' },
    terminationDate: lastDay(row, now),
    modifiedAt: null,
  }
  const bare: Omit<EmployeeRow, 'reducedAt'> = {
    ...rest,
    employee,
    hash: 'erased',
    memory: NOTHING_REMEMBERED,
    doubtedRun: null,
    shrunken: false,
    state: 'left',
    why: [],
    entityIds: [],
    revisit: 'never',
    nextTransitionAt: null,
    erasedAt: now,
    leftAt: row.leftAt ?? now,
  }
  return update(
    'employees',
    { ...employeeColumns(bare), email_key: null, personal_key: null, reduced_at: now },
    where('account = ? and id = ?', row.account, row.id),
  )
}

/** A day that is over: who left must not be leaving still. */
function lastDay(row: EmployeeRow, now: string): string {
  const yesterday = new Date(Date.parse(now) - 24 * 3_600_000).toISOString().slice(0, 10)
  const { terminationDate } = row.employee
  return terminationDate !== null && terminationDate < yesterday ? terminationDate : yesterday
}
