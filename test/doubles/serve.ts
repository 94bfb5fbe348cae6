import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Asked } from './answers.ts'

export interface Served {
  url: string
  asked: Asked[]
  /** Called before and after each request, so that a test can kill Rollcall at that moment. */
  watch: ((moment: 'before' | 'after', asked: Asked) => void) | null
  stop(): Promise<void>
}

/** A loopback server that records each request and sends each answer, with its transport fault if it has one. */
export async function serve(answer: (asked: Asked) => Answer | Promise<Answer>): Promise<Served> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void one(request, response)
  })
  // A pooled connection that closes just as it is used again looks like a reset; only a fault may look so.
  server.keepAliveTimeout = 10 * 60_000
  const served: Served = { url: '', asked, watch: null, stop }

  async function one(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const question = await read(request)
      asked.push(question)
      served.watch?.('before', question)
      const reply = await answer(question)
      if (reply.delayMs) await sleep(reply.delayMs)
      response.on('close', () => served.watch?.('after', question))
      carry(reply, response)
    } catch (problem) {
      // The client went away, or the double has a bug: answer 599 instead of hanging.
      if (!response.headersSent) response.writeHead(599)
      response.end(String(problem))
    }
  }

  async function stop(): Promise<void> {
    server.closeAllConnections()
    await new Promise<void>((closed) => server.close(() => closed()))
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  served.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return served
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url ?? '/', 'http://double')
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value)
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
    at: Date.now(),
  }
}

function carry(answer: Answer, response: ServerResponse): void {
  const body = Buffer.from(answer.bytes ?? Buffer.from(answer.body, 'utf8'))
  const half = body.subarray(0, Math.floor(body.length / 2))
  switch (answer.transport) {
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'stall-before':
      return
    case 'stall-inside':
      response.writeHead(answer.status, {
        ...answer.headers,
        'content-length': String(body.length),
      })
      response.write(half)
      return
    case 'cut':
      response.writeHead(answer.status, {
        ...answer.headers,
        'content-length': String(body.length),
      })
      response.write(half, () => response.socket?.destroy())
      return
    case undefined:
      response.writeHead(answer.status, {
        ...answer.headers,
        'content-length': String(body.length),
      })
      response.end(body)
      return
  }
}
