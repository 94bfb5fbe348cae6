import { orAborted } from './deadline.ts'

/**
 * All bytes of a body, or null as soon as there are more than `limit`. They are counted after
 * decompression, which stops a small gzip of a huge body too. Rejects when the stream breaks or the
 * signal aborts.
 */
export async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  signal: AbortSignal | null = null,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body?.getReader()
  if (reader === undefined) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const read = reader.read()
      const { done, value } = await (signal === null ? read : orAborted(read, signal))
      if (done) return joined(chunks, size)
      size += value.byteLength
      if (size > limit) break
      chunks.push(value)
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

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}
