// D1 as wrangler runs it on this machine, with the real migrations applied by wrangler.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { D1Database, D1PreparedStatement, D1Result } from '@cloudflare/workers-types'
import { getPlatformProxy } from 'wrangler'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface LocalD1 {
  readonly binding: D1Database
  /** Empties every table, numbering included. */
  clear(): Promise<void>
  close(): Promise<void>
}

export async function openLocalD1(): Promise<LocalD1> {
  const state = mkdtempSync(join(tmpdir(), 'rollcall-d1-'))
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
  const apply = ['d1', 'migrations', 'apply', 'rollcall', '--local', '--persist-to', state]
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' }
  execFileSync(process.execPath, [wrangler, ...apply], { cwd: ROOT, env, stdio: 'pipe' })
  const proxy = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(ROOT, 'wrangler.toml'),
    persist: { path: join(state, 'v3') },
  })
  const binding = proxy.env.DB
  const { results } = await binding
    .prepare(`select name from sqlite_master where type = 'table' and name not like '\\_%' escape '\\'
       and name not in ('d1_migrations', 'sqlite_sequence')`)
    .all<{ name: string }>()
  const empty = ['delete from organizations', ...results.map(({ name }) => `delete from ${name}`)]
  return {
    binding,
    clear: async () => {
      await binding.batch(
        [...empty, 'delete from sqlite_sequence'].map((sql) => binding.prepare(sql)),
      )
    },
    close: async () => {
      await proxy.dispose()
      rmSync(state, { recursive: true, force: true })
    },
  }
}

export interface Usage {
  read: number
  written: number
  /** The statements of each batch, and those that went alone. */
  readonly batches: (readonly string[])[]
}

/** Adds up what D1 would charge for, and what went together. */
export function metered(binding: D1Database, usage: Usage): D1Database {
  const real = new WeakMap<object, { sql: string; bound: D1PreparedStatement }>()
  const add = <T>(result: D1Result<T>): D1Result<T> => {
    usage.read += result.meta.rows_read
    usage.written += result.meta.rows_written
    return result
  }
  const watched: Pick<D1Database, 'prepare' | 'batch'> = {
    prepare: (sql) => statement(sql, () => binding.prepare(sql)),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      const own = statements.map((one) => real.get(one) ?? { sql: '', bound: one })
      usage.batches.push(own.map(({ sql }) => sql))
      return (await binding.batch<T>(own.map(({ bound }) => bound))).map(add)
    },
  }
  return watched as D1Database

  function statement(sql: string, prepare: () => D1PreparedStatement): D1PreparedStatement {
    const alone = <T>(result: D1Result<T>): D1Result<T> => {
      usage.batches.push([sql])
      return add(result)
    }
    const made: Pick<D1PreparedStatement, 'bind' | 'all'> = {
      bind: (...values) => {
        const bound = prepare().bind(...values)
        const known = { all: async <T>() => alone(await bound.all<T>()) } as D1PreparedStatement
        real.set(known, { sql, bound })
        return known
      },
      all: async <T>() => alone(await prepare().all<T>()),
    }
    return made as D1PreparedStatement
  }
}

/** Refuses what hosted D1 refuses and local D1 takes. */
export function within(sql: string, values: readonly unknown[]): void {
  if (values.length > 100) throw new Error(`${values.length} parameters: ${sql}`)
  if (sql.length > 100_000) throw new Error(`a statement of ${sql.length} characters`)
  for (const value of values) {
    if (value !== null && typeof value !== 'string' && typeof value !== 'number')
      throw new Error(`a ${typeof value} is bound: ${sql}`)
    if (typeof value === 'string' && Buffer.byteLength(value) > 1_000_000)
      throw new Error(`a parameter of more than 1 MB: ${sql}`)
  }
}
