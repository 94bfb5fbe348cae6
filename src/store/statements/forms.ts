import type { AliasedRawBuilder, Expression, RawBuilder, Selectable } from 'kysely'
import type { Schema } from './schema.ts'

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
  /** A boolean member of a JSON column, as 1 or 0. */
  readonly flag: (column: string, ...path: readonly string[]) => RawBuilder<number | null>
  /** The members of a member of a JSON column: of a list, or of an object with their keys. */
  readonly each: (column: string, member: string) => RawBuilder<{ key: string; value: string }>
  /** A table that is read along one index, where a planner without statistics would take another. */
  readonly along: <T extends keyof Schema, A extends string>(
    table: T,
    alias: A,
    index: string,
  ) => AliasedRawBuilder<Selectable<Schema[T]>, A>
  /** Where a text first stands in a column, from 1; 0 where it does not. */
  readonly position: (column: string, text: Expression<string> | string) => RawBuilder<number>
  /** Rows as one JSON array of objects, in their order. */
  readonly jsonRows: (rows: Expression<unknown>, columns: readonly string[]) => RawBuilder<string>
}
