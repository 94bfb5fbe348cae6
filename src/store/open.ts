import type { Store } from '../ports/store/store.ts'
import { migrations } from './migrate.ts'
import { rotateKeys } from './rotate.ts'
import { createSeal, type Seal } from './seal.ts'
import { openSqlite, type SqliteDatabase, type Trace } from './sqlite.ts'
import { createStore } from './store.ts'

export interface SqliteStore extends Store {
  readonly database: SqliteDatabase
  readonly seal: Seal
  /** Names of migrations applied at this start. */
  readonly migrated: readonly string[]
  /** For the command `rotate-keys`. */
  rotateKeys(): Promise<number>
}

/** Opens the store of the Node runtime and applies pending migrations. Throws if one of them fails. */
export async function openSqliteStore(options: {
  readonly file: string
  /** 32 bytes each in base64, newest first. */
  readonly secrets: readonly string[]
  readonly migrationsDir: string
  readonly trace?: Trace
}): Promise<SqliteStore> {
  const seal = await createSeal(options.secrets)
  const database = openSqlite(options.file, options.trace)
  try {
    const files = migrations(database, options.migrationsDir)
    const migrated = await files.apply()
    return {
      ...createStore({ database, seal, migrations: files }),
      database,
      seal,
      migrated,
      rotateKeys: () => rotateKeys({ database, seal }),
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
