import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import Connection from 'better-sqlite3'
import { readConfig } from '../config.ts'
import { requireDatabase } from './open.ts'
import { Refusal, type Verb } from './terminal.ts'

/** SQLite's own copy, made in one sweep, so that writes going on meanwhile neither tear nor starve it. */
export const backup: Verb = async ([target, ...more], terminal) => {
  if (target === undefined || more.length > 0) return 2
  const config = readConfig(terminal.env)
  requireDatabase(config)
  if (existsSync(target)) throw new Refusal(`${target} exists already; name a new file.`)
  const unfinished = `${target}.unfinished`
  rmSync(unfinished, { force: true })
  const source = new Connection(config.database, { fileMustExist: true, timeout: 5_000 })
  try {
    await source.backup(unfinished, { progress: ({ remainingPages }) => remainingPages })
    chmodSync(unfinished, 0o600)
    check(unfinished)
    renameSync(unfinished, target)
  } finally {
    source.close()
    for (const rest of ['', '-wal', '-shm']) rmSync(`${unfinished}${rest}`, { force: true })
  }
  const size = (statSync(target).size / 1_048_576).toFixed(1)
  terminal.say(`${target}: ${size} MB, integrity ok.`)
  terminal.say('Its account tokens open only with ROLLCALL_SECRETS; keep those in another place.')
  return 0
}

/** The copy is one file, whole by SQLite's own judgement, or it is none. */
function check(file: string): void {
  const copy = new Connection(file, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
    const found = copy.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new Refusal(`The copy is damaged and was removed: ${String(found)}`)
  } finally {
    copy.close()
  }
}
