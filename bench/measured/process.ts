// The product as users start it: the line of `npm start`, a folder of its own, the variables of the contract.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../test/doubles/free-port.ts'
import { environment } from '../../test/doubles/rollcall.ts'
import { cpuOf, peakMemoryOf } from './usage.ts'

const ROOT = join(import.meta.dirname, '../..')
const READY_WITHIN_MS = 180_000
export const WEBHOOK_KEY = 'bench-webhook-key-0123456789'

export interface Usage {
  /** Milliseconds of CPU of all threads. */
  readonly cpu: number
  /** Peak resident memory, MB. */
  readonly peak: number
}

export interface Rollcall {
  readonly url: string
  readonly port: number
  readonly apiKey: string
  readonly databaseFile: string
  /** What it has used since it was started. */
  usage(): Usage
  /** Starts it, waits for the line `started` of its log, and reads what that took. */
  start(more?: Readonly<Record<string, string>>): Promise<Usage>
  stop(): Promise<void>
}

/** `outside`: the base URL of Merge, the host and the mail service. */
export async function prepareRollcall(folder: string, outside: string): Promise<Rollcall> {
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const apiKey = `rk_${randomUUID()}`
  const databaseFile = join(folder, 'data', 'rollcall.db')
  const variables = environment({
    PORT: String(port),
    ROLLCALL_URL: url,
    ROLLCALL_DB: databaseFile,
    ROLLCALL_SECRETS: randomBytes(32).toString('base64'),
    ROLLCALL_API_KEYS: apiKey,
    MERGE_API_KEY: 'merge-key',
    MERGE_API_BASE_URL: `${outside}/api`,
    MERGE_WEBHOOK_KEYS: WEBHOOK_KEY,
    HOST_URL: `${outside}/rollcall`,
    HOST_TOKEN: 'host-token-of-the-bench',
    HOST_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
    RESEND_API_KEY: 're_bench',
    RESEND_BASE_URL: outside,
    MAIL_FROM: 'Acme <people@acme.test>',
  })
  let child: ChildProcess | null = null
  let output = ''
  const pid = (): number => {
    if (child?.pid === undefined) throw new Error(`Rollcall has ended:\n${output.slice(-2_000)}`)
    return child.pid
  }
  const usage = (): Usage => ({ cpu: cpuOf(pid()), peak: peakMemoryOf(pid()) })
  const killWithUs = () => void child?.kill('SIGKILL')

  return { url, port, apiKey, databaseFile, usage, start, stop }

  async function start(more: Readonly<Record<string, string>> = {}): Promise<Usage> {
    const [, ...line] = startLine()
    output = ''
    const begun = spawn(process.execPath, line, {
      cwd: folder,
      env: { ...variables, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = begun
    process.on('exit', killWithUs)
    begun.once('exit', () => {
      if (child === begun) child = null
    })
    const ready = new Promise<Usage>((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        output = (output + chunk.toString('utf8')).slice(-20_000)
        if (/"started"/.test(output)) resolve(usage())
      }
      begun.stdout.on('data', listen)
      begun.stderr.on('data', listen)
      begun.once('exit', (code) =>
        reject(new Error(`ended with ${code} while starting:\n${output}`)),
      )
    })
    const used = await Promise.race([ready, sleep(READY_WITHIN_MS, null, { ref: false })])
    if (used === null) throw new Error(`not started within ${READY_WITHIN_MS} ms:\n${output}`)
    const answer = await fetch(`${url}/readyz`)
    if (answer.status !== 200) throw new Error(`started, and /readyz is ${answer.status}`)
    return used
  }

  async function stop(): Promise<void> {
    const ending = child
    if (ending === null) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill('SIGTERM')
    const killed = setTimeout(() => ending.kill('SIGKILL'), 20_000)
    await ended
    clearTimeout(killed)
    process.off('exit', killWithUs)
  }
}

/** The words of `npm start`, with the entry as a whole path. */
function startLine(): readonly string[] {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8')
  const { scripts } = JSON.parse(text) as { scripts: Record<string, string> }
  const words = (scripts['start'] ?? '').replace(/^exec /, '').split(' ')
  if (words[0] !== 'node')
    throw new Error(`the bench cannot run "${scripts['start']}": it expects "exec node … <file>"`)
  return words.map((word) => (word.startsWith('src/') ? join(ROOT, word) : word))
}
