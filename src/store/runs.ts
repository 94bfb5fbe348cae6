import type { Run } from '../ports/records.ts'
import type { Store } from '../ports/store.ts'
import { runColumns, runOf } from './codec/runs.ts'
import type { Context } from './context.ts'
import { insert, rowsOf, sliced, statement, update, where, write } from './statement.ts'

export function runQueries({ database }: Context) {
  const runs = () => database.query.selectFrom('runs').selectAll()

  const run: Store['run'] = async (id) => {
    const row = await runs().where('id', '=', id).executeTakeFirst()
    return row === undefined ? null : runOf(row)
  }

  const openRuns: Store['openRuns'] = async (account) => {
    const open = runs().where('account', '=', account).where('finished_at', 'is', null)
    return (await open.orderBy('seq').execute()).map(runOf)
  }

  /** Newest first; a slice begins after a run's number. */
  const runsOf: Store['runs'] = async (account, slice) => {
    const before = slice.after === null ? Number.MAX_SAFE_INTEGER : Number(slice.after)
    const rows = await runs()
      .where('account', '=', account)
      .where('seq', '<', before)
      .orderBy('seq', 'desc')
      .limit(slice.limit + 1)
      .execute()
    return sliced(rows, slice, (row) => String(row.seq), runOf)
  }

  const lastRun: Store['lastRun'] = async (account, mode) => {
    const row = await runs()
      .where('account', '=', account)
      .where('mode', '=', mode)
      .where('finished_at', 'is not', null)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row === undefined ? null : runOf(row)
  }

  const openRun: Store['openRun'] = (run) => [
    write(insert('runs', runColumns(run))),
    write(
      statement('update accounts set run_seq = max(run_seq, ?) where id = ?', run.seq, run.account),
    ),
  ]

  const patchRun: Store['patchRun'] = (id, patch) =>
    update('runs', runColumns(patch), where('id = ?', id))

  const outcomes: Store['outcomes'] = async (run: Run) => {
    const rows = await rowsOf<{ state: string; count: number }>(
      database,
      `select a.state, count(distinct a.id) as count
       from plans p
       cross join plan_actions pa on pa.plan = p.id
       cross join actions a on a.id = pa.action
       where p.run = ? group by a.state`,
      run.id,
    )
    const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0
    return {
      done: of('done'),
      already: of('already'),
      refused: of('refused'),
      failed: of('failed'),
      waiting: of('waiting'),
    }
  }

  return { run, openRuns, runs: runsOf, lastRun, openRun, patchRun, outcomes }
}
