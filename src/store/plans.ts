import type { Store } from '../ports/store/store.ts'
import { approvedOf, planOf, type PlanRow } from './codec/plans.ts'
import type { QueryContext } from './context.ts'
import { type Value } from './changes/statement.ts'
import { rowsOf, sliced } from './rows.ts'

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

  const approvedPlans: Store['approvedPlans'] = async (account) =>
    (await plans(`where account = ? and state = 'approved' order by created_at, id`, account)).map(
      approvedOf,
    )

  return {
    plan,
    heldPlan,
    plansToRemind,
    plansOfRun,
    plansWaiting,
    approvedPlans,
  }
}
