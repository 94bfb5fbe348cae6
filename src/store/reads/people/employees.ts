import type { Store } from '../../../ports/store/store.ts'
import {
  EMPLOYEE,
  employeeOf,
  type EmployeeFound,
  searchable,
  versionOf,
} from '../../codec/people/employees.ts'
import type { QueryContext } from '../../statements/context.ts'
import { AMONG, list, type Value } from '../../changes/statement.ts'
import { LISTED } from '../../statements/listed.ts'
import { rowsOf, sliced } from '../../statements/rows.ts'

/** Reads employees. The questions about absence are in absence.ts. */
export function employeeQueries({ database }: QueryContext) {
  async function found(condition: string, ...values: readonly Value[]) {
    const sql = `select ${EMPLOYEE} from employees where ${condition}`
    return (await rowsOf<EmployeeFound>(database, sql, ...values)).map(employeeOf)
  }

  const employee: Store['employee'] = async (account, id) =>
    (await found('account = ? and id = ?', account, id))[0] ?? null

  // Searches the index once for each id. A join with json_each would walk the whole account (no statistics).
  const employeesBySource: Store['employeesBySource'] = (account, sourceIds) =>
    found(`account = ? and source_id in ${AMONG}`, account, list(sourceIds))

  const employeesById: Store['employeesById'] = (account, ids) =>
    found(`account = ? and id in ${AMONG} order by id`, account, list(ids))

  const employeesByRemote: Store['employeesByRemote'] = (account, remoteIds) =>
    found(`account = ? and remote_id in ${AMONG}`, account, list(remoteIds))

  const employeesByEmail: Store['employeesByEmail'] = (account, keys) =>
    found(
      `account = ? and id in (
         select id from employees where account = ? and email_key in ${AMONG}
         union all select id from employees where account = ? and personal_key in ${AMONG})
       order by id`,
      account,
      account,
      list(keys),
      account,
      list(keys),
    )

  const employeesWithText: Store['employeesWithText'] = (account) =>
    found(
      `account = ? and email_key is null and reduced_at is null and erased_at is null
         and (json_extract(fields, '$.workEmail') is not null
           or (personal_key is null and json_extract(fields, '$.personalEmail') is not null))
       order by +id`,
      account,
    )

  /** Sorted by id, or by `seq` where a state is given: the order of the index that is used. */
  const employees: Store['employees'] = async (account, { state, search }, slice) => {
    const conditions = ['account = ?']
    const values: Value[] = [account]
    if (state === undefined) {
      conditions.push('id > ?')
      values.push(slice.after ?? '')
    } else {
      conditions.push('state = ? and seq > ?')
      values.push(state, Number(slice.after ?? 0))
    }
    if (search !== undefined && search.trim() !== '') {
      conditions.push('instr(words, ?) > 0')
      values.push(searchable(search.trim()))
    }
    const sql = `select ${EMPLOYEE} from employees where ${conditions.join(' and ')}
      order by ${state === undefined ? 'id' : 'seq'} limit ?`
    const rows = await rowsOf<EmployeeFound>(database, sql, ...values, slice.limit + 1)
    return sliced(rows, slice, (row) => (state === undefined ? row.id : `${row.seq}`), employeeOf)
  }

  const due =
    (sql: string): Store['employeesDue'] =>
    (account, now, after, limit) => {
      const beyond: readonly Value[] = [account, after, limit]
      return found(sql, account, ...beyond, account, now, ...beyond, limit)
    }

  const employeesDue = due(DUE)
  const inactiveDue = due(INACTIVE_DUE)
  const unreadableDue = due(UNREADABLE_DUE)

  const timeCome: Store['timeCome'] = async (account, now, limit) => {
    const rows = await rowsOf<{ source_id: string }>(
      database,
      TIME_COME,
      account,
      now,
      account,
      now,
      limit,
    )
    return rows.map((row) => row.source_id)
  }

  const missing: Store['missing'] = (account, after, limit) =>
    found(
      'account = ? and missing is not null and id > ? order by id limit ?',
      account,
      after ?? '',
      limit,
    )

  const rememberedUnlisted: Store['rememberedUnlisted'] = (account, run) =>
    found(
      `account = ? and remembered <> '{}' and source_id not in ${LISTED} order by id`,
      account,
      run,
      'employees',
    )

  const presentId: Store['presentId'] = async (account, exceptIds) => {
    const except = list(exceptIds)
    const [row] = await rowsOf<{ source_id: string }>(
      database,
      PRESENT,
      account,
      except,
      account,
      except,
    )
    return row?.source_id ?? null
  }

  /** People who have left do not count as somebody's staff. */
  const isManager: Store['isManager'] = async (account, sourceId) => {
    const rows = await rowsOf(
      database,
      `select 1 from employees
       where account = ? and manager_id = ? and standing = 'present' and state <> 'left' limit 1`,
      account,
      sourceId,
    )
    return rows.length > 0
  }

  const versions: Store['versions'] = async (account, id) => {
    const rows = await rowsOf<{ from: number; to: number | null; at: string; fields: string }>(
      database,
      `select version_run as "from", null as "to", version_at as at, fields from employees
         where account = ? and id = ?
       union all select from_run, to_run, at, fields from employee_versions
         where account = ? and employee = ?
       order by 1 desc`,
      account,
      id,
      account,
      id,
    )
    return rows.map(({ from, to, at, fields }) => ({
      fromRun: from,
      toRun: to,
      at,
      employee: versionOf(id, fields),
    }))
  }

  return {
    employee,
    employeesBySource,
    employeesById,
    employeesByRemote,
    employeesByEmail,
    employeesWithText,
    employees,
    employeesDue,
    inactiveDue,
    unreadableDue,
    timeCome,
    missing,
    rememberedUnlisted,
    presentId,
    isManager,
    versions,
  }
}

