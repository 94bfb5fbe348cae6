import { existsSync } from 'node:fs'
import Connection from 'better-sqlite3'
import { openSqliteStore, type SqliteStore } from '../../store/open.ts'
import { UNFIT } from '../../http/health.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Queue } from '../../ports/queue.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { compose } from '../compose.ts'
import { readConfig, type Config, type Services } from '../config.ts'
import { sandboxServices, sandboxFiles, sandboxKeys } from '../sandbox-keys.ts'
import { MIGRATIONS } from '../migrations-folder.ts'
import { type Lenience as OfDatabase, requireOwnDatabase } from '../start/whose-database.ts'
import { CommandError, type Terminal } from './terminal.ts'
import { putJob } from '../../sync/changes/runs.ts'

/** The settings from the environment; in a sandbox also the keys stored next to the database. */
export interface ResolvedConfig {
  readonly config: Config
  readonly sandbox: boolean
  readonly secrets: readonly string[]
  readonly services: Services
}

/** What a command works with: the same parts as the server's. Jobs it enqueues are stored until a server takes them. */
export interface CommandContext extends ResolvedConfig {
  readonly store: SqliteStore
  readonly deps: Deps
}

/** What one command mends, and so may find. */
export interface Lenience extends OfDatabase {
  readonly mayLackLastSecret?: boolean
}

export function resolveConfig(terminal: Terminal): ResolvedConfig {
  const config = readConfig(terminal.env)
  if (config.services !== null)
    return { config, sandbox: false, secrets: config.secrets ?? [], services: config.services }
  const { keys } = sandboxFiles(config)
  if (!existsSync(keys))
    throw new CommandError(
      `There is no MERGE_API_KEY and no sandbox next to ${config.database}. ` +
        'Start one with `npm start`, or set the variables that .env.example lists.',
    )
  const made = sandboxKeys(keys)
  return {
    config,
    sandbox: true,
    secrets: config.secrets ?? [made.secrets],
    services: sandboxServices(config, made),
  }
}

/** Opens the store for one command, and always closes it again. */
export async function withContext<T>(
  terminal: Terminal,
  act: (context: CommandContext) => Promise<T>,
  lenience: Lenience = {},
): Promise<T> {
  const known = resolveConfig(terminal)
  const { config, secrets, services } = known
  requireDatabase(config)
  requireOwnDatabase(config, lenience)
  const store = await openSqliteStore({ file: config.database, secrets, migrationsDir: MIGRATIONS })
  try {
    const unfit = await store.unfit()
    const isMended = unfit === 'wrong-last-secret' && lenience.mayLackLastSecret === true
    if (unfit !== null && !isMended)
      throw new CommandError(`This command cannot run: ${UNFIT[unfit]}.`)
    const clock = clockOf(known)
    const deps = compose({
      config,
      services,
      store,
      clock,
      queue: storedQueue(store, clock),
      log: {
        info: () => undefined,
        error: (event, facts = {}) => terminal.printError(JSON.stringify({ event, ...facts })),
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
    throw new CommandError(
      `There is no database at ${config.database}. Set ROLLCALL_DB to where it is, ` +
        'or create it with `npm run rollcall -- migrate`.',
    )
}

function storedQueue(store: SqliteStore, clock: Clock): Queue {
  return {
    enqueue: (job, delayMs = 0) => {
      const runAt = new Date(clock.now().getTime() + delayMs).toISOString()
      return store.commit(null, [putJob(job, runAt)])
    },
    enqueueWith: (jobs, writes) => {
      const now = clock.now().toISOString()
      return store.commit(null, [...writes, ...jobs.map((job) => putJob(job, now))])
    },
  }
}

/** The clock of a sandbox may be ahead of the real time. Its server and its commands share it. */
export function clockOf(known: ResolvedConfig): Clock {
  const ahead = known.sandbox ? sandboxOffsetMs(sandboxFiles(known.config).world) : 0
  return {
    now: () => new Date(Date.now() + ahead),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }
}

function sandboxOffsetMs(file: string): number {
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
