import type { Database } from './statements/database.ts'
import { rowsOf } from './statements/rows.ts'

export interface MigrationState {
  /** Names of files that are not applied yet, in order. */
  pending(): Promise<readonly string[]>
  /** Names that are applied and have no file: a newer program was here. */
  unknown(): Promise<readonly string[]>
  /** The number of this program's newest migration. */
  newest(): Promise<number>
}

/**
 * Whether a newer program has changed the database in a way that this one cannot work beside. Tables and columns
 * that are only added do no harm: during an upgrade the older one goes on (docs/operations.md).
 */
export async function isTooNew(database: Database, migrations: MigrationState): Promise<boolean> {
  if ((await migrations.unknown()).length === 0) return false
  const rows = await rowsOf<{ value: string }>(
    database,
    "select value from instance where name = 'min_program'",
  ).catch(() => [])
  const least = Number(rows[0]?.value ?? Number.POSITIVE_INFINITY)
  return !(least <= (await migrations.newest()))
}

/** The number with which the name of a migration begins. */
export function numberOf(migration: string): number {
  return Number.parseInt(migration, 10)
}
