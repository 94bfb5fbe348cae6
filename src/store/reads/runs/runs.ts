import type { Run } from '../../../ports/records.ts'
import type { Store } from '../../../ports/store/store.ts'
import { runOf } from '../../codec/runs/runs.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import { sliced } from '../../statements/rows.ts'

export function runQueries({ database }: QueryContext) {
  const { unindexed } = database.forms

  const one = compiled(database, (db, given: Markers<{ id: string }>) =>
    db.selectFrom('runs').selectAll().where('id', '=', given.id),
  )
  const run: Store['run'] = async (id) => (await one({ id })).map(runOf)[0] ?? null

  const open = compiled(database, (db, given: Markers<{ account: string }>) =>
    db
      .selectFrom('runs')
      .selectAll()
      .where('account', '=', given.account)
      .where('finished_at', 'is', null)
      // The index of open runs, not a walk through all runs in their order.
      .orderBy(unindexed('seq')),
  )
  const openRuns: Store['openRuns'] = async (account) => (await open({ account })).map(runOf)

  type Before = { account: string; before: number; limit: number }
  const earlier = compiled(database, (db, given: Markers<Before>) =>
    db
      .selectFrom('runs')
      .selectAll()
      .where('account', '=', given.account)
      .where('seq', '<', given.before)
      .orderBy('seq', 'desc')
      .limit(given.limit),
  )
  /** Newest first. `slice.after` is the number of a run. */
  const runs: Store['runs'] = async (account, slice) => {
    const before = slice.after === null ? Number.MAX_SAFE_INTEGER : Number(slice.after)
    const rows = await earlier({ account, before, limit: slice.limit + 1 })
    return sliced(rows, slice, (row) => String(row.seq), runOf)
  }

  const last = compiled(database, (db, given: Markers<{ account: string; mode: Run['mode'] }>) =>
    db
      .selectFrom('runs')
      .selectAll()
      .where('account', '=', given.account)
      .where('mode', '=', given.mode)
      .where('finished_at', 'is not', null)
      .orderBy('seq', 'desc')
      .limit(1),
  )
  const lastRun: Store['lastRun'] = async (account, mode) =>
    (await last({ account, mode })).map(runOf)[0] ?? null

  const counted = compiled(database, (db, given: Markers<{ run: string }>) =>
    db
      .selectFrom('plans as p')
      .crossJoin('plan_actions as pa')
      .crossJoin('actions as a')
      .whereRef('pa.plan', '=', 'p.id')
      .whereRef('a.id', '=', 'pa.action')
      .where('p.run', '=', given.run)
      .select(({ fn }) => ['a.state', fn.count<number>('a.id').distinct().as('count')])
      .groupBy('a.state'),
  )
  const outcomes: Store['outcomes'] = async ({ id }) => {
    const rows = await counted({ run: id })
    const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0
    return {
      done: of('done'),
      already: of('already'),
      refused: of('refused'),
      failed: of('failed'),
      waiting: of('waiting'),
    }
  }

  return { run, openRuns, runs, lastRun, outcomes }
}
