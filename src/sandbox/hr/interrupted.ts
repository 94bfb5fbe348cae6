import type { Context } from 'hono'

type Socketed = { destroy(): void }

const hasSocket = (value: unknown): value is Socketed =>
  typeof value === 'object' && value !== null && 'destroy' in value

/** Sends half of the body and destroys the socket. Where there is no socket, the stream fails instead. */
export function interrupted(c: Context, body: string): Response {
  const bytes = new TextEncoder().encode(body)
  const env: unknown = c.env
  const socket =
    typeof env === 'object' && env !== null && 'outgoing' in env ? env.outgoing : undefined
  const stream = new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)))
      // Not an error of the stream: the server would log it although it is intended.
      if (hasSocket(socket)) setTimeout(() => socket.destroy(), 30)
    },
    pull: (controller) => {
      if (!hasSocket(socket)) controller.error(new Error('connection broken on purpose'))
    },
  })
  return new Response(stream, {
    headers: { 'content-type': 'application/json', 'content-length': String(bytes.length) },
  })
}
