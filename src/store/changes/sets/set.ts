import type { Sets } from '../../../ports/store/sets.ts'
import type { SetStatement, Statement, Value } from '../statement.ts'

/** Some of the sets. */
export type SetsOf<Prefix extends string> = {
  readonly [N in Extract<keyof Sets, `${Prefix}${string}`>]: (of: Sets[N]) => readonly Statement[]
}

/** One statement over all rows that it finds. `touches`: every table that it reads or writes. */
export function set(
  touches: SetStatement['touches'],
  sql: string,
  ...values: readonly Value[]
): SetStatement {
  return { sql, values, touches }
}
