import { createServer } from 'node:net'

/** Below what the system hands out by itself: nobody else is given a port of ours in between. */
const FIRST = 12_000
const EACH = 1_000
const RANGES = 18

/** Every worker of a test runner has a range of its own, and so have two runners side by side at night. */
const worker = Number(process.env['VITEST_POOL_ID'] ?? 0)
const lane = Number(process.env['ROLLCALL_LANE'] ?? 0)
const range = FIRST + ((worker + lane * (RANGES / 2)) % RANGES) * EACH
let next = process.pid % EACH

/** A port nobody listens on, and that is given to nobody else for a while. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < EACH; tries += 1) {
    const port = range + next
    next = (next + 1) % EACH
    if (await isFree(port)) return port
  }
  throw new Error(`no free port from ${range} to ${range + EACH - 1}`)
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((answer) => {
    probe.once('error', () => answer(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)))
  })
}
