import { expect, test } from 'vitest'
import { decodePieces, decodeUtf8, readBytes, readPieces } from '../../src/net/body.ts'
import { withDeadline } from '../../src/net/deadline.ts'
import { webDigest } from '../../src/net/digest.ts'
import { digestWithNode } from '../../src/runtimes/node-sign.ts'

/** A body of these chunks, which then ends, or stalls for ever; `cancelled` once nobody reads it. */
function streamOf(chunks: readonly string[], end: 'ends' | 'stalls') {
  const seen = { cancelled: false }
  const left = [...chunks]
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = left.shift()
      if (chunk !== undefined) return controller.enqueue(new TextEncoder().encode(chunk))
      if (end === 'ends') return controller.close()
      return new Promise(() => undefined)
    },
    cancel() {
      seen.cancelled = true
      // A peer that fails while it is told to stop is nobody's problem.
      throw new Error('broken pipe')
    },
  })
  return { stream, seen }
}

test('the chunks of a body are joined in their order', async () => {
  const { stream } = streamOf(['naïve ', '', 'ca', 'fé'], 'ends')
  const bytes = await readBytes(stream, 13)
  expect(new TextDecoder().decode(bytes ?? undefined)).toBe('naïve café')
})

test('no body has no bytes', async () => {
  expect(await readBytes(null, 0)).toEqual(new Uint8Array())
})

test('a body is read up to its limit, and a longer one is abandoned', async () => {
  expect(await readBytes(streamOf(['12', '34'], 'ends').stream, 4)).toHaveLength(4)
  const { stream, seen } = streamOf(['12', '345'], 'stalls')
  expect(await readBytes(stream, 4)).toBeNull()
  expect(seen.cancelled).toBe(true)
})

test('a body that stalls ends with the signal, and is abandoned', async () => {
  const { stream, seen } = streamOf(['12'], 'stalls')
  const read = withDeadline(20, (signal) => readPieces(stream, 100, signal))
  await expect(read).rejects.toThrow('aborted')
  expect(seen.cancelled).toBe(true)
})

test('a body that breaks rejects', async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull: () => Promise.reject(new Error('reset')),
  })
  await expect(readBytes(broken, 100)).rejects.toThrow('reset')
})

test.each([
  ['text', [0x63, 0x61, 0x66, 0xc3, 0xa9], 'café'],
  ['a byte order mark before text', [0xef, 0xbb, 0xbf, 0x7b], '{'],
  ['nothing', [], ''],
  ['latin-1', [0x63, 0xe9], null],
  ['a torn character', [0xc3], null],
  ['a surrogate', [0xed, 0xa0, 0x80], null],
])('%s as UTF-8', (_, bytes, text) => {
  expect(decodeUtf8(new Uint8Array(bytes))).toBe(text)
  for (let at = 0; at <= bytes.length; at += 1) {
    const pieces = [bytes.slice(0, at), bytes.slice(at)].map((part) => new Uint8Array(part))
    expect(decodePieces(pieces), `in pieces, cut at ${at}`).toBe(text)
  }
})

test('the print of a body is the same however it came in pieces, on Node and elsewhere', async () => {
  const bytes = new TextEncoder().encode('naïve café'.repeat(50))
  const whole = await webDigest([bytes])
  for (const at of [0, 1, 100, bytes.length]) {
    const pieces = [bytes.slice(0, at), bytes.slice(at)]
    expect(await webDigest(pieces)).toBe(whole)
    expect(digestWithNode(pieces)).toBe(whole)
  }
  expect(digestWithNode([])).toBe(await webDigest([]))
})
