import { HTTPException } from 'hono/http-exception'
import type { MiddlewareHandler } from 'hono'
import { ALLOWED_CALLERS } from './allowed-callers.ts'
import type { HttpEnv } from './http-env.ts'
import { sha256 } from './digest.ts'
import { routePattern } from './route-pattern.ts'

/** Lets a request through when the allow table says so; a route without an entry needs an API key. */
export function createApiGuard(keyHashes: readonly string[]): MiddlewareHandler<HttpEnv> {
  const wrong = keyHashes.find((hash) => !/^[0-9a-f]{64}$/.test(hash))
  if (wrong !== undefined) throw new Error('API key hashes are SHA-256 in lower-case hex')
  return async function guard(c, next) {
    c.set('caller', '')
    if (ALLOWED_CALLERS[routePattern(c)] === 'public') return next()
    const caller = await callerOf(c.req.header('authorization'), keyHashes)
    if (caller === null) throw new HTTPException(401, { message: 'a valid API key is needed' })
    c.set('caller', caller)
    return next()
  }
}

async function callerOf(
  header: string | undefined,
  keyHashes: readonly string[],
): Promise<string | null> {
  const key = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1]
  if (key === undefined) return null
  const hash = await sha256(key)
  // Every hash is looked at to its end: the time taken tells nothing.
  const hits = keyHashes.map((allowed) => sameText(allowed, hash))
  return hits.includes(true) ? hash : null
}

function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}
