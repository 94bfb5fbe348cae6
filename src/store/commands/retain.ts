import type { EmployeeRow } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { statementsOf } from '../changes/encode.ts'
import type { Statement } from '../changes/statement.ts'
import type { Store } from '../../ports/store/store.ts'
import { EMPLOYEE, employeeOf, type EmployeeFound } from '../codec/people/employees.ts'
import type { QueryContext } from '../statements/context.ts'
import { ANSWERS_KEPT, before } from './idempotency.ts'
import { rowsOf } from '../statements/rows.ts'
import { statement } from '../changes/statement.ts'

const DAY = 24 * 3_600_000
const LEAVERS_KEPT = 90 * DAY
const OUT_OF_SCOPE_KEPT = 30 * DAY
const DETAIL_KEPT = 30 * DAY
/** How many people one batch reduces, and how many batches one call makes. The next call does the rest. */
const PEOPLE = 100
const BATCHES = 5

/** Reduces and deletes what is old enough (rule 49). Safe to call at any time, and twice. */
export function retention({ database, seal }: QueryContext) {
  const retain: Store['retain'] = async (now, reduce) => {
    await database.batch(sinceWhen(now))
    let touched = 0
    for (let batch = 0; batch < BATCHES; batch++) {
      const people = await dueToReduce(now)
      if (people.length === 0) break
      const reduced = await Promise.all(people.map(reduce))
      const changes = reduced.map((row) => reductions(row, now))
      await database.batch([...(await statementsOf(changes, seal)), ...traces(reduced)])
      touched += people.length
      if (people.length < PEOPLE) break
    }
    for (const [sql, until] of OLD) {
      const rows = await rowsOf<{ gone: number }>(database, sql, before(now, until))
      touched += rows.length
    }
    return touched
  }

  async function dueToReduce(now: string): Promise<readonly EmployeeRow[]> {
    const rows = await rowsOf<EmployeeFound>(
      database,
      `select ${EMPLOYEE} from employees where rowid in (
         select rowid from employees
           where reduced_at is null and left_at <= ? and state = 'left'
         union all select rowid from employees
           where reduced_at is null and out_at <= ? and state = 'out_of_scope')
       limit ?`,
      before(now, LEAVERS_KEPT),
      before(now, OUT_OF_SCOPE_KEPT),
      PEOPLE,
    )
    return rows.map(employeeOf)
  }

  return { retain }
}

/** If it is not known when somebody left or went out of scope, the time counts from the first call. */
function sinceWhen(now: string): readonly Statement[] {
  const unstamped = (column: string, state: string) =>
    statement(
      `update employees set ${column} = ?
       where account in (select id from accounts) and state = '${state}'
         and ${column} is null and reduced_at is null`,
      now,
    )
  return [unstamped('left_at', 'left'), unstamped('out_at', 'out_of_scope')]
}

function reductions(row: EmployeeRow, now: string): Change {
  const { account, id, reducedAt, ...rest } = row
  return {
    verb: 'patch',
    table: 'employees',
    key: { account, id },
    row: { ...rest, emailKey: null, personalKey: null, reducedAt: reducedAt ?? now },
  }
}

/**
 * Removes names, addresses and phones of these people from the other tables. Ids, kinds and times stay, so
 * that actions and audit still agree.
 */
function traces(rows: readonly EmployeeRow[]): readonly Statement[] {
  const people = JSON.stringify(rows.map((row) => [row.account, row.id]))
  return TRACES.map((sql) => statement(sql, people))
}

/** People of many accounts as one parameter, so that a hundred small customers need only a few statements. */
const THEM = '(select value ->> 0, value ->> 1 from json_each(?))'

const TRACES = [
  `delete from employee_versions where (account, employee) in ${THEM}`,
  `update links set email_key = null, name_key = null where (account, employee) in ${THEM}`,
  `update actions set message = null, fingerprint = '', params = case kind
     when 'user.invite' then '{"email":"","first_name":"","last_name":"","phone":null}'
     when 'user.update' then '{}' else params end
   where (account, employee) in ${THEM} and finished_at is not null`,
  // What an answer was given for may be a name or a phone.
  `delete from answers where (account, employee) in ${THEM}`,
  `update reports set detail = '{}' where (account, employee) in ${THEM}`,
  `delete from outbox where kind = 'invitation' and state <> 'waiting'
     and (account, subject) in ${THEM}`,
  `update events set facts = '{}' where (subject, account) in (select value ->> 1, value ->> 0 from json_each(?))`,
]

/** Statements that delete what is older than the given age. */
const OLD: readonly (readonly [string, number])[] = [
  // Page markers show who is absent. Those of the newest complete read are kept, so that a problem can be examined.
  [
    `delete from pages where run in (select distinct p.run from pages p join runs r on r.id = p.run
       where r.finished_at is not null and (r.finished_at <= ? or exists (
         select 1 from runs n where n.account = r.account and n.seq > r.seq
           and n.mode = 'full' and n.complete = 1 and n.finished_at is not null)))
     returning 1 as gone`,
    DETAIL_KEPT,
  ],
  [
    `update runs set people = null where finished_at <= ? and people is not null
     returning 1 as gone`,
    DETAIL_KEPT,
  ],
  [
    `delete from outbox where state <> 'waiting' and coalesce(sent_at, created_at) <= ?
       and (failure is null or closed_at is not null) returning 1 as gone`,
    DETAIL_KEPT,
  ],
  // An address that must not be mailed is remembered as long as somebody who left.
  [
    `delete from outbox where state <> 'waiting' and coalesce(failed_at, created_at) <= ?
     returning 1 as gone`,
    LEAVERS_KEPT,
  ],
  ['delete from idempotency where at <= ? returning 1 as gone', ANSWERS_KEPT],
  ['delete from outages where ended_at <= ? returning 1 as gone', LEAVERS_KEPT],
  ['delete from jobs where dead_at <= ? returning 1 as gone', DETAIL_KEPT],
  // Used and expired tokens are kept for a day, so that a second click gets an explanation.
  ['delete from portal_tokens where expires_at <= ? returning 1 as gone', DAY],
  ['delete from link_tokens where expires_at <= ? returning 1 as gone', DAY],
  ['delete from portal_sessions where expires_at <= ? returning 1 as gone', 0],
]
