import { fork } from 'node:child_process'
import { join } from 'node:path'
import { WEBHOOK_KEY } from '../measured/process.ts'
import { cpuOf } from '../measured/usage.ts'
import { prove } from '../prove.ts'

export interface Server {
  readonly name: string
  readonly port: number
  cpu(): number
}

export interface Baseline extends Server {
  /** Throws unless it has stored so many, as durably as the product. */
  proveStored(acknowledged: number): Promise<void>
  stop(): void
}

export async function startBaseline(kind: 'bare' | 'kysely', folder: string): Promise<Baseline> {
  const file = join(folder, `${kind}.db`)
  const child = fork(join(import.meta.dirname, 'webhook-server.ts'), [kind, file, WEBHOOK_KEY], {
    execArgv: [],
  })
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port: number }))
    child.once('exit', (code) => reject(new Error(`the ${kind} server ended with ${code}`)))
  })
  const { pid = 0 } = child
  return {
    name: kind === 'bare' ? 'bare Hono' : 'Kysely transaction each',
    port,
    cpu: () => cpuOf(pid),
    stop: () => void child.kill('SIGKILL'),
    async proveStored(acknowledged) {
      const answer = await fetch(`http://127.0.0.1:${port}/state`)
      const found: unknown = await answer.json()
      prove('what the Kysely server has stored, and how', found, {
        // One whose client gave up has been stored as well.
        stored: Math.max(acknowledged, (found as { stored: number }).stored),
        mode: 'wal',
        synchronous: 2,
      })
    },
  }
}
