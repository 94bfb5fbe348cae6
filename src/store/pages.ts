import type { Dimension } from '../core/people/employee.ts'
import type { Store } from '../ports/store/store.ts'
import type { QueryContext } from './context.ts'
import { list, rowsOf, statement, upsert, write } from './statement.ts'

/** The ids on all pages of one listing of one run. They stay in the database, never all in memory. */
export const LISTED = `(select j.value from pages p cross join json_each(p.ids) j
  where p.run = ? and p.listing = ?)`

export function pageQueries({ database }: QueryContext) {
  const putPage: Store['putPage'] = (run, listing, part, cursor, ids) =>
    write(
      upsert('pages', { run, listing, part, cursor, ids: list(ids) }, ['run', 'listing', 'part']),
    )

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

  const putDimensions: Store['putDimensions'] = (account, dimensions) =>
    write(
      statement(
        `insert into dimensions (account, kind, id, remote_id, name, type, country, state)
         select ?, value ->> 'kind', value ->> 'id', value ->> 'remoteId', value ->> 'name',
           value ->> 'type', value ->> 'country', value ->> 'state'
         from json_each(?) where true
         on conflict (account, kind, id) do update set remote_id = excluded.remote_id,
           name = excluded.name, type = excluded.type, country = excluded.country,
           state = excluded.state`,
        account,
        JSON.stringify(dimensions),
      ),
    )

  const dimensions: Store['dimensions'] = (account) =>
    rowsOf<Dimension>(
      database,
      `select kind, id, remote_id as remoteId, name, type, country, state
       from dimensions where account = ? order by kind, id`,
      account,
    )

  return { putPage, pageIds, unlisted, cursorSeen, putDimensions, dimensions }
}
