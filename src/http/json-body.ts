import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Invalid } from '../core/facts/errors.ts'
import type { HttpEnv } from './http-env.ts'

export const KIB = 1024
export const MIB = 1024 * KIB

/** Brackets inside brackets; nothing of ours goes deeper than six. */
const MOST_DEPTH = 32

/** The raw bytes, or null as soon as there are more than `limit`; chunked bodies too. */
export async function readBytes(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const reader = request.body?.getReader()
  if (reader === undefined) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(chunks, size)
    size += value.byteLength
    if (size > limit) {
      reader.cancel().catch(() => {})
      return null
    }
    chunks.push(value)
  }
}

/** Reads a JSON body once, whatever its content type says; no body counts as `{}`, so that what is missing gets named. */
export function createJsonBody(limitOf: (request: Request) => number): MiddlewareHandler<HttpEnv> {
  return async function jsonBody(c, next) {
    c.set('body', '')
    if (!['POST', 'PUT', 'PATCH'].includes(c.req.method)) return next()
    const limit = limitOf(c.req.raw)
    const bytes = await readBytes(c.req.raw, limit)
    if (bytes === null) {
      throw new HTTPException(413, { message: `the body is larger than ${limit} bytes` })
    }
    const text = textOf(bytes)
    c.set('body', text)
    refuseDeep(text)
    const headers = new Headers(c.req.raw.headers)
    headers.set('content-type', 'application/json')
    headers.delete('content-length')
    headers.delete('transfer-encoding')
    const body = text.trim() === '' ? '{}' : text
    c.req.raw = new Request(c.req.url, { method: c.req.method, headers, body })
    return next()
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}

function textOf(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    if (text.trim() !== '') JSON.parse(text)
    return text
  } catch {
    throw new HTTPException(400, { message: 'the body is not JSON in UTF-8' })
  }
}

/** What is parsed without recursion may still be written with it. */
function refuseDeep(text: string): void {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i]
    if (quoted && sign === '\\') i += 1
    else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '{' || sign === '[')) depth += 1
    else if (!quoted && (sign === '}' || sign === ']')) depth -= 1
    if (depth > MOST_DEPTH) {
      throw new Invalid([{ member: 'body', message: `nested deeper than ${MOST_DEPTH}` }])
    }
  }
}
