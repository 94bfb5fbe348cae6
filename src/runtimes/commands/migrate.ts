import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { migrations } from '../../store/migrate.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { readConfig } from '../config.ts'
import { MIGRATIONS } from '../migrations-folder.ts'
import type { Verb } from './terminal.ts'

/** Creates or updates the database. Needs no key. */
export const migrate: Verb = async (args, terminal) => {
  if (args.length > 0) return 2
  const { database: file } = readConfig(terminal.env)
  mkdirSync(dirname(file), { recursive: true })
  const database = openSqlite(file)
  try {
    const applied = await migrations(database, MIGRATIONS).apply()
    for (const name of applied) terminal.print(`applied ${name}`)
    terminal.print(`${file} is up to date.`)
    return 0
  } finally {
    await database.close()
  }
}
