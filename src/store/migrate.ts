import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { numberOf } from './min-program.ts'
import type { SqliteDatabase } from './sqlite/sqlite.ts'

/** Applies `migrations/*.sql` in the order of their names, and records them in wrangler's table for D1. */
export function migrations(database: SqliteDatabase, folder: string) {
  const { connection } = database
  // The same text as in wrangler, so that a database can be moved between Node and D1.
  const TABLE = `create table if not exists d1_migrations(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT UNIQUE,
    applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
  )`

  function names(): readonly string[] {
    const found = readdirSync(folder).filter((name) => name.endsWith('.sql'))
    if (found.length === 0) throw new Error(`no migrations in ${folder}`)
    return found.toSorted()
  }

  function applied(): ReadonlySet<string> {
    const known = connection
      .prepare("select 1 from sqlite_master where type = 'table' and name = 'd1_migrations'")
      .get()
    if (known === undefined) return new Set()
    const rows = connection.prepare<[], { name: string }>('select name from d1_migrations').all()
    return new Set(rows.map((row) => row.name))
  }

  /** Each in one transaction. Checked again inside it, because two processes may start at once. */
  const applyOne = connection.transaction((name: string) => {
    connection.exec(TABLE)
    if (applied().has(name)) return false
    connection.exec(readFileSync(join(folder, name), 'utf8'))
    connection.prepare('insert into d1_migrations (name) values (?)').run(name)
    return true
  })

  async function pending(): Promise<readonly string[]> {
    const done = applied()
    return names().filter((name) => !done.has(name))
  }

  async function unknown(): Promise<readonly string[]> {
    const known = new Set(names())
    return [...applied()].filter((name) => !known.has(name))
  }

  return {
    pending,
    unknown,
    newest: async () => numberOf(names().at(-1) ?? ''),
    /** Applies pending migrations and returns their names. One that fails is rolled back, and throws. */
    async apply(): Promise<readonly string[]> {
      const made: string[] = []
      for (const name of await pending()) {
        try {
          if (applyOne.immediate(name)) made.push(name)
        } catch (cause) {
          throw new Error(`migration ${name} failed and was rolled back`, { cause })
        }
      }
      return made
    },
  }
}
