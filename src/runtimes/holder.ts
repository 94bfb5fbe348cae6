import { hostname } from 'node:os'

/** The name under which this process holds leases and jobs: machine, process, start. */
export function newHolder(): string {
  return `node/${hostname()}/${process.pid}/${crypto.randomUUID()}`
}

/**
 * Of these holders, those that are certainly dead: processes of this machine that run no more, or that
 * had our own number before us. Whoever else is silent is waited for, until its lease ends.
 */
export function deadHolders(holders: readonly string[], own: string): readonly string[] {
  return holders.filter((holder) => {
    const [kind, machine, pid] = holder.split('/')
    if (kind !== 'node' || machine !== hostname() || holder.startsWith(own)) return false
    return Number(pid) === process.pid || !isAlive(Number(pid))
  })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
