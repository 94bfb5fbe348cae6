import type { RecentEnd } from '../../../core/plan/recent-ends.ts'
import type { PlannedAction } from '../../../ports/records.ts'
import type { Ending } from '../../../ports/store/reads/plans.ts'
import type { Store } from '../../../ports/store/store.ts'
import {
  type ActionFound,
  actionOf,
  type PlannedFound,
  plannedOf,
} from '../../codec/runs/actions.ts'
import type { QueryContext } from '../../statements/context.ts'
import { storedOrNull, TEXTS } from '../../codec/stored.ts'
import { AMONG, list, type Value } from '../../changes/statement.ts'
import { rowsOf } from '../../statements/rows.ts'

export function actionQueries({ database }: QueryContext) {
  const action: Store['action'] = async (id) => {
    const sql = `select ${ACTION} from actions a where a.id = ?`
    const [row] = await rowsOf<ActionFound>(database, sql, id)
    return row === undefined ? null : actionOf(row)
  }

  async function planned(sql: string, ...values: readonly Value[]) {
    return (await rowsOf<PlannedFound>(database, sql, ...values)).map(plannedOf)
  }

  // A page never ends between two rows of the same position.
  const planActions: Store['planActions'] = (plan, after, limit) =>
    planned(
      `select ${PLANNED}
       from plan_actions pa cross join actions a on a.id = pa.action
       where pa.plan = ? and pa.position > ? and pa.position <= coalesce(
         (select position from plan_actions where plan = ? and position > ?
            order by position limit 1 offset ?), 9007199254740991)
       order by pa.position, pa.action`,
      plan,
      after ?? -1,
      plan,
      after ?? -1,
      limit - 1,
    )

  const endingsOf: Store['endingsOf'] = (plan) =>
    rowsOf<Ending>(
      database,
      `select a.employee as employeeId, a.entity as entityId, a.purpose, a.finished_at as at
       from plan_actions pa cross join actions a on a.id = pa.action
       where pa.plan = ? and a.kind = 'user.deactivate' and a.state in ('done', 'already')
       order by pa.position, a.id`,
      plan,
    )

  // One query for each plan stops at the limit. One for all plans would sort 100,000 actions.
  const actionsToTry: Store['actionsToTry'] = async (plans, now, limit) => {
    const found: PlannedAction[] = []
    for (const plan of plans) {
      if (found.length >= limit) break
      found.push(...(await planned(TO_TRY, plan.id, now, limit - found.length)))
    }
    return found
  }

  const nextTry: Store['nextTry'] = async (account) => {
    const [row] = await rowsOf<{ waiting: number; timed: number; at: string | null }>(
      database,
      `select count(*) as waiting, count(a.next_try_at) as timed, min(a.next_try_at) as at
       from plans p
       cross join plan_actions pa on pa.plan = p.id
       cross join actions a on a.id = pa.action
       where p.account = ? and p.state = 'approved' and a.state = 'waiting' and a.parked = 0`,
      account,
    )
    if (row === undefined || row.waiting === 0) return null
    return { at: row.timed < row.waiting ? null : row.at }
  }

  const approvedAmong: Store['approvedAmong'] = async (account, actions) => {
    const found = await rowsOf<{ action: string }>(
      database,
      `select pa.action from plan_actions pa cross join plans p on p.id = pa.plan
       where pa.action in ${AMONG} and p.account = ? and p.state = 'approved'`,
      list(actions),
      account,
    )
    return new Set(found.map(({ action: id }) => id))
  }

  const toldByEarlier: Store['toldByEarlier'] = async ({ account, seq }, actions) => {
    const found = await rowsOf<{ action: string }>(
      database,
      `select distinct pa.action from plan_actions pa
       cross join actions a on a.id = pa.action
       cross join plans p on p.id = pa.plan
       cross join runs r on r.id = p.run
       where pa.action in ${AMONG} and p.account = ? and r.seq < ?
         and p.state in ('approved', 'applied') and a.finished_at is not null
         and (r.finished_at is null or r.finished_at >= a.finished_at)`,
      list(actions),
      account,
      seq,
    )
    return new Set(found.map(({ action: id }) => id))
  }

  const waitingActions: Store['waitingActions'] = async (plans) => {
    const sql = `select ${ACTION} from actions a where a.state = 'waiting' and a.id in (
        select action from plan_actions where plan in ${AMONG})
      order by a.created_at, a.id`
    return (await rowsOf<ActionFound>(database, sql, list(plans))).map(actionOf)
  }

  const actionsOf: Store['actionsOf'] = async (account, employees) => {
    const sql = `select ${ACTION} from actions a
      where a.account = ? and a.employee in ${AMONG} order by a.created_at desc, a.id`
    return (await rowsOf<ActionFound>(database, sql, account, list(employees))).map(actionOf)
  }

  const generations: Store['generations'] = async (account, intentKeys) => {
    const rows = await rowsOf<{ intent_key: string; next: number }>(
      database,
      `select intent_key, max(generation) + 1 as next from actions
       where account = ? and intent_key in ${AMONG}
         and (state in ('done', 'already', 'refused', 'failed')
           or (state = 'dropped' and attempts > 0)) group by intent_key`,
      account,
      list(intentKeys),
    )
    const next = new Map(rows.map((row) => [row.intent_key, row.next]))
    return new Map(intentKeys.map((key) => [key, next.get(key) ?? 0]))
  }

  const recentEnds: Store['recentEnds'] = async (account, since) => {
    type Found = Omit<RecentEnd, 'access' | 'again'> & { access: string | null; again: number }
    const rows = await rowsOf<Found>(database, RECENT_ENDS, account, since, account)
    return rows.map((row) => {
      const cell = { table: 'host_users', column: 'fields', row: row.employeeId }
      const access = storedOrNull(TEXTS, row.access, cell) ?? []
      return { ...row, again: row.again === 1, access }
    })
  }

  return {
    action,
    planActions,
    endingsOf,
    actionsToTry,
    nextTry,
    approvedAmong,
    toldByEarlier,
    waitingActions,
    actionsOf,
    generations,
    recentEnds,
  }
}

