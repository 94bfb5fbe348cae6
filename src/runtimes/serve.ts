import { serve, type ServerType } from '@hono/node-server'
import { Cron } from 'croner'
import { Hono } from 'hono'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openSqliteStore, type SqliteStore } from '../store/open.ts'
import type { Deps } from '../sync/step/deps.ts'
import { work } from '../sync/run/work.ts'
import { compose, composeApp } from './compose.ts'
import type { Config } from './config.ts'
import { deadHolders, newHolder } from './holder.ts'
import { createJobRunner } from './jobs.ts'
import { createLog } from './log.ts'
import { openSandbox } from './sandbox.ts'

/** Work under way may finish for this long after SIGTERM. */
const DRAIN_MS = 7_000
export const MIGRATIONS = join(import.meta.dirname, '../../migrations')

/** What may be put around the parts of the house; the product itself puts nothing. */
export interface Around {
  store(store: SqliteStore): SqliteStore
  deps(deps: Deps): Deps
}

const NOTHING: Around = { store: (store) => store, deps: (deps) => deps }

/** The product as one process on Node: opens, composes, listens, works; drains on SIGTERM and exits 0. */
export async function startNode(config: Config, around: Around = NOTHING): Promise<void> {
  mkdirSync(dirname(config.database), { recursive: true })
  const log = createLog(config.logLevel, (line) => process.stdout.write(`${line}\n`))
  const sandbox = config.outside === null ? await openSandbox(config) : null
  const outside = config.outside ?? sandbox?.outside
  if (outside === undefined) throw new Error('unreachable: neither a sandbox nor an outside world')
  const secrets = config.secrets ?? sandbox?.secrets ?? []
  const apiKeys = config.apiKeys ?? sandbox?.apiKeys ?? []

  const file = { file: config.database, secrets, migrationsDir: MIGRATIONS }
  const store = around.store(await openSqliteStore(file))
  const clock = {
    now: () => new Date(Date.now() + (sandbox?.offsetMs() ?? 0)),
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  }
  const holder = newHolder()
  // What a killed process held goes on at once, not when its lease ends.
  await store.releaseHolders(deadHolders(await store.holders(), holder))
  const jobs = createJobRunner(store, clock, log, holder)
  const deps = around.deps({
    ...compose({
      config,
      outside,
      store,
      queue: jobs,
      clock,
      log,
      keyedHash: (text) => store.seal.keyedHash(text),
    }),
    holder,
  })

  const root = new Hono()
  if (sandbox !== null) root.route('/', sandbox.app)
  root.route('/', await composeApp(deps, apiKeys, config.url))
  const server = await listen(root, config)
  jobs.start((job) => work(deps, job))
  const beat = sandbox === null ? '*/10 * * * * *' : '*/2 * * * * *'
  // A tick that cannot be written down (a full disk) comes again; without `catch` it would end the process.
  const ticks = {
    protect: true,
    timezone: 'UTC',
    catch: (error: unknown) =>
      log.error('tick.failed', { error: error instanceof Error ? error.name : 'unknown' }),
  }
  const crons = [
    new Cron(beat, ticks, () => jobs.enqueue({ kind: 'schedule' })),
    new Cron('23 3 * * *', ticks, () => jobs.enqueue({ kind: 'retain' })),
  ]
  await jobs.enqueue({ kind: 'schedule' })
  await jobs.enqueue({ kind: 'deliver' })
  // Whoever does not run at that hour forgets too (rule 49).
  await jobs.enqueue({ kind: 'retain' })
  log.info('started', {
    port: config.port,
    sandbox: sandbox !== null,
    migrated: store.migrated.length,
  })
  if (sandbox !== null) sandbox.welcome()

  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    log.info('stopping')
    for (const cron of crons) cron.stop()
    await Promise.race([new Promise((resolve) => server.close(resolve)), clock.sleep(1_000)])
    await jobs.stop(DRAIN_MS)
    await sandbox?.close()
    await store.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

function listen(app: Hono, config: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: config.port, hostname: config.bind }, () =>
      resolve(server),
    )
    server.once('error', reject)
  })
}
