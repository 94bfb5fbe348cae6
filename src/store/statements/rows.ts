import type { Slice, Sliced } from '../../ports/store/slice.ts'
import type { Value } from '../changes/statement.ts'
import type { Database } from './database.ts'

export function rowsOf<Row>(
  database: Database,
  sql: string,
  ...values: readonly Value[]
): Promise<readonly Row[]> {
  return database.rows<Row>(sql, values)
}

/** Makes a page from `limit` + 1 rows: the extra row shows that there is another page. */
export function sliced<Row, T>(
  rows: readonly Row[],
  slice: Slice,
  keyOf: (row: Row) => string,
  decode: (row: Row) => T,
): Sliced<T> {
  const page = rows.slice(0, slice.limit)
  const last = page.at(-1)
  const more = rows.length > slice.limit && last !== undefined
  return { rows: page.map(decode), next: more ? keyOf(last) : null }
}
