import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createRawServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { createHttpHost } from '../../src/host/http.ts'
import type { Host } from '../../src/ports/host.ts'

export const SECRET = `whsec_${Buffer.from('a secret of twenty-four').toString('base64')}`
/** The adapter's current time; a `Retry-After` date counts from here. */
export const NOW = new Date('2026-05-03T10:00:00Z')
/** The deadline for a bare socket that may stall; short, so only for answers that come at once otherwise. */
const STALL_DEADLINE_MS = 400
const PATIENT_MS = 20_000

/** The adapter and an HTTP server with the given answers; `seen` are the requests. */
export async function httpHost(listener: RequestListener) {
  const seen: { url: string; headers: Record<string, unknown> }[] = []
  const server = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers })
    listener(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { host: hostAt((server.address() as AddressInfo).port), seen }
}

/** The adapter and a bare socket, which answers each connection after the first bytes of the request. */
export async function rawHost(answer: (socket: Socket) => unknown): Promise<Host> {
  const sockets: Socket[] = []
  const server = createRawServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => answer(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return hostAt((server.address() as AddressInfo).port, STALL_DEADLINE_MS)
}

/** A 200 whose content-length is so many bytes. */
export function head(length: number): string {
  return `HTTP/1.1 200 OK\r\ncontent-length: ${length}\r\n\r\n`
}

/** A user as the host sends it. */
export function user(members: Record<string, unknown>): Record<string, unknown> {
  const names = { first_name: 'Ana', last_name: 'Pop', email: 'someone@acme.test' }
  const rights = { status: 'active', role: 'member', protected: false, entity_ids: ['nl'] }
  return { phone: null, cards: [], ...names, ...rights, ...members }
}

export function hostAt(port: number, deadlineMs = PATIENT_MS): Host {
  const url = `http://127.0.0.1:${port}`
  return createHttpHost({
    url,
    token: 't',
    secret: SECRET,
    deadlineMs,
    now: () => NOW,
  })
}
