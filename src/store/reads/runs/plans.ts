import type { ExpressionBuilder } from 'kysely'
import type { Store } from '../../../ports/store/store.ts'
import { approvedOf, planOf, type PlanRow } from '../../codec/runs/plans.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { Schema } from '../../statements/schema.ts'
import { sliced } from '../../statements/rows.ts'

const DAY = 24 * 3_600_000
/** Days after which the last reminder goes out (rule 39). */
const LAST_REMINDER = 7

export function planQueries({ database }: QueryContext) {
  const one = compiled(database, (db, given: Markers<{ id: string }>) =>
    db.selectFrom('plans').selectAll().where('id', '=', given.id),
  )
  const plan: Store['plan'] = async (id) => (await one({ id })).map(planOf)[0] ?? null

  const held = compiled(database, (db, given: Markers<{ account: string }>) =>
    db
      .selectFrom('plans')
      .selectAll()
      .where('account', '=', given.account)
      .where('state', '=', 'held')
      .orderBy('created_at', 'desc')
      .limit(1),
  )
  const heldPlan: Store['heldPlan'] = async (account) =>
    (await held({ account })).map(planOf)[0] ?? null

  const toRemind = compiled(database, (db, given: Markers<{ dayAgo: string }>) =>
    db
      .selectFrom('plans')
      .selectAll()
      .where('state', '=', 'held')
      .where(since, '<=', given.dayAgo)
      .where('decided_at', 'is', null)
      .where('reminded', '<', LAST_REMINDER)
      .orderBy('held_since')
      .orderBy('id'),
  )
  const plansToRemind: Store['plansToRemind'] = async (now) => {
    const dayAgo = new Date(Date.parse(now) - DAY).toISOString()
    return (await toRemind({ dayAgo })).map(planOf)
  }

  const ofRun = compiled(database, (db, given: Markers<{ run: string }>) =>
    db
      .selectFrom('plans')
      .selectAll()
      .where('run', '=', given.run)
      .orderBy('created_at')
      .orderBy('id'),
  )
  const plansOfRun: Store['plansOfRun'] = async (run) => (await ofRun({ run })).map(planOf)

  type Page = { since: string; id: string; limit: number }
  const waiting = compiled(database, (db, given: Markers<Page>) =>
    db
      .selectFrom('plans')
      .selectAll()
      .where('state', '=', 'held')
      .where('decided_at', 'is', null)
      .where((eb) => eb(eb.tuple(since(eb), eb.ref('id')), '>', eb.tuple(given.since, given.id)))
      .orderBy(since)
      .orderBy('id')
      .limit(given.limit),
  )
  const plansWaiting: Store['plansWaiting'] = async (slice) => {
    const [sinceWhen = '', id = ''] = slice.after?.split(' ') ?? []
    const rows = await waiting({ since: sinceWhen, id, limit: slice.limit + 1 })
    const keyOf = (row: PlanRow) => `${row.held_since ?? row.created_at} ${row.id}`
    return sliced(rows, slice, keyOf, planOf)
  }

  const approved = compiled(database, (db, given: Markers<{ account: string }>) =>
    db
      .selectFrom('plans')
      .selectAll()
      .where('account', '=', given.account)
      .where('state', '=', 'approved')
      .orderBy('created_at')
      .orderBy('id'),
  )
  const approvedPlans: Store['approvedPlans'] = async (account) =>
    (await approved({ account })).map((row) => approvedOf(planOf(row)))

  return { plan, heldPlan, plansToRemind, plansOfRun, plansWaiting, approvedPlans }
}

/** Since when a held plan waits. */
function since({ fn }: ExpressionBuilder<Schema, 'plans'>) {
  return fn.coalesce('held_since', 'created_at')
}
