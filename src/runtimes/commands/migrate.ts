import { UNFIT } from '../../http/health.ts'
import { migrations } from '../../store/migrate.ts'
import { isTooNew } from '../../store/min-program.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { readConfig } from '../config.ts'
import { MIGRATIONS } from '../migrations-folder.ts'
import { makeFolder } from '../start/database-error.ts'
import { requireRollcallsDatabase } from '../start/whose-database.ts'
import { CommandError, type Verb } from './terminal.ts'

/** Creates or updates the database. Needs no key. */
export const migrate: Verb = async (args, terminal) => {
  if (args.length > 0) return 2
  const { database: file } = readConfig(terminal.env)
  requireRollcallsDatabase(file)
  makeFolder(file)
  const database = openSqlite(file)
  try {
    const files = migrations(database, MIGRATIONS)
    if (await isTooNew(database, files))
      throw new CommandError(`This command cannot run: ${UNFIT['newer-database']}.`)
    const applied = await files.apply()
    for (const name of applied) terminal.print(`applied ${name}`)
    terminal.print(`${file} is up to date.`)
    return 0
  } finally {
    await database.close()
  }
}
