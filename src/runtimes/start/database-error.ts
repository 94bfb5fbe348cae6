import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, StartError } from './start-error.ts'

const OWNER = 'it and its folder must belong to the user that runs Rollcall'

/** By the code of SQLite, or the beginning of one: what is wrong with the file, and the way out. */
const SQLITE: readonly (readonly [code: string, message: string])[] = [
  [
    'SQLITE_BUSY',
    'is locked by another process: stop that one (`fuser` finds it), or name another file',
  ],
  ['SQLITE_LOCKED', 'is locked by another process: stop that one, or name another file'],
  ['SQLITE_READONLY', `cannot be written: ${OWNER}, or name another file`],
  ['SQLITE_PERM', `may not be opened: ${OWNER}, or name another file`],
  ['SQLITE_CANTOPEN', `cannot be opened: ${OWNER}, or name another file`],
  ['SQLITE_NOTADB', 'is not an SQLite database: name another file, or put a backup in its place'],
  ['SQLITE_CORRUPT', 'is damaged: put a backup in its place'],
  ['SQLITE_FULL', 'cannot grow, because its disk is full: make room, or name a file elsewhere'],
  ['SQLITE_IOERR', 'cannot be read or written: look at its disk, or name a file elsewhere'],
]

/** What is wrong with the file, by an error of SQLite or of the file system. Null where the file is not to blame. */
export function databaseProblem(error: unknown, file: string): string | null {
  const code = codeOf(error)
  if (code === null) return null
  const known = SQLITE.find(([beginning]) => code.startsWith(beginning))
  if (known !== undefined) return `ROLLCALL_DB: ${file} ${known[1]} (${code})`
  return code.startsWith('SQLITE_') ? `ROLLCALL_DB: ${file} cannot be used (${code})` : null
}

/** Throws where no database can be made or opened at that path, whatever is in it. */
export function requireUsablePath(file: string): void {
  const found = statSync(file.replace(/\/+$/, ''), { throwIfNoEntry: false, bigint: false })
  if (found?.isFile() === true && file.endsWith('/'))
    throw new StartError(
      `ROLLCALL_DB: ${file} ends like the path of a folder: take the / at its end away`,
    )
  if (found?.isDirectory() || file.endsWith('/'))
    throw new StartError(
      `ROLLCALL_DB: ${file} is a folder: name a file in it, like ${file.replace(/\/*$/, '')}/rollcall.db`,
    )
  if (found !== undefined && !found.isFile())
    throw new StartError(`ROLLCALL_DB: ${file} is not a file: name one that is, or a new one`)
  if (found === undefined) return
  try {
    accessSync(file, constants.R_OK | constants.W_OK)
    accessSync(dirname(file), constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartError(
      `ROLLCALL_DB: ${file} cannot be written: ${OWNER}, or name another file (${codeOf(error)})`,
    )
  }
}

/** Makes the folder of the database, for its owner only. One that is there stays as it is. */
export function makeFolder(file: string): void {
  const folder = dirname(file)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StartError(
      `ROLLCALL_DB: the folder ${folder} cannot be made: make it for the user that runs Rollcall, or name a file in another one (${codeOf(error)})`,
    )
  }
}
