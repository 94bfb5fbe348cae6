import type { Store } from '../ports/store/store.ts'
import { approvedOf, planColumns, planOf, type PlanRow } from './codec/plans.ts'
import type { QueryContext } from './context.ts'
import {
  list,
  remove,
  rowsOf,
  sliced,
  statement,
  update,
  upsert,
  where,
  write,
  type Value,
} from './statement.ts'

/** Since when a held plan waits. */
const SINCE = 'coalesce(held_since, created_at)'
const DAY = 24 * 3_600_000
/** Days after which the last reminder goes out (rule 39). */
const LAST_REMINDER = 7

export function planQueries({ database }: QueryContext) {
  const plans = async (rest: string, ...values: Value[]) =>
    (await rowsOf<PlanRow>(database, `select * from plans ${rest}`, ...values)).map(planOf)

  const plan: Store['plan'] = async (id) => (await plans('where id = ?', id))[0] ?? null

  const heldPlan: Store['heldPlan'] = async (account) => {
    const sql = `where account = ? and state = 'held' order by created_at desc limit 1`
    return (await plans(sql, account))[0] ?? null
  }

  const plansToRemind: Store['plansToRemind'] = (now) => {
    // The state is not a parameter: with one, SQLite would not use the partial index of held plans.
    const sql = `where state = 'held' and ${SINCE} <= ?
        and decided_at is null and reminded < ?
      order by held_since, id`
    const dayAgo = new Date(Date.parse(now) - DAY).toISOString()
    return plans(sql, dayAgo, LAST_REMINDER)
  }

  const plansOfRun: Store['plansOfRun'] = (run) =>
    plans('where run = ? order by created_at, id', run)

  const plansWaiting: Store['plansWaiting'] = async (slice) => {
    const [since = '', id = ''] = slice.after?.split(' ') ?? []
    const rows = await rowsOf<PlanRow>(
      database,
      `select * from plans where state = 'held' and decided_at is null
         and (${SINCE}, id) > (?, ?) order by ${SINCE}, id limit ?`,
      since,
      id,
      slice.limit + 1,
    )
    const keyOf = (row: PlanRow) => `${row.held_since ?? row.created_at} ${row.id}`
    return sliced(rows, slice, keyOf, planOf)
  }

  const putPlan: Store['putPlan'] = (plan) => write(upsert('plans', planColumns(plan), ['id']))

  const patchPlan: Store['patchPlan'] = (id, patch) =>
    update('plans', planColumns(patch), where('id = ?', id))

  const approvePlan: Store['approvePlan'] = ({ id, revision, counts }) =>
    update('plans', planColumns({ state: 'approved', revision, counts }), where('id = ?', id))

  const approvedPlans: Store['approvedPlans'] = async (account) =>
    (await plans(`where account = ? and state = 'approved' order by created_at, id`, account)).map(
      approvedOf,
    )

  const removeDraft: Store['removeDraft'] = (id) =>
    write(statement(`delete from plans where id = ? and state = 'draft'`, id))

  const setPlanState: Store['setPlanState'] = (account, from, to, exceptId) =>
    write(
      statement(
        'update plans set state = ? where account = ? and state = ? and id is not ?',
        to,
        account,
        from,
        exceptId,
      ),
    )

  const closePlans: Store['closePlans'] = (account) =>
    write(
      statement(
        `update plans set state = 'applied'
         where account = ? and state = 'approved' and not exists (
           select 1 from plan_actions pa cross join actions a on a.id = pa.action
           where pa.plan = plans.id and a.state = 'waiting')`,
        account,
      ),
    )

  const putPlanned: Store['putPlanned'] = (plan, action, position, holds) =>
    write(
      upsert('plan_actions', { plan, action, position, holds: list(holds) }, ['plan', 'action']),
    )

  const leaveOut: Store['leaveOut'] = (plan, action) =>
    update('plan_actions', { left_out: 1 }, where('plan = ? and action = ?', plan, action))

  const leaveNobodyOut: Store['leaveNobodyOut'] = (plan) =>
    update('plan_actions', { left_out: 0 }, where('plan = ?', plan))

  const removePlanned: Store['removePlanned'] = (plan, action) =>
    write(remove('plan_actions', { plan, action }))

  return {
    plan,
    heldPlan,
    plansToRemind,
    plansOfRun,
    plansWaiting,
    putPlan,
    patchPlan,
    approvePlan,
    approvedPlans,
    removeDraft,
    setPlanState,
    closePlans,
    putPlanned,
    leaveOut,
    leaveNobodyOut,
    removePlanned,
  }
}
