import type { Context } from 'hono'

type Socketed = { destroy(): void }

const hasSocket = (value: unknown): value is Socketed =>
  typeof value === 'object' && value !== null && 'destroy' in value

/** Half of the body, then the socket dies. Where there is no socket, the stream breaks instead. */
export function interrupted(c: Context, body: string): Response {
  const bytes = new TextEncoder().encode(body)
  const env: unknown = c.env
  const socket =
    typeof env === 'object' && env !== null && 'outgoing' in env ? env.outgoing : undefined
  const stream = new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)))
      // Not an error of the stream: the server would print it, and nothing is wrong here.
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
