import type { MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'

const sameHost = (origin: string, host: string | undefined): boolean => {
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

const guard = csrf({
  origin: (origin, c) => sameHost(origin, c.req.header('host') ?? new URL(c.req.url).host),
})

/** Accepts a form from the sandbox's own pages only. A client that sends neither header is no browser. */
export const fromOwnPage: MiddlewareHandler = (c, next) => {
  const isBrowser = c.req.header('origin') ?? c.req.header('sec-fetch-site')
  return isBrowser === undefined ? next() : guard(c, next)
}
