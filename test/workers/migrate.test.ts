// A database that 0.1.0 wrote, moved to D1 as it was and migrated there by wrangler: row for row what SQLite has.
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { D1Database } from '@cloudflare/workers-types'
import Connection from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { getPlatformProxy } from 'wrangler'
import { openAt, temporaryFolder, unpacked } from '../store/temporary.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The migrations that 0.1.0 came with. */
const FIRST = 4

test('a database of 0.1.0 migrates on D1 as it does on SQLite', async () => {
  const file = unpacked('0.1.0')
  const folder = temporaryFolder()
  copyFileSync(join(ROOT, 'wrangler.toml'), join(folder, 'wrangler.toml'))
  const migrations = join(folder, 'migrations')
  const names = readdirSync(join(ROOT, 'migrations')).toSorted()
  mkdirSync(migrations)
  for (const name of names.slice(0, FIRST))
    copyFileSync(join(ROOT, 'migrations', name), join(migrations, name))
  migrate(folder)
  const before = await opened(folder)
  await moved(new Connection(file, { readonly: true }), before.DB)
  await before.dispose()

  cpSync(join(ROOT, 'migrations'), migrations, { recursive: true })
  migrate(folder)

  const after = await opened(folder)
  onTestFinished(() => after.dispose())
  const sqlite = await openAt(file)
  const { connection } = sqlite.database
  for (const table of tablesOf(connection)) {
    const sql = `select * from ${table}`
    const { results } = await after.DB.prepare(sql).all()
    expect(sorted(results), table).toEqual(sorted(connection.prepare(sql).all()))
  }
  await sqlite.close()
})

function migrate(folder: string): void {
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
  const apply = ['d1', 'migrations', 'apply', 'rollcall', '--local', '--persist-to', 'state']
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' }
  execFileSync(process.execPath, [wrangler, ...apply], { cwd: folder, env, stdio: 'pipe' })
}

async function opened(folder: string) {
  const proxy = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(folder, 'wrangler.toml'),
    persist: { path: join(folder, 'state/v3') },
  })
  return { DB: proxy.env.DB, dispose: () => proxy.dispose() }
}

/** Every row, parents first. */
async function moved(from: Connection.Database, to: D1Database): Promise<void> {
  const rows = tablesOf(from).flatMap((table) =>
    (from.prepare(`select * from ${table}`).all() as Record<string, string | number | null>[]).map(
      (row) => {
        const marks = Object.keys(row).map(() => '?')
        const sql = `insert into ${table} (${Object.keys(row).join(', ')}) values (${marks.join(', ')})`
        return to.prepare(sql).bind(...Object.values(row))
      },
    ),
  )
  from.close()
  for (let start = 0; start < rows.length; start += 100)
    await to.batch(rows.slice(start, start + 100))
}

function tablesOf(connection: Connection.Database): readonly string[] {
  const parents = ['organizations', 'accounts', 'runs', 'plans', 'actions']
  const names = connection
    .prepare<[], string>(
      `select name from sqlite_master where type = 'table'
       and name not in ('d1_migrations', 'sqlite_sequence')`,
    )
    .pluck()
    .all()
  return [...parents, ...names.filter((name) => !parents.includes(name))]
}

function sorted(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).toSorted()
}
