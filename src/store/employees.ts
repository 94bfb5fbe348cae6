import type { Store } from '../ports/store.ts'
import { EMPLOYEE, employeeOf, type EmployeeFound, searchable } from './codec/employees.ts'
import { parsed } from './codec/json.ts'
import type { Context } from './context.ts'
import { AMONG, list, rowsOf, sliced, type Value } from './statement.ts'

/** Looking people up. What changes them is employee-writes.ts, who is absent is absence.ts. */
export function employeeQueries({ database }: Context) {
  async function found(condition: string, ...values: readonly Value[]) {
    const sql = `select ${EMPLOYEE} from employees where ${condition}`
    return (await rowsOf<EmployeeFound>(database, sql, ...values)).map(employeeOf)
  }

  const employee: Store['employee'] = async (account, id) =>
    (await found('account = ? and id = ?', account, id))[0] ?? null

  // One select per page, a search per id (performance.md 5): never a join with json_each.
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

  const employees: Store['employees'] = async (account, { state, search }, slice) => {
    const conditions = ['account = ?', 'id > ?']
    const values: Value[] = [account, slice.after ?? '']
    if (state !== undefined) {
      conditions.push('state = ?')
      values.push(state)
    }
    if (search !== undefined && search.trim() !== '') {
      conditions.push('instr(words, ?) > 0')
      values.push(searchable(search.trim()))
    }
    const sql = `select ${EMPLOYEE} from employees
      where ${conditions.join(' and ')} order by id limit ?`
    const rows = await rowsOf<EmployeeFound>(database, sql, ...values, slice.limit + 1)
    return sliced(rows, slice, (row) => row.id, employeeOf)
  }

  const employeesDue: Store['employeesDue'] = (account, now, after, limit) =>
    found(DUE, account, account, after ?? '', limit, account, now, after ?? '', limit, limit)

  const timeCome: Store['timeCome'] = async (account, now, limit) => {
    const rows = await rowsOf<{ source_id: string }>(
      database,
      `select source_id from employees
       where account = ? and due_at > '' and due_at <= ? order by due_at limit ?`,
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

  /** People who left count no more. */
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
    const rows = await database.query
      .selectFrom('employee_versions')
      .select(['from_run', 'to_run', 'at', 'fields'])
      .where('account', '=', account)
      .where('employee', '=', id)
      .orderBy('from_run', 'desc')
      .execute()
    return rows.map((row) => ({
      fromRun: row.from_run,
      toRun: row.to_run,
      at: row.at,
      employee: parsed(row.fields),
    }))
  }

  return {
    employee,
    employeesBySource,
    employeesById,
    employeesByRemote,
    employeesByEmail,
    employees,
    employeesDue,
    timeCome,
    missing,
    presentId,
    isManager,
    versions,
  }
}

/**
 * Due at the next run (a stretch of the index in id order) and due by time (few, sorted), so that a day
 * on which nobody is due reads nobody. The plus signs keep the second from walking the whole account.
 */
const DUE = `account = ? and id in (
    select id from (select id from employees
      where account = ? and due_at = '' and id > ? order by id limit ?)
    union all
    select id from (select id from employees
      where account = ? and due_at > '' and due_at <= ? and +id > ? order by +id limit ?))
  order by id limit ?`

/** Somebody linked and active if there is one, else anybody; each half stops at its first hit. */
const CERTAIN = `e.account = ? and e.standing = 'present' and e.missing is null
  and e.doubted_run is null and e.source_id not in ${AMONG}`
const PRESENT = `select source_id from (select e.source_id from employees e
    where ${CERTAIN} and e.state = 'active' and exists (select 1 from links l
      where l.account = e.account and l.employee = e.id and l.state = 'live') limit 1)
  union all
  select source_id from (select e.source_id from employees e where ${CERTAIN} limit 1)
  limit 1`