export const ACTION = `a.id, a.account, a.organization, a.intent_key, a.generation, a.employee, a.entity, a.user_id,
  a.kind, a.purpose, a.params, a.because, a.fingerprint, a.state, a.attempts, a.first_tried_at,
  a.next_try_at, a.parked, a.outcome_unknown, a.checked_at, a.reason, a.message, a.approved_by,
  a.created_at, a.finished_at`

/** An action with its place in a plan, `pa`. */
export const PLANNED = `${ACTION}, pa.position, pa.holds, pa.left_out`

const TO_TRY = `select ${PLANNED}
  from plan_actions pa cross join actions a on a.id = pa.action
  where pa.plan = ? and a.state = 'waiting' and a.parked = 0
    and (a.next_try_at is null or a.next_try_at <= ?)
  order by pa.position limit ?`

// An end that is asked for again has counted the first time (rules 36 and 51).
const END = `a.employee as employeeId, a.entity as entityId,
  exists (select 1 from json_each(a.because) b where b.value ->> 'code' = 'asked-again') as again,
  case when u.fields ->> 'status' <> 'inactive' then u.fields ->> 'entityIds' end as access`
const ITS_USER = `left join host_users u on u.organization = a.organization and u.id = a.user_id`

const RECENT_ENDS = `
  select ${END}, a.finished_at as at from actions a ${ITS_USER}
  where a.account = ? and a.kind = 'user.deactivate' and a.finished_at >= ?
    and a.state in ('done', 'already') and a.approved_by is null and a.undone_at is null
  union all
  select ${END}, null from plans p
  cross join plan_actions pa on pa.plan = p.id
  cross join actions a on a.id = pa.action ${ITS_USER}
  where p.account = ? and p.state = 'approved' and a.state = 'waiting'
    and a.kind = 'user.deactivate' and a.approved_by is null`
