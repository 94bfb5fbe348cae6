import type { D1Database } from '@cloudflare/workers-types'
import type { Database } from './statements/database.ts'
import { grouped } from './changes/group.ts'
import type { Statement } from './changes/statement.ts'
import { SQLITE_BUILDER, SQLITE_FORMS } from './sqlite/sqlite-dialect.ts'
import { type MigrationState, numberOf } from './min-program.ts'

/** Called with every statement before it runs. The Worker and tests count statements with it. */
export type Trace = (sql: string, parameters: readonly unknown[]) => void

/** After this many statements a job stops and asks to be continued. One more step needs fewer than another hundred. */
export const STATEMENTS_PER_JOB = 100

/**
 * Cloudflare D1 behind the same interface as SQLite. D1 has no interactive transactions: `batch()` is
 * the only atomic unit, and the store needs nothing else. Without read replication every statement goes to
 * the primary, so a read sees all earlier writes.
 */
export function openD1(binding: D1Database, trace?: Trace): Database {
  const traced = trace === undefined ? binding : withTrace(binding, trace)
  return {
    builder: SQLITE_BUILDER,
    forms: SQLITE_FORMS,
    rows: <Row>(sql: string, values: readonly (string | number | null)[]) =>
      againWhereLost(async () => {
        const { results } = await traced
          .prepare(sql)
          .bind(...values)
          .all<Row>()
        return results
      }),
    batch: async (statements: readonly Statement[]) => {
      if (statements.length === 0) return
      await binding.batch(
        grouped(statements).map(({ sql, parameters }) => {
          trace?.(sql, parameters)
          return binding.prepare(sql).bind(...parameters)
        }),
      )
    },
    digest: async (text) => {
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
      return btoa(String.fromCharCode(...new Uint8Array(hash)))
    },
    // The files are Cloudflare's.
    dropTraces: () => Promise.resolve(),
    // Nothing to close: the binding lives as long as the Worker.
    close: () => Promise.resolve(),
  }
}

const TRIES = 3

/**
 * A statement whose answer was lost may have been done. Sent again by the same caller it does no more than once: a read,
 * or a command that knows its caller (a lease its holder, a link its session, a key its claim). A batch is not sent
 * again: the step that made it begins anew with what is stored.
 */
async function againWhereLost<T>(send: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send()
    } catch (error) {
      if (tries === TRIES || !(error instanceof Error) || !LOST.test(error.message)) throw error
    }
  }
}

/** What D1 says of trouble that passes (docs/deploy-workers.md). */
const LOST =
  /network connection lost|caused object to be reset|code was updated|transient issue|internal error/i

/** Compares the migrations that `wrangler d1 migrations apply` has applied with those of this program. */
export function d1Migrations(binding: D1Database, names: readonly string[]): MigrationState {
  const applied = async (): Promise<readonly string[]> => {
    const { results } = await binding
      .prepare('select name from d1_migrations')
      .all<{ name: string }>()
    return results.map((row) => row.name)
  }
  return {
    pending: async () => {
      const done = new Set(await applied())
      return names.filter((name) => !done.has(name))
    },
    unknown: async () => (await applied()).filter((name) => !names.includes(name)),
    newest: async () => numberOf(names.at(-1) ?? ''),
  }
}

function withTrace(binding: D1Database, trace: Trace): D1Database {
  return new Proxy(binding, {
    get: (target, name: keyof D1Database) => {
      if (name !== 'prepare') return target[name].bind(target)
      return (sql: string) => {
        const prepared = target.prepare(sql)
        return { bind: (...values: unknown[]) => (trace(sql, values), prepared.bind(...values)) }
      }
    },
  })
}
