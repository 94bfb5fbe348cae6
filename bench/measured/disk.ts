// Where databases of a run lie, and whether they are as durable there as the product's own.
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'

/** Linux's numbers of tmpfs and ramfs. */
const IN_MEMORY = [0x01021994, 0x858458f6]
const FULL = 2

/** A new folder on a disk: in the system's folder for temporary files, or beside the repository where that is memory. */
export function folderOnDisk(): { path: string; remove: () => void } {
  const beside = join(import.meta.dirname, '../..')
  const base = [tmpdir(), beside].find((each) => !IN_MEMORY.includes(statfsSync(each).type))
  if (base === undefined)
    throw new Error(
      `void: ${tmpdir()} and ${beside} are both in memory, and a commit costs nothing there`,
    )
  const path = mkdtempSync(join(base, 'rollcall-bench-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Opens the file again as the product does; throws unless commits are as durable as promised. */
export function requireDurable(file: string): string {
  const { connection } = openSqlite(file)
  const mode = String(connection.pragma('journal_mode', { simple: true }))
  const synchronous = connection.pragma('synchronous', { simple: true })
  connection.close()
  if (mode !== 'wal' || synchronous !== FULL)
    throw new Error(
      `void: reopened, ${file} has journal_mode=${mode} and synchronous=${String(synchronous)}, not wal and ${FULL} (FULL)`,
    )
  return `after a reopen: journal_mode=${mode}, synchronous=${FULL} (FULL)`
}
