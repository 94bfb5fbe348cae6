import type Connection from 'better-sqlite3'

/**
 * Runs a transaction without waiting for the disk. The log is written in order, so the next one that waits takes it
 * along; until then a power cut may take it, and nothing older.
 */
export function unsynced<T>(connection: Connection.Database, run: () => T): T {
  connection.exec('pragma synchronous = NORMAL')
  try {
    return run()
  } finally {
    connection.exec('pragma synchronous = FULL')
  }
}
