import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { sameText } from '../net/same-text.ts'
import { sha256 } from '../sync/account/secrets.ts'
import { ALLOWED_CALLERS } from './allowed-callers.ts'
import type { HttpEnv } from './http-env.ts'
import type { Limits } from './limits/limits.ts'
import { routePattern } from './route-pattern.ts'

/** Lets a request through as the table of allowed callers says. A route without an entry needs an API key. */
export function createApiGuard(
  keyHashes: readonly string[],
  limits: Limits,
): MiddlewareHandler<HttpEnv> {
  const wrong = keyHashes.find((hash) => !/^[0-9a-f]{64}$/.test(hash))
  if (wrong !== undefined) throw new Error('API key hashes must be SHA-256 in lower-case hex')
  return async function apiGuard(c, next) {
    c.set('caller', '')
    if (ALLOWED_CALLERS[routePattern(c)] === 'public') return next()
    const caller = await knownCaller(c.req.header('authorization'), keyHashes)
    if (caller === null) {
      refuse(c, limits)
    }
    limits.require('key', caller)
    c.set('caller', caller)
    return next()
  }
}

/** For a public route with an answer that only the holder of a key may see. */
export async function requireKey(
  c: Context<HttpEnv>,
  keyHashes: readonly string[],
  limits: Limits,
): Promise<void> {
  const caller = await knownCaller(c.req.header('authorization'), keyHashes)
  if (caller === null) refuse(c, limits)
  else limits.require('key', caller)
}

function refuse(c: Context<HttpEnv>, limits: Limits): never {
  // A request without a key guesses none.
  if (c.req.header('authorization') !== undefined) limits.require('wrong-key', limits.address(c))
  throw new HTTPException(401, { message: 'a valid API key is needed' })
}

/** The hash of the key in an `Authorization` header, if it is one of ours. */
export async function knownCaller(
  header: string | undefined,
  keyHashes: readonly string[],
): Promise<string | null> {
  const key = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1]
  if (key === undefined) return null
  const hash = await sha256(key)
  // Every hash is compared: stopping at the first match would leak through timing which key it was.
  const matches = keyHashes.map((known) => sameText(hash, known))
  return matches.includes(true) ? hash : null
}