/** The earliest first. A transition in time is not put off until the next run (rule 41). */
const TIME_COME = `select source_id from (
    select source_id, revisit_at as at from employees
      where account = ? and due_next_run = 0 and revisit_at <= ?
    union all
    select source_id, next_transition_at as at from employees
      where account = ? and due_next_run = 1 and next_transition_at <= ?)
  order by at limit ?`

/** The `seq` of the employee after whom the next batch begins. */
const AFTER = 'coalesce((select seq from employees where account = ? and id = ?), 0)'

/**
 * Sorted by `seq`. Both halves read only index entries of employees who are due, so a day on which nobody
 * is due reads no employee. The plus signs stop SQLite from sorting by a walk through the whole account.
 */
const dueAmong = (which: string) => `seq in (
    select seq from (select seq from employees
      where account = ? and due_next_run = 1 and seq > ${AFTER}${which} order by seq limit ?)
    union all
    select seq from (select seq from employees
      where account = ? and due_next_run = 0 and revisit_at <= ? and +seq > ${AFTER}${which} order by +seq limit ?))
  order by seq limit ?`
const DUE = dueAmong('')
const INACTIVE_DUE = dueAmong(
  ` and (standing = 'inactive' or json_extract(fields, '$.status.kind') = 'other'
    or json_extract(memory, '$.conflict') is not null)`,
)
const UNREADABLE_DUE = dueAmong(` and json_extract(memory, '$.unreadable') is not null`)

/** A linked, active employee if there is one, else any. Each half stops at its first match. */
const CERTAIN = `e.account = ? and e.standing = 'present' and e.missing is null
  and e.doubted_run is null and e.source_id not in ${AMONG}`
const PRESENT = `select source_id from (select e.source_id from employees e
    where ${CERTAIN} and e.state = 'active' and exists (select 1 from links l
      where l.account = e.account and l.employee = e.id and l.state = 'live') limit 1)
  union all
  select source_id from (select e.source_id from employees e where ${CERTAIN} limit 1)
  limit 1`
