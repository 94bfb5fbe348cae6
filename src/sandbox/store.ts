import Database from 'better-sqlite3'
import { EMPTIED_BY_RESET, TABLES } from './tables.ts'

export type Db = Database.Database

/** Opens the sandbox's own database file and creates missing tables. `:memory:` stores nothing on disk. */
export function openStore(file: string) {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  // The event loop stands still meanwhile.
  db.pragma('busy_timeout = 250')
  db.exec(TABLES)

  const readSetting = db.prepare<[string], { value: string }>(
    'SELECT value FROM setting WHERE key = ?',
  )
  const writeSetting = db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )

  return {
    db,
    setting: (key: string): string | null => readSetting.get(key)?.value ?? null,
    setSetting: (key: string, value: string): void => {
      writeSetting.run(key, value)
    },
    reset: db.transaction(() => {
      for (const table of EMPTIED_BY_RESET) db.exec(`DELETE FROM ${table}`)
      db.exec("DELETE FROM setting WHERE key LIKE 'fault.%' OR key IN ('quirks', 'clock.ahead')")
    }),
    close: () => {
      db.close()
    },
  }
}

export type Store = ReturnType<typeof openStore>
