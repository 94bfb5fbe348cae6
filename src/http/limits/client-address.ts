import type { Asked } from './limits.ts'

/** Addresses of this machine and of private networks, where a proxy of our own stands. */
const NEAR = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^(::1|f[cd][\da-f]{2}:)/i

/**
 * The address of the client. Only a proxy near us is believed about it: it adds the address that it saw at the
 * end of `X-Forwarded-For`.
 *
 * @param peer The address at the other end of the connection.
 */
export function clientAddress(c: Asked, peer: string | undefined): string {
  const told = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 100)
  if (peer === undefined) return told ?? 'unknown'
  return NEAR.test(peer) && told ? told : peer
}
