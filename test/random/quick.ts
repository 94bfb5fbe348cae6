// What costs a story time and tells nothing about it.
import { createHash } from 'node:crypto'
import { vi } from 'vitest'
import type { Place, Seal } from '../../src/store/seal.ts'

/** The pause before a second try is not what is tested here: 300 to 600 ms become 2. */
export function shortPauses(): void {
  vi.unstubAllGlobals()
  const timer = globalThis.setTimeout
  const short = (act: (...all: unknown[]) => void, ms = 0, ...all: unknown[]) =>
    timer(act, all.length === 0 && ms >= 300 && ms <= 600 ? 2 : ms, ...all)
  vi.stubGlobal('setTimeout', short)
}

/** The same hashes without a turn of the thread pool each: a sixth of a story's time. */
export function hashesAtOnce(): void {
  const digest: typeof crypto.subtle.digest = (algorithm, bytes) => {
    if (algorithm !== 'SHA-256' || !ArrayBuffer.isView(bytes)) throw new Error('which hash?')
    const { buffer, byteOffset, byteLength } = bytes
    const hash = createHash('sha256').update(new Uint8Array(buffer, byteOffset, byteLength))
    return Promise.resolve(new Uint8Array(hash.digest()).buffer)
  }
  // Not a spy, which keeps every call; a test file has a process of its own.
  Object.assign(crypto.subtle, { digest })
}

/** What was opened once is not opened again: the account's token, before every step. */
export function opensOnce(seal: Seal): void {
  const opened = new Map<string, Promise<string>>()
  const plain = { ...seal }
  Object.assign(seal, {
    open: (sealed: string, place: Place) => {
      const key = JSON.stringify([sealed, place])
      const known = opened.get(key) ?? plain.open(sealed, place)
      opened.set(key, known)
      return known
    },
  })
}

/** Random ids that are the same in each story. */
export function idsFrom() {
  let seed = 7
  const getRandomValues = (array: Uint8Array) => {
    for (let n = 0; n < array.length; n += 1) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      array[n] = seed >>> 16
    }
    return array
  }
  Object.assign(crypto, { getRandomValues })
  return { again: () => void (seed = 1_000_003) }
}
