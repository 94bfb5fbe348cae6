import { orAborted } from './deadline.ts'

/** The bytes of a body in the pieces in which they came. */
export type Pieces = readonly Uint8Array[]

/** All bytes of a body; null, and how it rejects, as in `readPieces`. */
export async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces = await readPieces(body, limit)
  return pieces === null ? null : joined(pieces)
}

/**
 * All bytes of a body, or null as soon as there are more than `limit`. They are counted after
 * decompression, which stops a small gzip of a huge body too. Rejects when the stream breaks or the
 * signal aborts.
 */
export async function readPieces(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  signal: AbortSignal | null = null,
): Promise<Pieces | null> {
  const reader = body?.getReader()
  if (reader === undefined) return []
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const read = reader.read()
      const { done, value } = await (signal === null ? read : orAborted(read, signal))
      if (done) return pieces
      size += value.byteLength
      if (size > limit) break
      pieces.push(value)
    }
  } catch (error) {
    abandon(reader)
    throw error
  }
  abandon(reader)
  return null
}

/** The text of UTF-8 bytes, or null where they are not UTF-8. A byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** The same of pieces: a character may stand on the border of two. */
export function decodePieces(pieces: Pieces): string | null {
  const [only, ...others] = pieces
  if (others.length === 0) return decodeUtf8(only ?? new Uint8Array())
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  try {
    let text = ''
    for (const piece of pieces) text += decoder.decode(piece, { stream: true })
    return text + decoder.decode()
  } catch {
    return null
  }
}

/** The parsed text, or undefined where it is not JSON (which has no undefined). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Not awaited: a peer that goes on sending must not keep us waiting. */
function abandon(reader: ReadableStreamDefaultReader<Uint8Array>): void {
  reader.cancel().catch(() => undefined)
}

export function joined(pieces: Pieces): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let offset = 0
  for (const piece of pieces) {
    whole.set(piece, offset)
    offset += piece.byteLength
  }
  return whole
}
