import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** Below the range of ephemeral ports, so that the system never assigns one of ours. */
const FIRST = 12_000
const PORTS = 18_000

let next = process.pid % PORTS

/** A free TCP port that no other test on this machine gets while this process lives. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORTS; tries += 1) {
    const port = FIRST + next
    next = (next + 1) % PORTS
    if ((await reserves(port)) && (await isFree(port))) return port
  }
  throw new Error(`no free port from ${FIRST} on`)
}

/** Binds the UDP port of the same number, as a reservation that other test processes see. */
function reserves(port: number): Promise<boolean> {
  const sign = createSocket('udp4').unref()
  return new Promise((answer) => {
    sign.once('error', () => answer(false))
    sign.bind({ port, address: '127.0.0.1', exclusive: true }, () => answer(true))
  })
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((answer) => {
    probe.once('error', () => answer(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)))
  })
}
