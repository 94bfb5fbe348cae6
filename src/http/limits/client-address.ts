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
  if (peer === undefined) return networkOf(told ?? 'unknown')
  return networkOf(NEAR.test(peer) && told ? told : peer)
}

/**
 * Whose the address is: some proxies add the port, which is another one each time, and whoever has an IPv6 address
 * has a network of them (/64).
 */
function networkOf(address: string): string {
  const bare = /^\[(.*)\](:\d+)?$/.exec(address)?.[1] ?? address
  const [, v4] = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(bare) ?? []
  if (v4 !== undefined || !bare.includes(':')) return v4 ?? bare
  const [before, after] = bare
    .split('::')
    .map((part) => part.split(':').filter((one) => one !== ''))
  const [head, tail] = [before ?? [], after ?? []]
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  const groups = after === undefined ? head : [...head, ...zeros, ...tail]
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
