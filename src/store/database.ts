import type { CompiledQuery, Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * What SQLite and D1 have in common (toolchain.md 8): single statements, and one atomic batch. No
 * interactive transactions, at most 100 bound parameters, each a string, a number or null.
 */
export interface Database {
  readonly query: Kysely<Schema>
  /** All of them, in order, or none. */
  batch(queries: readonly CompiledQuery[]): Promise<void>
  close(): Promise<void>
}
