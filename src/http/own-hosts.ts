import type { MiddlewareHandler } from 'hono'

const OF_THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/**
 * Answers only under the names of this machine and of `url`. A page elsewhere can make its own name point to
 * this machine (DNS rebinding), and then reads whatever needs no key; its requests carry that name.
 */
export function onlyOwnHosts(url: string): MiddlewareHandler {
  const own = new Set([...OF_THIS_MACHINE, new URL(url).hostname])
  return async function ownHosts(c, next) {
    const asked = URL.parse(`http://${c.req.header('host') ?? ''}`)
    if (asked !== null && own.has(asked.hostname)) return next()
    return c.text(
      `The sandbox answers only at ${url}. To open it under another name, set ROLLCALL_URL to that address.\n`,
      421,
    )
  }
}
