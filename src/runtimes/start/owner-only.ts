import { chmodSync, existsSync, realpathSync, statSync } from 'node:fs'

/** From here on, whatever this process creates can be read by its owner only. */
export function ownerOnly(): void {
  process.umask(0o077)
}

/** A database and the files that SQLite keeps beside it: where the path is a link, beside the file it leads to. */
export function filesOf(path: string): readonly string[] {
  const database = existsSync(path) ? realpathSync(path) : path
  return [database, `${database}-wal`, `${database}-shm`]
}

/** Takes from everybody else what an earlier version left readable. Files of another owner stay as they are. */
export function tighten(files: readonly string[]): void {
  for (const file of files.filter(isOpenToOthers)) {
    try {
      chmodSync(file, 0o600)
    } catch {
      // `doctor` names it.
    }
  }
}

/** True if the file or folder is there and somebody but its owner may read or write it. */
export function isOpenToOthers(path: string): boolean {
  return ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0
}
