import type { Expression, RawBuilder } from 'kysely'

/** What each database says in its own way. Everything else in a statement is valid in all of them. */
export interface Forms {
  /** The values of a list of any length: `where('id', 'in', among(given.ids))`. */
  readonly among: <T extends string | number>(values: Expression<readonly T[]>) => RawBuilder<T>
  /** The ids on all pages of one listing of one run, as `value`. They stay in the database, never all in memory. */
  readonly listed: (run: Expression<string>, listing: Expression<string>) => RawBuilder<string>
  /** A column that no index is chosen for: where a planner without statistics would walk along the wrong one. */
  readonly unindexed: <T = unknown>(column: string) => RawBuilder<T>
  /** A member of a JSON column, as text; null where it is missing. */
  readonly member: (column: string, ...path: readonly string[]) => RawBuilder<string | null>
  /** Rows as one JSON array of objects, in their order. */
  readonly jsonRows: (rows: Expression<unknown>, columns: readonly string[]) => RawBuilder<string>
}
