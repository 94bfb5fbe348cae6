import type { Kysely } from 'kysely'
import type { Statement } from '../changes/statement.ts'
import type { Troubles } from '../../ports/store/store.ts'
import type { Forms } from './forms.ts'
import type { Schema } from './schema.ts'

/**
 * What SQLite and D1 have in common (docs/reliability.md, fact 9): single statements, and one atomic batch. No
 * interactive transactions, at most 100 bound parameters, each a string, a number or null.
 */
export interface Database {
  /** Builds statements in the database's own SQL (compiled.ts). It runs none. */
  readonly builder: Kysely<Schema>
  readonly forms: Forms
  /** The rows of a statement given as text. `syncs`: as for a batch, where the statement writes. */
  rows<Row>(
    sql: string,
    values: readonly (string | number | null)[],
    syncs?: boolean,
  ): Promise<readonly Row[]>
  /** Executes all of them in order, or none. `syncs`: false where the next batch that is synced may take it along. */
  batch(statements: readonly Statement[], syncs?: boolean): Promise<void>
  /** SHA-256 in base64, the runtime's quickest. */
  digest(text: string): string | Promise<string>
  /** Where the database is another's, as D1 is, there is nothing that its operator could do. */
  troubles?(): Troubles
  /** Takes deleted content out of what lies beside the database (rule 49). */
  dropTraces(): Promise<void>
  close(): Promise<void>
}
