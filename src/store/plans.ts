import type { Selectable } from 'kysely'
import type { Store } from '../ports/store.ts'
import { planColumns, planOf } from './codec/plans.ts'
import type { Context } from './context.ts'
import type { Schema } from './schema.ts'
import { list, remove, rowsOf, statement, update, upsert, where, write } from './statement.ts'

const DAY = 24 * 3_600_000
/** Days after which the last reminder goes out (rule 39). */
const LAST_REMINDER = 7

export function planQueries({ database }: Context) {
  const plans = () => database.query.selectFrom('plans').selectAll()

  const plan: Store['plan'] = async (id) => {
    const row = await plans().where('id', '=', id).executeTakeFirst()
    return row === undefined ? null : planOf(row)
  }

  const heldPlan: Store['heldPlan'] = async (account) => {
    const row = await plans()
      .where('account', '=', account)
      .where('state', '=', 'held')
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row === undefined ? null : planOf(row)
  }

  const plansToRemind: Store['plansToRemind'] = async (now) => {
    // The state is part of the text: a bound one would not find the index of held plans.
    const sql = `select id, account, organization, run, state, revision, holds, first_sync,
        held_since, reminded, decided_by, decided_at, created_at
      from plans where state = 'held' and coalesce(held_since, created_at) <= ?
        and decided_at is null and reminded < ?
      order by held_since, id`
    const dayAgo = new Date(Date.parse(now) - DAY).toISOString()
    type Row = Selectable<Schema['plans']>
    return (await rowsOf<Row>(database, sql, dayAgo, LAST_REMINDER)).map(planOf)
  }

  const plansOfRun: Store['plansOfRun'] = async (run) =>
    (await plans().where('run', '=', run).orderBy('created_at').orderBy('id').execute()).map(planOf)

  const putPlan: Store['putPlan'] = (plan) => write(upsert('plans', planColumns(plan), ['id']))

  const patchPlan: Store['patchPlan'] = (id, patch) =>
    update('plans', planColumns(patch), where('id = ?', id))

  const setPlanState: Store['setPlanState'] = (account, from, to, exceptId) =>
    write(
      statement(
        'update plans set state = ? where account = ? and state = ? and id <> ?',
        to,
        account,
        from,
        exceptId,
      ),
    )

  const settlePlans: Store['settlePlans'] = (account) =>
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

  const removePlanned: Store['removePlanned'] = (plan, action) =>
    write(remove('plan_actions', { plan, action }))

  return {
    plan,
    heldPlan,
    plansToRemind,
    plansOfRun,
    putPlan,
    patchPlan,
    setPlanState,
    settlePlans,
    putPlanned,
    removePlanned,
  }
}
