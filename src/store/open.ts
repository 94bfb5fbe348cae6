import type { Store } from '../ports/store/store.ts'
import { acceptLastKey, secretsProblem } from './commands/instance.ts'
import { migrations } from './migrate.ts'
import { isTooNew } from './min-program.ts'
import { type Rotated, rotateKeys } from './commands/rotate.ts'
import { createSeal, type Hmac, type Seal } from './seal.ts'
import { openSqlite, type SqliteDatabase, type Trace } from './sqlite/sqlite.ts'
import { createStore } from './store.ts'

export interface SqliteStore extends Store {
  readonly database: SqliteDatabase
  readonly seal: Seal
  /** Names of migrations applied at this start. */
  readonly migrated: readonly string[]
  /** For the command `rotate-keys`. */
  rotateKeys(): Promise<Rotated>
  /** See `wrong-last-secret`: the last key is lost, and another takes its place. */
  acceptLastKey(): Promise<void>
}

/**
 * How long SQLite itself waits for a lock of another process. The event loop stands still meanwhile, so longer
 * waits are tries again (patience.ts).
 */
const LOCK_WAIT_MS = 10

/**
 * Opens the store of the Node runtime and applies pending migrations. Throws if one of them fails. A database
 * of a newer program, or one that these secrets do not open, is left as it is; `unfit` then says so.
 */
export async function openSqliteStore(options: {
  readonly file: string
  /** 32 bytes each in base64, newest first. */
  readonly secrets: readonly string[]
  readonly migrationsDir: string
  /** WebCrypto's if none is given. */
  readonly hmac?: Hmac
  readonly trace?: Trace
}): Promise<SqliteStore> {
  const seal = await createSeal(options.secrets, options.hmac)
  const database = openSqlite(options.file, options.trace)
  try {
    const files = migrations(database, options.migrationsDir)
    const isOurs =
      !(await isTooNew(database, files)) && (await secretsProblem({ database, seal })) === null
    const migrated = isOurs ? await files.apply() : []
    database.connection.pragma(`busy_timeout = ${LOCK_WAIT_MS}`)
    return {
      ...createStore({ database, seal, migrations: files }),
      database,
      seal,
      migrated,
      rotateKeys: () => rotateKeys({ database, seal }),
      acceptLastKey: () => acceptLastKey({ database, seal }),
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
