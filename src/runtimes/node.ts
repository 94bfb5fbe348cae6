import { serve, type ServerType } from '@hono/node-server'
import { Cron } from 'croner'
import { Hono } from 'hono'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openSqliteStore } from '../store/open.ts'
import { work } from '../sync/work.ts'
import { compose, composeApp } from './compose.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { createJobRunner } from './jobs.ts'
import { createLog } from './log.ts'
import { openSandbox } from './sandbox.ts'

/** Work under way may finish for this long after SIGTERM. */
const DRAIN_MS = 7_000
export const MIGRATIONS = join(import.meta.dirname, '../../migrations')

async function main(): Promise<void> {
  const config = readConfig(process.env)
  mkdirSync(dirname(config.database), { recursive: true })
  const log = createLog(config.logLevel, (line) => process.stdout.write(`${line}\n`))
  const sandbox = config.outside === null ? await openSandbox(config) : null
  const outside = config.outside ?? sandbox?.outside
  if (outside === undefined) throw new Error('unreachable: neither a sandbox nor an outside world')
  const secrets = config.secrets ?? sandbox?.secrets ?? []
  const apiKeys = config.apiKeys ?? sandbox?.apiKeys ?? []

  const store = await openSqliteStore({ file: config.database, secrets, migrationsDir: MIGRATIONS })
  const clock = {
    now: () => new Date(Date.now() + (sandbox?.offsetMs() ?? 0)),
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  }
  const holder = `node-${process.pid}-${crypto.randomUUID()}`
  const jobs = createJobRunner(store, clock, log, holder)
  const deps = {
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
  }

  const root = new Hono()
  if (sandbox !== null) root.route('/', sandbox.app)
  root.route('/', await composeApp(deps, apiKeys))
  const server = await listen(root, config)
  jobs.start((job) => work(deps, job))
  const beat = sandbox === null ? '*/10 * * * * *' : '*/2 * * * * *'
  const crons = [
    new Cron(beat, { protect: true, timezone: 'UTC' }, () => jobs.enqueue({ kind: 'schedule' })),
    new Cron('23 3 * * *', { protect: true, timezone: 'UTC' }, () =>
      jobs.enqueue({ kind: 'retain' }),
    ),
  ]
  await jobs.enqueue({ kind: 'schedule' })
  await jobs.enqueue({ kind: 'deliver' })
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

main().catch((error: unknown) => {
  const known = error instanceof ConfigError
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (known) console.error(error.message)
  else if (inUse)
    console.error('Rollcall cannot start: the port is in use. Set PORT to another one.')
  else console.error(error)
  process.exit(1)
})
