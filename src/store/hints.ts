import type { Store } from '../ports/store/store.ts'
import type { QueryContext } from './context.ts'
import { rowsOf } from './rows.ts'

export function hintQueries({ database }: QueryContext) {
  /** Oldest first. */
  const hints: Store['hints'] = async (account, limit) => {
    const rows = await rowsOf<{ source_id: string }>(
      database,
      'select source_id from hints where account = ? order by at, source_id limit ?',
      account,
      limit,
    )
    return rows.map((row) => row.source_id)
  }

  const countHints: Store['countHints'] = async (account) => {
    const sql = 'select count(*) as count from hints where account = ?'
    const [row] = await rowsOf<{ count: number }>(database, sql, account)
    return row?.count ?? 0
  }

  return { hints, countHints }
}
