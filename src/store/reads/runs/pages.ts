import type { Dimension } from '../../../core/people/employee.ts'
import type { Store } from '../../../ports/store/store.ts'
import type { QueryContext } from '../../statements/context.ts'
import { list } from '../../changes/statement.ts'
import { LISTED } from '../../statements/listed.ts'
import { rowsOf } from '../../statements/rows.ts'

export function pageQueries({ database }: QueryContext) {
  const pageIds: Store['pageIds'] = async (run, listing) => {
    const sql = `select distinct value from ${LISTED}`
    return (await rowsOf<{ value: string }>(database, sql, run, listing)).map((row) => row.value)
  }

  const unlisted: Store['unlisted'] = async (run, listing, ids) => {
    if (ids.length === 0) return []
    const sql = `select value from json_each(?) where value not in ${LISTED}`
    const rows = await rowsOf<{ value: string }>(database, sql, list(ids), run, listing)
    return rows.map((row) => row.value)
  }

  const cursorSeen: Store['cursorSeen'] = async (run, listing, cursor) => {
    const sql = 'select part from pages where run = ? and listing = ? and cursor = ? limit 1'
    return (await rowsOf<{ part: number }>(database, sql, run, listing, cursor)).length > 0
  }

  const dimensions: Store['dimensions'] = (account) =>
    rowsOf<Dimension>(
      database,
      `select kind, id, remote_id as remoteId, name, type, country, state
       from dimensions where account = ? order by kind, id`,
      account,
    )

  return { pageIds, unlisted, cursorSeen, dimensions }
}
