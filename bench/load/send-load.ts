import { fork } from 'node:child_process'
import { join } from 'node:path'

export interface Load {
  readonly port: number
  readonly bodies: readonly { readonly body: string; readonly signature: string }[]
  readonly connections: number
  readonly ms: number
}

export interface Loaded {
  /** Answered with 200. */
  readonly acknowledged: number
  readonly refused: number
  readonly timeouts: number
  /** Acknowledged. */
  readonly perSecond: number
  /** Milliseconds until the answer. */
  readonly p50: number
  readonly p99: number
}

/** From a process of its own, so that its CPU is not that of a server. */
export function sendLoad(load: Load): Promise<Loaded> {
  const child = fork(join(import.meta.dirname, 'load.ts'), { execArgv: [] })
  return new Promise((resolve, reject) => {
    child.once('message', (loaded) => resolve(loaded as Loaded))
    child.once('exit', (code) => reject(new Error(`the load ended with ${code} and no figures`)))
    child.send(load)
  })
}
