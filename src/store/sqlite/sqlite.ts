import { hash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Connection from 'better-sqlite3'
import type { SqliteStatement } from 'kysely'
import type { Database } from '../statements/database.ts'
import { groupedBatches, type Prepare } from './group-commit.ts'
import { patience, pause, whenFree } from './patience.ts'
import { SQLITE_BUILDER, SQLITE_FORMS } from './sqlite-dialect.ts'
import { unsynced } from './unsynced.ts'
import { createTroubles } from './troubles.ts'

export interface SqliteDatabase extends Database {
  /** Only for migrations and tests. Everything else uses `rows` and `batch`. */
  readonly connection: Connection.Database
}

/** Called with every statement before it runs: what tests and benches count. */
export type Trace = (sql: string, parameters: readonly unknown[]) => void

/** Opens or creates the file, in WAL mode, durable at every commit. */
export function openSqlite(file: string, trace?: Trace): SqliteDatabase {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const connection = new Connection(file, { timeout: 5_000 })
  try {
    setPragmas(connection, file)
  } catch (error) {
    connection.close()
    throw error
  }
  const prepared = preparedOnce(connection, trace)
  const batches = groupedBatches(connection, prepared)
  const seen = createTroubles()
  return {
    connection,
    builder: SQLITE_BUILDER,
    forms: SQLITE_FORMS,
    // An async function, so that an error of SQLite becomes a rejected promise.
    rows: async <Row>(sql: string, values: readonly (string | number | null)[], syncs = true) => {
      const all = () => prepared(sql).all(values) as readonly Row[]
      return seen.reading(() => whenFree(syncs ? all : () => unsynced(connection, all)))
    },
    batch: (statements, syncs) => seen.writing(() => batches.add(statements, syncs)),
    digest: (text) => hash('sha256', text, 'base64'),
    troubles: seen.troubles,
    dropTraces: async () => {
      await batches.settled()
      // The write-ahead log holds deleted rows until it is truncated, which waits for whoever still reads it.
      const truncate = connection.prepare<[], { busy: number }>('pragma wal_checkpoint(TRUNCATE)')
      const until = patience()
      while (truncate.get()?.busy === 1 && !until.isOver()) await pause()
    },
    close: async () => {
      await batches.settled()
      connection.close()
    },
  }
}

function setPragmas(connection: Connection.Database, file: string): void {
  const wanted: readonly (readonly [string, string | number, string | number])[] = [
    ['journal_mode', 'WAL', file === ':memory:' ? 'memory' : 'wal'],
    // A reopened WAL file falls back to NORMAL, and a power cut may then take acknowledged commits.
    ['synchronous', 'FULL', 2],
    ['foreign_keys', 'ON', 1],
    // 16 MB: a page of people touches some hundred pages of the file, and each checkpoint waits for the disk.
    ['wal_autocheckpoint', 4_000, 4_000],
    // Overwrites deleted content, so that erased data does not stay in the file.
    ['secure_delete', 'ON', 1],
  ]
  for (const [name, set, answer] of wanted) {
    connection.pragma(`${name} = ${set}`)
    const got = connection.pragma(name, { simple: true })
    if (got !== answer) throw new Error(`${name} of ${file} is ${String(got)}, not ${answer}`)
  }
}

/** Prepared statements by their text. When there are too many, the oldest is dropped. */
function preparedOnce(connection: Connection.Database, trace: Trace | undefined): Prepare {
  const statements = new Map<string, SqliteStatement>()
  return (sql) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const made = connection.prepare<unknown[]>(compiledOnce(sql))
    const kept = trace === undefined ? made : traced(made, sql, trace)
    statements.set(sql, kept)
    const first = statements.size > MOST_STATEMENTS ? statements.keys().next().value : undefined
    if (first !== undefined) statements.delete(first)
    return kept
  }
}

const MOST_STATEMENTS = 400

/** For statements given as text: what sqlite-dialect.ts says of those that are built. */
function compiledOnce(sql: string): string {
  return sql.replaceAll(/(=|<|>|limit) \?/g, '$1 +?')
}

function traced(made: Connection.Statement<unknown[]>, sql: string, trace: Trace): SqliteStatement {
  return {
    reader: made.reader,
    all: (parameters) => {
      trace(sql, parameters)
      return made.all(parameters)
    },
    run: (parameters) => {
      trace(sql, parameters)
      return made.run(parameters)
    },
    iterate: (parameters) => {
      trace(sql, parameters)
      return made.iterate(parameters)
    },
  }
}
