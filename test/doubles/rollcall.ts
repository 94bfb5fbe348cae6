// Starts the real Rollcall as its own process, with only the environment that the contract lists.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'
import { prepareWorker } from './rollcall-worker.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const READY_WITHIN = 180_000
const PRODUCT = 'src/runtimes/start.mjs'

export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
  afterMs: number
}

export interface Rollcall {
  url: string
  /** Its working directory: holds the database, and no `.env`. */
  folder: string
  databaseFile: string
  /** Every line of stdout and of stderr, over all starts. */
  stdout: string[]
  stderr: string[]
  /** Starts it and waits for /readyz; after a kill it starts again on the same database and port. */
  start(): Promise<void>
  /** Sends SIGKILL. */
  kill(): Promise<void>
  /** Sends SIGTERM and waits for the exit. */
  terminate(): Promise<Exit>
  running(): boolean
  /** The id of the running process. */
  pid(): number
  remove(): Promise<void>
}

/**
 * The environment of a child process: the contract's variables and what every process has. Its working directory
 * is an own folder, because Rollcall reads `.env` there and a developer's checkout may have one.
 */
export function environment(variables: Record<string, string>): Record<string, string> {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE } = process.env
  const compiled = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }
  return { PATH, HOME, ...compiled, ...variables }
}

/** Runs Rollcall until it exits by itself, as it must with a bad environment. */
export async function runToItsEnd(
  variables: Record<string, string>,
  within = 120_000,
): Promise<{ code: number | null; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-'))
  const child = spawn(process.execPath, [join(ROOT, PRODUCT)], {
    cwd: folder,
    env: environment(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
  const timer = setTimeout(() => child.kill('SIGKILL'), within)
  const code = await new Promise<number | null>((ended) => child.on('close', ended))
  clearTimeout(timer)
  rmSync(folder, { recursive: true, force: true })
  return { code, output }
}

/**
 * Rollcall in its Node runtime, or in workerd with ROLLCALL_RUNTIME=worker. `entry`: another file to run, from the
 * root of the repository.
 */
export async function prepareRollcall(
  variables: Record<string, string>,
  entry = PRODUCT,
): Promise<Rollcall> {
  if (process.env['ROLLCALL_RUNTIME'] === 'worker') return prepareWorker(variables)
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const databaseFile = join(folder, 'data', 'rollcall.db')
  const stdout: string[] = []
  const stderr: string[] = []
  let child: ChildProcess | null = null
  let ended: Promise<Exit> = Promise.resolve({ code: 0, signal: null, afterMs: 0 })
  const killWithUs = () => void child?.kill('SIGKILL')
  process.on('exit', killWithUs)

  return {
    url,
    folder,
    databaseFile,
    stdout,
    stderr,
    start,
    kill,
    terminate,
    running: () => child !== null,
    pid: () => child?.pid ?? 0,
    remove,
  }

  async function start(): Promise<void> {
    const begun = spawn(process.execPath, [join(ROOT, entry)], {
      cwd: folder,
      env: environment({
        PORT: String(port),
        ROLLCALL_URL: url,
        ROLLCALL_DB: databaseFile,
        ...variables,
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = begun
    linesInto(begun.stdout, stdout)
    linesInto(begun.stderr, stderr)
    ended = new Promise((end) => {
      begun.on('close', (code, signal) => {
        if (child === begun) child = null
        end({ code, signal, afterMs: 0 })
      })
    })
    await ready()
  }

  async function ready(): Promise<void> {
    const deadline = Date.now() + READY_WITHIN
    while (Date.now() < deadline) {
      if (!child) {
        const { code, signal } = await ended
        throw new Error(`Rollcall ended while starting (${signal ?? code}):\n${lastWords()}`)
      }
      const answer = await fetch(`${url}/readyz`).catch(() => null)
      await answer?.text()
      if (answer?.status === 200) return
      await sleep(40)
    }
    throw new Error(`Rollcall was not ready within ${READY_WITHIN} ms:\n${lastWords()}`)
  }

  function lastWords(): string {
    return [...stdout.slice(-20), ...stderr.slice(-20)].join('\n')
  }

  async function kill(): Promise<void> {
    child?.kill('SIGKILL')
    await ended
  }

  async function terminate(): Promise<Exit> {
    const from = Date.now()
    child?.kill('SIGTERM')
    const exit = await Promise.race([ended, sleep(60_000, null)])
    if (exit) return { ...exit, afterMs: Date.now() - from }
    await kill()
    return { code: null, signal: 'SIGKILL', afterMs: Date.now() - from }
  }

  async function remove(): Promise<void> {
    await kill()
    process.off('exit', killWithUs)
    rmSync(folder, { recursive: true, force: true })
  }
}

function linesInto(stream: NodeJS.ReadableStream | null, lines: string[]): void {
  let rest = ''
  stream?.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString('utf8')).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  stream?.on('end', () => {
    if (rest) lines.push(rest)
  })
}
