// The real Rollcall inside workerd with D1, Queues and Cron, as `wrangler dev` runs it.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'
import type { Exit, Rollcall } from './rollcall.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const WRANGLER = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
const READY_WITHIN = 180_000
/** How often the hourly cron is triggered, so that a test does not wait for it. */
const CRON_EVERY = 2_000

export async function prepareWorker(variables: Record<string, string>): Promise<Rollcall> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-worker-'))
  const state = join(folder, 'state')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const stdout: string[] = []
  const stderr: string[] = []
  let child: ChildProcess | null = null
  let ended: Promise<Exit> = Promise.resolve({ code: 0, signal: null, afterMs: 0 })
  let cron: NodeJS.Timeout | null = null
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' }
  const envFile = join(folder, 'worker.env')
  const all = { ROLLCALL_URL: url, ...variables }
  writeFileSync(
    envFile,
    Object.entries(all)
      .map(([name, value]) => `${name}="${value}"\n`)
      .join(''),
  )
  wrangler(['d1', 'migrations', 'apply', 'rollcall', '--local', '--persist-to', state])
  const killWithUs = () => void child?.kill('SIGKILL')
  process.on('exit', killWithUs)

  return {
    url,
    folder,
    databaseFile: '',
    stdout,
    stderr,
    start,
    kill,
    terminate: async () => {
      await kill()
      return ended
    },
    pid: () => child?.pid ?? 0,
    running: () => child !== null,
    remove: async () => {
      await kill()
      process.off('exit', killWithUs)
      rmSync(folder, { recursive: true, force: true })
    },
  }

  function wrangler(args: string[]): void {
    execFileSync(process.execPath, [WRANGLER, ...args], { cwd: ROOT, env, stdio: 'pipe' })
  }

  async function start(): Promise<void> {
    const args = [
      'dev',
      '--port',
      String(port),
      '--inspector-port',
      String(await freePort()),
      '--persist-to',
      state,
    ]
    const flags = [
      '--env-file',
      envFile,
      '--test-scheduled',
      '--show-interactive-dev-session=false',
    ]
    // In its own process group, so that workerd, which wrangler starts, is stopped with it.
    const begun = spawn(process.execPath, [WRANGLER, ...args, ...flags], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    child = begun
    createInterface({ input: begun.stdout }).on('line', (line) => stdout.push(line))
    createInterface({ input: begun.stderr }).on('line', (line) => stderr.push(line))
    ended = new Promise((end) => {
      begun.on('close', (code, signal) => {
        if (child === begun) child = null
        end({ code, signal, afterMs: 0 })
      })
    })
    const deadline = Date.now() + READY_WITHIN
    while (Date.now() < deadline) {
      const answer = await fetch(`${url}/readyz`).catch(() => null)
      await answer?.text()
      if (answer?.status === 200) {
        cron = setInterval(
          () => void fetch(`${url}/__scheduled?cron=17+*+*+*+*`).catch(() => null),
          CRON_EVERY,
        )
        return
      }
      await sleep(100)
    }
    throw new Error(
      `the Worker was not ready within ${READY_WITHIN} ms:\n${[...stdout, ...stderr].slice(-30).join('\n')}`,
    )
  }

  async function kill(): Promise<void> {
    if (cron !== null) clearInterval(cron)
    const { pid } = child ?? {}
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
    await ended
  }
}
