import { createHash, createHmac, createSecretKey, hash } from 'node:crypto'
import type { Pieces } from '../net/body.ts'
import type { Hmac } from '../store/seal.ts'

/** HMAC-SHA256 in base64url, at once: WebCrypto asks another thread, which costs ten times as much for a webhook. */
export function signWithNode(key: string, body: Uint8Array): string {
  return createHmac('sha256', key).update(body).digest('base64url')
}

/** 2 µs a text; 12 µs if the key were given as bytes each time, and more with WebCrypto. */
export const hmacOfNode: Hmac = (raw) => {
  const key = createSecretKey(raw)
  return (text) => createHmac('sha256', key).update(text).digest('hex')
}

/** SHA-256 in base64, at once. */
export function digestWithNode(pieces: Pieces): string {
  const [only, ...others] = pieces
  if (only !== undefined && others.length === 0) return hash('sha256', only, 'base64')
  const whole = createHash('sha256')
  for (const piece of pieces) whole.update(piece)
  return whole.digest('base64')
}
