import type { ListStore } from '../../../ports/store/reads/lists.ts'
import { PLANNED } from './actions.ts'
import { type PlannedFound, plannedOf } from '../../codec/runs/actions.ts'
import {
  EMPLOYEE,
  employeeOf,
  type EmployeeFound,
  searchable,
} from '../../codec/people/employees.ts'
import { type UserFound, userOf } from '../../codec/people/user.ts'
import type { QueryContext } from '../../statements/context.ts'
import { AMONG, list, type Value } from '../../changes/statement.ts'
import { rowsOf, sliced } from '../../statements/rows.ts'

/** Pages of long lists, sorted by name, each with the total length. */
export function listQueries({ database }: QueryContext): ListStore {
  async function countOf(from: string, values: readonly Value[]): Promise<number> {
    const sql = `select count(*) as total from ${from}`
    const [row] = await rowsOf<{ total: number }>(database, sql, ...values)
    return row?.total ?? 0
  }

  return {
    async planPage(plan, slice) {
      const [position, action] = slice.after?.split(' ') ?? []
      const found = await rowsOf<PlannedFound>(
        database,
        `select ${PLANNED}
         from plan_actions pa cross join actions a on a.id = pa.action
         where pa.plan = ? and (pa.position, pa.action) > (?, ?)
         order by pa.position, pa.action limit ?`,
        plan,
        Number(position ?? -1),
        action ?? '',
        slice.limit + 1,
      )
      return sliced(found, slice, (row) => `${row.position} ${row.id}`, plannedOf)
    },
    async people(account, filter, { offset, limit }) {
      const { condition, values } = conditionOf(account, filter)
      const from = `employees where ${condition}`
      const [found, total] = await Promise.all([
        rowsOf<EmployeeFound>(
          database,
          `select ${EMPLOYEE} from ${from} order by words, seq limit ? offset ?`,
          ...values,
          limit,
          offset,
        ),
        countOf(from, values),
      ])
      return { rows: found.map(employeeOf), total }
    },
    async reportedUsers(account, { code, search }, { offset, limit }) {
      const wanted = searchable(search?.trim() ?? '')
      const from = `reports r join accounts a on a.id = r.account
        join host_users u on u.organization = a.organization and u.id = r.user_id
        where r.account = ? and r.code = ? and r.closed_run is null
        ${wanted === '' ? '' : 'and instr(lower(u.fields), ?) > 0'}`
      const values = [account, code, ...(wanted === '' ? [] : [wanted])]
      const [found, total] = await Promise.all([
        rowsOf<UserFound>(
          database,
          `select u.id, u.fields from ${from} order by u.email_key, u.id limit ? offset ?`,
          ...values,
          limit,
          offset,
        ),
        countOf(from, values),
      ])
      return { rows: found.map(userOf), total }
    },
    async planSteps(plan, employees) {
      const found = await rowsOf<PlannedFound>(
        database,
        `select ${PLANNED}
         from actions a cross join plan_actions pa on pa.action = a.id and pa.plan = ?
         where a.account = (select account from plans where id = ?) and a.employee in ${AMONG}
         order by pa.position, pa.action`,
        plan,
        plan,
        list(employees),
      )
      return found.map(plannedOf)
    },
    async planLeavers(plan, { users, employees }) {
      const found = await rowsOf<{ employee: string }>(
        database,
        `select distinct a.employee from plan_actions pa cross join actions a on a.id = pa.action
         where pa.plan = ? and a.purpose in ('leave', 'decision') and a.kind = 'user.deactivate'
           and (a.user_id in ${AMONG} or a.employee in ${AMONG})`,
        plan,
        list(users),
        list(employees),
      )
      return found.map(({ employee }) => employee)
    },
  }
}

function conditionOf(account: string, filter: Parameters<ListStore['people']>[1]) {
  const { states, reports, plan, decisions, linked, search } = filter
  const conditions = ['account = ?']
  const values: Value[] = [account]
  const also = (condition: string, ...given: readonly Value[]): void => {
    conditions.push(condition)
    values.push(...given)
  }
  if (states !== undefined) also(`state in ${AMONG}`, list(states))
  if (reports !== undefined)
    also(
      `id in (select employee from reports
         where account = ? and closed_run is null and code in ${AMONG})`,
      account,
      list(reports),
    )
  if (plan !== undefined)
    also(
      `id in (select a.employee from plan_actions pa cross join actions a on a.id = pa.action
         where pa.plan = ? and a.purpose in ${AMONG})`,
      plan.id,
      list(plan.purposes),
    )
  if (decisions !== undefined)
    also(
      `id in (select employee from overrides where account = ? and decision in ${AMONG})`,
      account,
      list(decisions),
    )
  if (linked !== undefined)
    also(
      `id ${linked ? '' : 'not '}in (select employee from links where account = ? and state = 'live')`,
      account,
    )
  if (search !== undefined && search.trim() !== '')
    also('instr(words, ?) > 0', searchable(search.trim()))
  return { condition: conditions.join(' and '), values }
}
