import { type HttpBindings, serve, type ServerType } from '@hono/node-server'
import { Cron } from 'croner'
import { Hono } from 'hono'
import { errorFacts } from '../core/facts/errors.ts'
import { UNFIT } from '../http/health.ts'
import { createNotReadyApp } from '../http/not-ready.ts'
import { onlyOwnHosts } from '../http/own-hosts.ts'
import type { Unfit } from '../ports/store/store.ts'
import { openSqliteStore, type SqliteStore } from '../store/open.ts'
import { sha256 } from '../sync/account/secrets.ts'
import type { Deps, Log } from '../sync/step/deps.ts'
import { work } from '../sync/run/work.ts'
import { clientAddress } from '../http/limits/client-address.ts'
import type { Asked } from '../http/limits/limits.ts'
import { compose, composeApp } from './compose.ts'
import type { Config } from './config.ts'
import { deadHolders, newHolder } from './holder.ts'
import { groupIntake } from './group-intake.ts'
import { createJobRunner } from './jobs.ts'
import { createLog } from './log.ts'
import { createLogLines } from './log-lines.ts'
import { MIGRATIONS } from './migrations-folder.ts'
import { digestWithNode, hmacOfNode, signWithNode } from './node-sign.ts'
import { openSandbox, openSandboxKeys, type ServerKeys } from './sandbox.ts'
import { sandboxFiles } from './sandbox-keys.ts'
import { makeFolder } from './start/database-error.ts'
import { filesOf, ownerOnly, tighten } from './start/owner-only.ts'
import { StartError } from './start/start-error.ts'
import { requireOwnDatabase } from './start/whose-database.ts'

/** How long running jobs may finish after SIGTERM. */
const DRAIN_MS = 7_000

/** Lets a test wrap the store and the other parts. The product itself wraps nothing. */
export interface Wrappers {
  store(store: SqliteStore): SqliteStore
  deps(deps: Deps): Deps
}

const UNWRAPPED: Wrappers = { store: (store) => store, deps: (deps) => deps }

/** The product as one process on Node: opens the store, listens, works off jobs. On SIGTERM it finishes running jobs and exits 0. */
export async function startNode(config: Config, wrap: Wrappers = UNWRAPPED): Promise<void> {
  ownerOnly()
  requireOwnDatabase(config)
  makeFolder(config.database)
  const files = sandboxFiles(config)
  tighten([...filesOf(config.database), ...filesOf(files.world), files.keys])
  const log = createLog(config.logLevel, createLogLines())
  const sandboxKeys = config.services === null ? openSandboxKeys(config) : null
  const { services, secrets, apiKeys } = sandboxKeys ?? givenKeys(config)

  const file = { file: config.database, secrets, migrationsDir: MIGRATIONS, hmac: hmacOfNode }
  const store = wrap.store(await openSqliteStore(file))
  const unfit = await store.unfit()
  if (unfit !== null) {
    await store.close()
    if (unfit === 'no-answer') throw new StartError(UNFIT[unfit])
    return serveNotReady(config, unfit, apiKeys, log)
  }
  await store.markInstance(sandboxKeys === null ? 'product' : 'sandbox')
  const sandbox = sandboxKeys === null ? null : await openSandbox(config, sandboxKeys)
  const clock = {
    now: () => new Date(Date.now() + (sandbox?.offsetMs() ?? 0)),
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  }
  const holder = newHolder()
  // Work that a killed process held can be taken at once, before its lease expires.
  await store.releaseHolders(deadHolders(await store.holders(), holder))
  // Somebody may have corrected what the host refuses us for (rule 44).
  await store.commit(null, [{ set: 'accounts.try-host-again', now: clock.now().toISOString() }])
  const jobs = createJobRunner(store, clock, log, holder)
  const deps = wrap.deps({
    ...compose({
      config,
      services,
      store,
      queue: jobs,
      clock,
      log,
      keyedHash: (text) => store.seal.keyedHash(text),
      sign: signWithNode,
      digest: digestWithNode,
    }),
    holder,
  })

  const app = await composeApp(deps, apiKeys, config.url, peerAddress, groupIntake(deps))
  const server = await listen(sandbox === null ? app : around(app, sandbox.app, config.url), config)
  jobs.start((job) => work(deps, job))
  const schedulePattern = sandbox === null ? '*/10 * * * * *' : '*/2 * * * * *'
  // Without `catch`, a job that cannot be stored (disk full) would end the process. The next tick tries again.
  const cronOptions = {
    protect: true,
    timezone: 'UTC',
    catch: (error: unknown) => log.error('tick.failed', errorFacts(error)),
  }
  const crons = [
    new Cron(schedulePattern, cronOptions, () => jobs.enqueue({ kind: 'schedule' })),
    new Cron('23 3 * * *', cronOptions, () => jobs.enqueue({ kind: 'retain' })),
  ]
  await jobs.enqueue({ kind: 'schedule' })
  await jobs.enqueue({ kind: 'deliver' })
  // Also at the start, because a server that never runs at that hour has to forget people too (rule 49).
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

/** The sandbox's pages beside the app, which is mounted as a whole: unknown paths and errors get its answers. */
function around(app: Pick<Hono, 'fetch'>, sandbox: Hono, url: string): Hono {
  const root = new Hono().use(onlyOwnHosts(url)).route('/', sandbox)
  return root.all('*', (c) => app.fetch(c.req.raw, c.env))
}

/** Whoever sends slower than this keeps a place that others need. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
}
const MOST_CONNECTIONS = 2_000

/** Node's adapter puts the request of the socket into the environment. */
function peerAddress(c: Asked): string {
  const { incoming } = c.env as Partial<HttpBindings>
  return clientAddress(c, incoming?.socket.remoteAddress)
}

function givenKeys({ services, secrets, apiKeys }: Config): ServerKeys {
  if (services === null)
    throw new Error('unreachable: neither settings of the services nor a sandbox')
  return { services, secrets: secrets ?? [], apiKeys: apiKeys ?? [] }
}

/** Lives, so that nobody restarts it again and again, and does nothing until somebody has read why. */
async function serveNotReady(
  config: Config,
  unfit: Unfit,
  apiKeys: readonly string[],
  log: Log,
): Promise<void> {
  log.error('not-ready', { reason: unfit, message: UNFIT[unfit] })
  const clock = { now: () => new Date(), sleep: () => Promise.resolve() }
  const hashes = await Promise.all(apiKeys.map(sha256))
  const root = new Hono()
  if (config.services === null) root.use(onlyOwnHosts(config.url))
  root.route('/', createNotReadyApp({ clock, log }, unfit, hashes, peerAddress))
  await listen(root, config)
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0))
}

function listen(app: Pick<Hono, 'fetch'>, config: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const { port, bind: hostname } = config
    const server = serve({ fetch: app.fetch, port, hostname, serverOptions: PATIENCE }, () =>
      resolve(server),
    )
    if ('maxConnections' in server) server.maxConnections = MOST_CONNECTIONS
    server.once('error', reject)
  })
}
