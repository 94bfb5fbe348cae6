import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import { openSqliteStore } from '../../src/store/open.ts'
import type { Trace } from '../../src/store/sqlite/sqlite.ts'

/** Databases that earlier versions wrote. */
export const DATABASES = join(import.meta.dirname, '../fixtures/databases')
export const MIGRATIONS = join(import.meta.dirname, '../../migrations')
/** 32 bytes in base64: the letter, 32 times. */
export function aKey(letter: string): string {
  return btoa(letter.repeat(32))
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A copy of the database that this version wrote. */
export function unpacked(version: string): string {
  const file = join(temporaryFolder(), 'rollcall.db')
  writeFileSync(file, gunzipSync(readFileSync(join(DATABASES, `${version}.db.gz`))))
  return file
}

/** With the key that the databases of earlier versions are sealed with. */
export function openAt(file: string, options: { secrets?: readonly string[]; trace?: Trace } = {}) {
  const { secrets = [aKey('k')], trace } = options
  return openSqliteStore({ file, secrets, migrationsDir: MIGRATIONS, ...(trace && { trace }) })
}
