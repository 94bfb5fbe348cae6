import type { Store } from '../ports/store/store.ts'
import type { QueryContext } from './context.ts'
import { AMONG, list, rowsOf, statement, write } from './statement.ts'

export function hintQueries({ database }: QueryContext) {
  const putHint: Store['putHint'] = (account, sourceId, at) =>
    write(statement(PUT, account, sourceId, at))

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

  const removeHints: Store['removeHints'] = (account, sourceIds, before) => {
    const old = 'delete from hints where account = ? and at < ?'
    return sourceIds === null
      ? write(statement(old, account, before))
      : write(statement(`${old} and source_id in ${AMONG}`, account, before, list(sourceIds)))
  }

  return { putHint, hints, countHints, removeHints }
}

// A hint that arrives while the employee is being read must not be removed after that read.
const PUT = `insert into hints (account, source_id, at) values (?, ?, ?)
  on conflict (account, source_id) do update set at = max(at, excluded.at)`
