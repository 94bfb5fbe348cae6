import type { Run } from '../ports/records.ts'
import type { Store } from '../ports/store/store.ts'
import { runOf, type RunRow } from './codec/runs.ts'
import type { QueryContext } from './context.ts'
import { rowsOf, sliced } from './rows.ts'
import { type Value } from './changes/statement.ts'

export function runQueries({ database }: QueryContext) {
  const runs = async (rest: string, ...values: Value[]) =>
    (await rowsOf<RunRow>(database, `select * from runs ${rest}`, ...values)).map(runOf)

  const run: Store['run'] = async (id) => (await runs('where id = ?', id))[0] ?? null

  const openRuns: Store['openRuns'] = (account) =>
    runs('indexed by runs_open where account = ? and finished_at is null order by seq', account)

  /** Newest first. `slice.after` is the number of a run. */
  const runsOf: Store['runs'] = async (account, slice) => {
    const before = slice.after === null ? Number.MAX_SAFE_INTEGER : Number(slice.after)
    const sql = 'where account = ? and seq < ? order by seq desc limit ?'
    const rows = await runs(sql, account, before, slice.limit + 1)
    return sliced(
      rows,
      slice,
      (row) => String(row.seq),
      (row) => row,
    )
  }

  const lastRun: Store['lastRun'] = async (account, mode) => {
    const sql = `where account = ? and mode = ? and finished_at is not null
      order by seq desc limit 1`
    return (await runs(sql, account, mode))[0] ?? null
  }

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

  return { run, openRuns, runs: runsOf, lastRun, outcomes }
}
