// The bundle that would be deployed, in workerd; a queue consumer in between asks the test about each message.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertV4MiniflareOptions, Miniflare, NoOpLog, Response } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as optionsOf } from 'wrangler'
import type { Job } from '../../src/ports/job.ts'
import { freePort } from '../doubles/free-port.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const WRANGLER = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
const JOBS = 'rollcall-jobs'
export const DEAD_LETTERS = 'rollcall-jobs-dlq'

/** What the Worker says about a message: done, asked for again, or broken with an exception. */
export type Said = 'ack' | 'retry' | 'exception'

export interface LocalWorker {
  readonly url: string
  /** Lines of its log. */
  readonly lines: readonly string[]
  bring(job: Job): Promise<Said>
  cron(): Promise<void>
  /** Where a debugger listens, if it was asked for. */
  inspector(): Promise<URL>
  /** Runs SQL behind its back. */
  sql(text: string): Promise<void>
  stop(): Promise<void>
}

/** Reads `wrangler.toml`; only who gets the messages of `rollcall-jobs` is another than there. */
export async function startLocalWorker(
  variables: Record<string, string>,
  carry: (job: Job) => Promise<Said | 'lost'>,
  over: { readonly inspectorPort?: number } = {},
): Promise<LocalWorker> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-worker-'))
  const state = join(folder, 'state')
  wrangler('d1', 'migrations', 'apply', 'rollcall', '--local', '--persist-to', state)
  wrangler('deploy', '--dry-run', '--outdir', join(folder, 'bundle'))
  const { workerOptions } = optionsOf(join(ROOT, 'wrangler.toml'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const lines: string[] = []
  const { [JOBS]: jobs, [DEAD_LETTERS]: dead } = consumersOf({ ...workerOptions })
  const worker = {
    ...workerOptions,
    name: 'rollcall',
    rootPath: join(folder, 'bundle'),
    modulesRoot: join(folder, 'bundle'),
    modules: [{ type: 'ESModule' as const, path: join(folder, 'bundle', 'worker.js') }],
    bindings: { ROLLCALL_URL: url, ...variables },
    queueConsumers: { [DEAD_LETTERS]: { ...dead, maxBatchTimeout: 0 } },
  }
  const postman = {
    name: 'postman',
    modules: true,
    script: POSTMAN,
    compatibilityDate: '2026-10-01',
    serviceBindings: {
      TEST: async (request: { json(): Promise<unknown> }) =>
        new Response(await carry((await request.json()) as Job)),
    },
    queueConsumers: { [JOBS]: { ...jobs, maxBatchTimeout: 0 } },
  }
  const options = {
    port,
    log: new NoOpLog(),
    handleStructuredLogs: ({ message }: { message: string }) => void lines.push(message),
    resourcePersistencePath: join(state, 'v3'),
    ...over,
    workers: [worker, postman],
  }
  const miniflare = new Miniflare(convertV4MiniflareOptions(options as never))
  await miniflare.ready
  const product = await miniflare.getWorker('rollcall')
  const d1 = await miniflare.getD1Database('DB', 'rollcall')
  let number = 0

  return {
    url,
    lines,
    bring: async (job) => {
      const id = `message ${(number += 1)}`
      const message = { id, timestamp: new Date(), attempts: 1, body: job }
      const answer = await product.queue(JOBS, [message])
      if (answer.outcome !== 'ok') return 'exception'
      return answer.retryMessages.length > 0 ? 'retry' : 'ack'
    },
    cron: async () => void (await product.scheduled({ cron: '17 * * * *' })),
    inspector: () => miniflare.getInspectorURL(),
    sql: async (text) => void (await d1.exec(text)),
    stop: async () => {
      await miniflare.dispose()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Lost is acknowledged without a look; asked for again it comes at once, and not after the Worker's seconds. */
const POSTMAN = `export default {
  async queue({ messages }, { TEST }) {
    for (const message of messages) {
      const answer = await TEST.fetch('http://test', { method: 'POST', body: JSON.stringify(message.body) })
      if (['ack', 'lost'].includes(await answer.text())) message.ack()
      else message.retry({ delaySeconds: 0 })
    }
  },
}`

/** What the log says about each message. */
export function jobsDone(lines: readonly string[]): readonly { job: string; statements: number }[] {
  return lines.flatMap((line) => {
    const [, job, statements] = /"job\.done","job":"(\w+)","statements":(\d+)/.exec(line) ?? []
    return job === undefined ? [] : [{ job, statements: Number(statements) }]
  })
}

function consumersOf(options: Record<string, unknown>): Record<string, object> {
  return options['queueConsumers'] as Record<string, object>
}

function wrangler(...args: string[]): void {
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' }
  execFileSync(process.execPath, [WRANGLER, ...args], { cwd: ROOT, env, stdio: 'pipe' })
}
