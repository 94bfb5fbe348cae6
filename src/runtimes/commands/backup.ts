import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Connection from 'better-sqlite3'
import { readConfig } from '../config.ts'
import { codeOf } from '../start/start-error.ts'
import { requireDatabase } from './open.ts'
import { CommandError, type Verb } from './terminal.ts'

/** Copies the database with SQLite's backup API, in one step: concurrent writes can neither corrupt nor delay it. */
export const backup: Verb = async ([target, ...more], terminal) => {
  if (target === undefined || more.length > 0) return 2
  const config = readConfig(terminal.env)
  requireDatabase(config)
  if (existsSync(target))
    throw new CommandError(`${target} exists already; name a file that does not exist.`)
  const unfinished = `${target}.unfinished`
  makeEmpty(unfinished, target)
  const source = new Connection(config.database, { fileMustExist: true, timeout: 5_000 })
  try {
    await copyTo(source, unfinished)
    checkCopy(unfinished)
    renameSync(unfinished, target)
  } finally {
    source.close()
    for (const rest of ['', '-wal', '-shm']) rmSync(`${unfinished}${rest}`, { force: true })
  }
  const size = (statSync(target).size / 1_048_576).toFixed(1)
  terminal.print(`${target}: ${size} MB, integrity ok.`)
  terminal.print(
    'Its account tokens can be decrypted only with ROLLCALL_SECRETS; keep those in another place.',
  )
  return 0
}

async function copyTo(source: Connection.Database, unfinished: string): Promise<void> {
  try {
    await source.backup(unfinished, { progress: ({ remainingPages }) => remainingPages })
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (!/^SQLITE_(FULL|IOERR|READONLY)/.test(code)) throw error
    throw new CommandError(
      `The copy cannot be written (${code}): make room on its disk, or name a file on another one.`,
    )
  }
}

/** A file that nobody else can read, from its first byte on. */
function makeEmpty(unfinished: string, target: string): void {
  try {
    rmSync(unfinished, { force: true })
    closeSync(openSync(unfinished, 'wx', 0o600))
  } catch (error) {
    const folder = dirname(target)
    throw new CommandError(
      `${target} cannot be written (${codeOf(error)}): make the folder ${folder} for the user that runs this, or name a file in another one.`,
    )
  }
}

/** Makes the copy one single file, and throws where SQLite finds it damaged. */
function checkCopy(file: string): void {
  const copy = new Connection(file, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
    const found = copy.pragma('integrity_check', { simple: true })
    if (found !== 'ok')
      throw new CommandError(`The copy is damaged and was removed: ${String(found)}`)
  } finally {
    copy.close()
  }
}
