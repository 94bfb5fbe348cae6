import { hostname } from 'node:os'

/** The name under which this process holds leases and jobs: machine, process id, and a random part for each start. */
export function newHolder(): string {
  return `node/${hostname()}/${process.pid}/${crypto.randomUUID()}`
}

/**
 * The holders that are certainly dead: processes of this machine that have ended, or that had our process
 * id before us. A process on another machine may be alive, so its leases have to expire.
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
