import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Invalid } from '../core/facts/errors.ts'
import { RESERVED_NAME } from '../core/facts/settings.ts'
import { decodeUtf8 } from '../net/body.ts'
import type { HttpEnv } from './http-env.ts'
import { requestBytes } from './request-bytes.ts'

/** The deepest valid body has six levels of brackets. */
const DEPTH_LIMIT = 32

/**
 * Reads a JSON body once, whatever its content type says. No body counts as `{}`: the error then names each
 * missing member.
 */
export function createJsonBody(limitOf: (request: Request) => number): MiddlewareHandler<HttpEnv> {
  return async function jsonBody(c, next) {
    c.set('body', '')
    if (!['POST', 'PUT', 'PATCH'].includes(c.req.method)) return next()
    const limit = limitOf(c.req.raw)
    const bytes = await requestBytes(c.req.raw, limit)
    if (bytes === null) {
      throw new HTTPException(413, { message: `the body is larger than ${limit} bytes` })
    }
    const text = jsonText(bytes)
    c.set('body', text)
    refuseDeepNesting(text)
    refuseReservedNames(text)
    const headers = new Headers(c.req.raw.headers)
    headers.set('content-type', 'application/json')
    headers.delete('content-length')
    headers.delete('transfer-encoding')
    const body = text.trim() === '' ? '{}' : text
    c.req.raw = new Request(c.req.url, { method: c.req.method, headers, body })
    return next()
  }
}

function jsonText(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes)
  if (text === null || (text.trim() !== '' && !isJson(text)))
    throw new HTTPException(400, { message: 'the body is not JSON in UTF-8' })
  return text
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A member named `__proto__` would be dropped without a word by what reads the body. */
function refuseReservedNames(text: string): void {
  if (text.trim() === '') return
  JSON.parse(text, (name, value: unknown) => {
    if (name === RESERVED_NAME)
      throw new Invalid([{ member: RESERVED_NAME, message: 'is a name that cannot be used' }])
    return value
  })
}

/** `JSON.parse` does not recurse, but code that walks the parsed value may, and overflow the stack. */
function refuseDeepNesting(text: string): void {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]
    if (quoted && char === '\\') i += 1
    else if (char === '"') quoted = !quoted
    else if (!quoted && (char === '{' || char === '[')) depth += 1
    else if (!quoted && (char === '}' || char === ']')) depth -= 1
    if (depth > DEPTH_LIMIT) {
      throw new Invalid([{ member: 'body', message: `nested deeper than ${DEPTH_LIMIT}` }])
    }
  }
}
