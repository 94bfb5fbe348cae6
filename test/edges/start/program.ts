// The program as its own process, with the environment of a product that nothing answers for, or of the sandbox.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { freePort } from '../../doubles/free-port.ts'
import { environment } from '../../doubles/rollcall.ts'
import { MIGRATIONS } from '../../store/temporary.ts'
import { openSqliteStore, type SqliteStore } from '../../../src/store/open.ts'

const ENTRY = join(import.meta.dirname, '../../../src/runtimes/start.mjs')
export const KEY = Buffer.alloc(32, 7).toString('base64')
export const OTHER_KEY = Buffer.alloc(32, 8).toString('base64')
export const API_KEY = 'rk_of_the_product_0123456789'

/** Everything a product needs; nothing listens on port 9. */
export function ofAProduct(database: string): Record<string, string> {
  return {
    ROLLCALL_DB: database,
    ROLLCALL_SECRETS: KEY,
    ROLLCALL_API_KEYS: API_KEY,
    MERGE_API_KEY: 'merge-key',
    MERGE_API_BASE_URL: 'http://127.0.0.1:9/api',
    MERGE_WEBHOOK_KEYS: 'webhook-key-of-merge',
    HOST_URL: 'http://127.0.0.1:9/host',
    HOST_TOKEN: 'token-of-the-host',
    HOST_SECRET: `whsec_${KEY}`,
    RESEND_API_KEY: 're_key',
    RESEND_BASE_URL: 'http://127.0.0.1:9',
  }
}

export function aFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'rollcall-edge-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

export interface Started {
  readonly url: string
  /** What it printed so far. */
  readonly output: () => string
  /** Null while it runs. */
  readonly code: () => number | null
  readonly stop: () => Promise<number | null>
}

/** Starts it and waits until it answers or has ended. `folder` is its working directory. */
export async function start(
  variables: Record<string, string>,
  folder: string,
  uid?: number,
): Promise<Started> {
  const port = variables['PORT'] ?? String(await freePort())
  const child = spawn(process.execPath, [ENTRY], {
    cwd: folder,
    env: environment({ PORT: port, ...variables }),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
  let code: number | null = null
  const ended = new Promise<number | null>((end) =>
    child.on('close', (given) => {
      code = given ?? -1
      end(code)
    }),
  )
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM')
    return ended
  }
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const url = `http://127.0.0.1:${port}`
  const answers = async (): Promise<boolean> =>
    (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null)) !==
    null
  while (code === null && !(output !== '' && (await answers()))) await sleep(40)
  return { url, output: () => output, code: () => code, stop }
}

/** Starts what must not start, and returns its one message. */
export async function refusal(
  variables: Record<string, string>,
  folder: string = aFolder(),
  uid?: number,
): Promise<string> {
  const started = await start(variables, folder, uid)
  if (started.code() === null) throw new Error(`it started:\n${started.output()}`)
  if (started.code() === 0) throw new Error(`it ended with 0:\n${started.output()}`)
  return started.output()
}

/** A database with what `fill` puts into it, as a product leaves it behind. */
export async function aDatabase(
  file: string,
  fill: (store: SqliteStore) => Promise<void> = () => Promise.resolve(),
  secrets: readonly string[] = [KEY],
): Promise<string> {
  const store = await openSqliteStore({ file, secrets, migrationsDir: MIGRATIONS })
  await fill(store)
  await store.close()
  return file
}

/** Every file below the folder with a digest of its bytes. */
export function bytesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}
