import type { RowShape } from './row-shape.ts'

export type Value = string | number | null

/** A change as the databases execute it. */
export type Statement = RowStatement | SetStatement

/** About one row. Many with the same shape can be sent as one statement (group.ts). */
export interface RowStatement {
  readonly shape: RowShape
  readonly values: readonly Value[]
}

/** About all rows that it finds. */
export interface SetStatement {
  readonly sql: string
  readonly values: readonly Value[]
  /** The tables that it reads and writes; `all`: nothing may pass it. */
  readonly touches: readonly string[] | 'all'
}

/** A statement whose order among others counts, such as those of commands. */
export function statement(sql: string, ...values: readonly Value[]): SetStatement {
  return { sql, values, touches: 'all' }
}

/** A list of any length as one parameter: `id in ${AMONG}` binds `list(ids)`. */
export const AMONG = '(select value from json_each(?))'
export function list(values: readonly (string | number)[]): string {
  return JSON.stringify(values)
}
