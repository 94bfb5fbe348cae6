import type {
  D1Database,
  ExecutionContext,
  MessageBatch,
  Queue as CloudQueue,
  ScheduledController,
} from '@cloudflare/workers-types'
import { errorFacts } from '../core/facts/errors.ts'
import type { Job } from '../ports/job.ts'
import type { Queue } from '../ports/queue.ts'
import { UNFIT } from '../http/health.ts'
import { createNotReadyApp } from '../http/not-ready.ts'
import type { Store, Unfit } from '../ports/store/store.ts'
import { d1Migrations, openD1, STATEMENTS_PER_JOB, type Trace } from '../store/d1.ts'
import { createSeal, type Seal } from '../store/seal.ts'
import { createStore } from '../store/store.ts'
import { sha256 } from '../sync/account/secrets.ts'
import type { Deps } from '../sync/step/deps.ts'
import { work } from '../sync/run/work.ts'
import type { Asked } from '../http/limits/limits.ts'
import { compose, composeApp } from './compose.ts'
import { type Config, ConfigError, readConfig, type Environment } from './config.ts'
import { createLog } from './log.ts'
import { MIGRATION_NAMES } from './migration-names.ts'

/** The bindings of `wrangler.toml`. All settings of contract 2 come as variables and secrets. */
export interface Env {
  readonly DB: D1Database
  readonly QUEUE: CloudQueue<Job>
}

interface Composed {
  readonly deps: Deps
  readonly seal: Seal
  readonly app: Awaited<ReturnType<typeof composeApp>>
  readonly config: Config
  /** Null once the database can be worked with; asked again as long as it cannot. */
  readonly unfit: () => Promise<Unfit | null>
}

/** The longest delay of a message. Work that is due later is found by the hourly cron. */
const MAX_DELAY_S = 12 * 3600
/** How long messages wait while the database cannot be worked with. */
const UNFIT_DELAY_S = 600
const DEAD_LETTERS = 'rollcall-jobs-dlq'

// Built once per isolate and environment, because importing keys and compiling schemas takes time.
let built: { readonly env: Env; readonly composed: Promise<Composed> } | null = null

export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    try {
      const composed = await composedFor(env)
      const unfit = await composed.unfit()
      const app = unfit === null ? composed.app : await notReadyApp(composed, unfit)
      return await app.fetch(request, env, context as never)
    } catch (error) {
      return startProblem(error)
    }
  },

  /** Every hour: due accounts and waiting mails. Once a day also the deletions of rule 49. */
  async scheduled(event: ScheduledController, env: Env): Promise<void> {
    const { deps, unfit } = await composedFor(env)
    if ((await unfit()) !== null) return
    await deps.queue.enqueue({ kind: 'schedule' })
    await deps.queue.enqueue({ kind: 'deliver' })
    if (new Date(event.scheduledTime).getUTCHours() === 3)
      await deps.queue.enqueue({ kind: 'retain' })
  },

  /** One job per message. It may come late, twice or out of order: each job reads the current state first. */
  async queue(batch: MessageBatch<Job>, env: Env): Promise<void> {
    const composed = await composedFor(env)
    if ((await composed.unfit()) !== null) return batch.retryAll({ delaySeconds: UNFIT_DELAY_S })
    for (const message of batch.messages) {
      const { deps, statements } = forOneMessage(composed, env)
      const { store } = deps
      if (batch.queue === DEAD_LETTERS) {
        const at = deps.clock.now().toISOString()
        await store.commit(null, [
          { set: 'job.bury', job: message.body, error: 'all attempts failed', at },
        ])
        message.ack()
        continue
      }
      try {
        await work(deps, message.body)
        message.ack()
        deps.log.info('job.done', { job: message.body.kind, statements: statements() })
      } catch (error) {
        deps.log.error('job.failed', {
          job: message.body.kind,
          attempts: message.attempts,
          ...errorFacts(error),
        })
        message.retry({ delaySeconds: Math.min(600, 2 ** message.attempts) })
      }
    }
  },
}

function composedFor(env: Env): Promise<Composed> {
  if (built?.env !== env) built = { env, composed: build(env) }
  return built.composed
}

/** Cloudflare says who connected to it. */
function edgeAddress(c: Asked): string {
  return c.req.header('cf-connecting-ip') ?? 'unknown'
}

async function build(env: Env): Promise<Composed> {
  const config = readConfig(variables(env))
  if (config.services === null)
    throw new ConfigError(['MERGE_API_KEY is required on Workers: the sandbox runs on Node only'])
  const seal = await createSeal(config.secrets ?? [])
  const store = storeOf(env, seal)
  const clock = {
    now: () => new Date(),
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  }
  const log = createLog(config.logLevel, (line) => console.log(line))
  const deps = compose({
    config,
    services: config.services,
    store,
    queue: cloudQueue(env.QUEUE, store),
    clock,
    log,
    keyedHash: (text) => seal.keyedHash(text),
  })
  const app = await composeApp(deps, config.apiKeys ?? [], config.url, edgeAddress)
  let fit = false
  const unfit = async (): Promise<Unfit | null> => {
    if (fit) return null
    const found = await store.unfit()
    if (found === null) await store.markInstance('product')
    else log.error('not-ready', { reason: found, message: UNFIT[found] })
    fit = found === null
    return found
  }
  return { deps, seal, app, config, unfit }
}

async function notReadyApp({ deps, config }: Composed, unfit: Unfit) {
  return createNotReadyApp(deps, unfit, await Promise.all((config.apiKeys ?? []).map(sha256)))
}

/**
 * Each message gets its own holder and its own count of statements. One isolate works on several messages
 * at once: they must not share a lease, nor the number of statements an invocation may run.
 */
function forOneMessage(
  { deps, seal }: Composed,
  env: Env,
): { deps: Deps; statements: () => number } {
  let count = 0
  const store = storeOf(env, seal, () => (count += 1))
  const queue = cloudQueue(env.QUEUE, store)
  const budget = { spent: () => count >= STATEMENTS_PER_JOB }
  const holder = `worker/${crypto.randomUUID()}`
  return { deps: { ...deps, store, queue, budget, holder }, statements: () => count }
}

function storeOf(env: Env, seal: Seal, trace?: Trace): Store {
  const migrations = d1Migrations(env.DB, MIGRATION_NAMES)
  return createStore({ database: openD1(env.DB, trace), seal, migrations })
}

/** Messages carry ids only. Identical messages may pile up; each later one finds the work done. */
function cloudQueue(queue: CloudQueue<Job>, store: Store): Queue {
  return {
    enqueue: async (job, delayMs = 0) => {
      await queue.send(job, { delaySeconds: Math.min(MAX_DELAY_S, Math.ceil(delayMs / 1000)) })
    },
    enqueueWith: async (jobs, writes) => {
      await store.commit(null, writes)
      for (const job of jobs) await queue.send(job)
    },
  }
}

function variables(env: Env): Environment {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function startProblem(error: unknown): Response {
  const known = error instanceof ConfigError
  console.error(known ? error.message : error)
  const detail = known
    ? 'the settings of this Worker are not complete; its log names each'
    : 'the Worker could not start'
  const body = { type: 'about:blank', title: 'Service Unavailable', status: 503, detail }
  return new Response(JSON.stringify(body), {
    status: 503,
    headers: { 'content-type': 'application/problem+json' },
  })
}
