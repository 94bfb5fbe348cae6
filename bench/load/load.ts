// The load: so many connections, each sending the next signed webhook when the last one was answered.
import { connect, type Socket } from 'node:net'
import type { Load, Loaded } from './send-load.ts'

/** A client of Merge's kind gives up after a while; whoever waits longer has been let down. */
const TIMEOUT_MS = 2_000

process.once('message', (load: Load) => {
  void run(load).then((loaded) => {
    process.send?.(loaded)
    process.disconnect()
  })
})

async function run({ port, bodies, connections, ms }: Load): Promise<Loaded> {
  const requests = bodies.map(({ body, signature }) =>
    Buffer.from(
      `POST /webhooks/merge HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n` +
        `x-merge-webhook-signature: ${signature}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  )
  const latencies: number[] = []
  let next = 0
  let refused = 0
  let timeouts = 0
  const until = performance.now() + ms
  const began = performance.now()

  async function client(): Promise<void> {
    let socket = await opened(port)
    while (performance.now() < until) {
      const from = performance.now()
      const status = await exchange(socket, requests[next++ % requests.length] ?? Buffer.alloc(0))
      if (status === null) {
        timeouts += 1
        socket.destroy()
        socket = await opened(port)
      } else if (status === 200) latencies.push(performance.now() - from)
      else refused += 1
    }
    socket.destroy()
  }
  await Promise.all(Array.from({ length: connections }, client))
  const sorted = latencies.toSorted((a, b) => a - b)
  return {
    acknowledged: latencies.length,
    refused,
    timeouts,
    perSecond: (latencies.length / (performance.now() - began)) * 1000,
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
  }
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** The status; null where there is no answer in time. */
function exchange(socket: Socket, request: Buffer): Promise<number | null> {
  return new Promise((resolve) => {
    let text = ''
    const end = (status: number | null): void => {
      clearTimeout(timer)
      socket.off('data', read)
      socket.off('close', closed)
      resolve(status)
    }
    const read = (chunk: Buffer): void => {
      text += chunk.toString('latin1')
      if (isWhole(text)) end(Number(text.slice(9, 12)))
    }
    const closed = (): void => end(null)
    const timer = setTimeout(() => end(null), TIMEOUT_MS)
    socket.on('data', read)
    socket.on('close', closed)
    socket.write(request)
  })
}

function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n')
  if (head < 0) return false
  const [, length] = /content-length: (\d+)/i.exec(text.slice(0, head)) ?? []
  return length === undefined
    ? text.endsWith('0\r\n\r\n')
    : text.length >= head + 4 + Number(length)
}
