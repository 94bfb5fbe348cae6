import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { openSqliteStore, type SqliteStore } from '../../store/open.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Queue } from '../../ports/queue.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { compose } from '../compose.ts'
import { readConfig, type Config, type Outside } from '../config.ts'
import { outsideOfSandbox, sandboxFiles, sandboxKeys } from '../sandbox-keys.ts'
import { Refusal, type Terminal } from './terminal.ts'

export const MIGRATIONS = join(import.meta.dirname, '../../../migrations')

/** What the environment and, for a sandbox, the keys beside the database say. */
export interface Told {
  readonly config: Config
  readonly sandbox: boolean
  readonly secrets: readonly string[]
  readonly outside: Outside
}

/** The house as the server has it, without a server: jobs that are asked for are rows for whoever runs. */
export interface House extends Told {
  readonly store: SqliteStore
  readonly deps: Deps
}

export function told(terminal: Terminal): Told {
  const config = readConfig(terminal.env)
  if (config.outside !== null)
    return { config, sandbox: false, secrets: config.secrets ?? [], outside: config.outside }
  const { keys } = sandboxFiles(config)
  if (!existsSync(keys))
    throw new Refusal(
      `There is no MERGE_API_KEY and no sandbox beside ${config.database}. ` +
        'Start one with `npm start`, or set the variables of .env.example.',
    )
  const made = sandboxKeys(keys)
  return {
    config,
    sandbox: true,
    secrets: config.secrets ?? [made.secrets],
    outside: outsideOfSandbox(config, made),
  }
}

/** Opens the store for one command and closes it again, whatever happens. */
export async function withHouse<T>(
  terminal: Terminal,
  act: (house: House) => Promise<T>,
): Promise<T> {
  const known = told(terminal)
  const { config, secrets, outside } = known
  requireDatabase(config)
  const store = await openSqliteStore({ file: config.database, secrets, migrationsDir: MIGRATIONS })
  try {
    const clock = clockOf(known)
    const deps = compose({
      config,
      outside,
      store,
      clock,
      queue: rowsOnly(store, clock),
      log: {
        info: () => undefined,
        error: (event, facts = {}) => terminal.complain(JSON.stringify({ event, ...facts })),
      },
      keyedHash: (text) => store.seal.keyedHash(text),
    })
    return await act({ ...known, store, deps })
  } finally {
    await store.close()
  }
}

export function requireDatabase(config: Config): void {
  if (!existsSync(config.database))
    throw new Refusal(
      `There is no database at ${config.database}. ROLLCALL_DB names another one, ` +
        'or `npm run rollcall -- migrate` makes it.',
    )
}

function rowsOnly(store: SqliteStore, clock: Clock): Queue {
  return {
    enqueue: (job, delayMs = 0) => {
      const runAt = new Date(clock.now().getTime() + delayMs).toISOString()
      return store.commit(null, [store.putJob(job, runAt)])
    },
    enqueueWith: (job, writes) =>
      store.commit(null, [...writes, store.putJob(job, clock.now().toISOString())]),
  }
}

/** A sandbox may have jumped ahead of the world; its server and its commands share that time. */
export function clockOf(known: Told): Clock {
  const ahead = known.sandbox ? jumped(sandboxFiles(known.config).database) : 0
  return {
    now: () => new Date(Date.now() + ahead),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }
}

function jumped(file: string): number {
  if (!existsSync(file)) return 0
  const database = new Connection(file, { readonly: true, fileMustExist: true })
  try {
    const row = database
      .prepare<[], { value: string }>("select value from setting where key = 'clock.offset'")
      .get()
    return Number(row?.value ?? '0')
  } finally {
    database.close()
  }
}
