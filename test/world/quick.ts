// Replaces slow things that a test is not about. Each returned function restores the original.
import { createHash } from 'node:crypto'
import type { SealedPlace, Seal } from '../../src/store/seal.ts'

/** Shortens the pause before a retry: 300 to 600 ms become 2. */
export function shortPauses(): () => void {
  const timer = globalThis.setTimeout
  const short = (act: (...all: unknown[]) => void, ms = 0, ...all: unknown[]) =>
    timer(act, all.length === 0 && ms >= 250 && ms <= 600 ? 2 : ms, ...all)
  return replaced(globalThis, { setTimeout: short as typeof setTimeout })
}

/** The same hashes, computed at once: a turn of the thread pool takes longer than a whole query. */
export function hashesAtOnce(): () => void {
  const digest: typeof crypto.subtle.digest = (algorithm, bytes) => {
    if (algorithm !== 'SHA-256') throw new Error('only SHA-256 is expected here')
    const view = ArrayBuffer.isView(bytes)
      ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      : new Uint8Array(bytes)
    const hash = createHash('sha256').update(view).digest()
    return Promise.resolve(new Uint8Array(hash).buffer)
  }
  // Not a spy: it would store every call, and a nightly run makes millions.
  return replaced(crypto.subtle, { digest })
}

let seed = 0
/** Companies that are open at the same time get different ids, and different ones after a reset. */
let open = 0

/** Random ids that are the same in each test: polls are spread by the account's id. */
export function sameIdsEachTime(): { again: () => void; restore: () => void } {
  seed = 7 + open * 1_000
  open += 1
  const getRandomValues = ((array: unknown) => {
    if (!(array instanceof Uint8Array)) throw new Error('only bytes are expected here')
    for (let n = 0; n < array.length; n += 1) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      array[n] = seed >>> 16
    }
    return array
  }) as typeof crypto.getRandomValues
  const restore = replaced(crypto, { getRandomValues })
  return {
    again: () => void (seed = 1_000_003),
    restore: () => {
      open -= 1
      restore()
    },
  }
}

/** Caches decryption: the account's token is decrypted before every step. */
export function opensOnce(seal: Seal): void {
  const opened = new Map<string, Promise<string>>()
  const plain = { ...seal }
  Object.assign(seal, {
    open: (sealed: string, place: SealedPlace) => {
      const key = JSON.stringify([sealed, place])
      const known = opened.get(key) ?? plain.open(sealed, place)
      opened.set(key, known)
      return known
    },
  })
}

function replaced<Owner extends object>(owner: Owner, over: Partial<Owner>): () => void {
  const before = Object.fromEntries(
    Object.keys(over).map((name) => [name, owner[name as keyof Owner]]),
  )
  Object.assign(owner, over)
  return () => void Object.assign(owner, before)
}
