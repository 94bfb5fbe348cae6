/**
 * Encrypts secrets at rest with AES-256-GCM. The place of the secret is its additional data, so a sealed
 * text that was copied to another row does not open there (S6). Format: `key id . nonce . ciphertext`.
 */
export interface Seal {
  seal(text: string, place: SealedPlace): Promise<string>
  /** Throws if the key is unknown, the place is not the one it was sealed for, or a byte was changed. */
  open(sealed: string, place: SealedPlace): Promise<string>
  /** True if it was sealed with one of the keys. Opens nothing. */
  knows(sealed: string): boolean
  /** The secret sealed with the newest key; null if it is sealed with that key already. */
  reseal(sealed: string, place: SealedPlace): Promise<string | null>
  /**
   * HMAC-SHA-256, hex, with a key made from the *last* key of the list: a new key in front changes no hash.
   * Without the last key, people who were reduced or erased are no longer recognised (rule 49).
   */
  keyedHash(text: string): Promise<string>
}

export interface SealedPlace {
  readonly organization: string
  /** `table.column` */
  readonly column: string
  /** The row's id. */
  readonly row: string
}

/** HMAC-SHA-256, hex, with this key: at once where the runtime can, for each person has a dozen. */
export type Hmac = (key: Uint8Array<ArrayBuffer>) => (text: string) => string | Promise<string>

/** `keys`: 32 bytes each in base64, newest first. */
export async function createSeal(
  keys: readonly string[],
  hmac: Hmac = webCryptoHmac,
): Promise<Seal> {
  const ring = await Promise.all(keys.map(readKey))
  const newest = ring[0]
  const oldest = ring.at(-1)
  if (newest === undefined || oldest === undefined) {
    throw new Error('no secret key given; give one of 32 bytes in base64')
  }
  const hash = hmac(await hashKeyOf(oldest.bytes))

  const seal = async (text: string, place: SealedPlace) => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const made = await crypto.subtle.encrypt(gcm(iv, place), newest.key, utf8(text))
    return `${newest.id}.${base64(iv)}.${base64(new Uint8Array(made))}`
  }

  const open = async (sealed: string, place: SealedPlace) => {
    const [id, iv, text] = sealed.split('.')
    const found = ring.find((key) => key.id === id)
    if (found === undefined || iv === undefined || text === undefined) {
      throw new Error(`${place.column} of ${place.row} is sealed with a key that is not given`)
    }
    try {
      const opened = await crypto.subtle.decrypt(gcm(bytes(iv), place), found.key, bytes(text))
      return new TextDecoder().decode(opened)
    } catch {
      throw new Error(
        `${place.column} of ${place.row} does not open: it was altered, or belongs to another row`,
      )
    }
  }

  return {
    seal,
    open,
    knows: (sealed) => ring.some(({ id }) => sealed.startsWith(`${id}.`)),
    reseal: async (sealed, place) =>
      sealed.startsWith(`${newest.id}.`) ? null : seal(await open(sealed, place), place),
    keyedHash: async (text) => hash(text),
  }
}

async function readKey(text: string) {
  const raw = bytes(text)
  if (raw.length !== 32) throw new Error(`a secret key has ${raw.length} bytes; it must have 32`)
  const id = hex(await crypto.subtle.digest('SHA-256', raw)).slice(0, 8)
  const usages: ['encrypt', 'decrypt'] = ['encrypt', 'decrypt']
  return {
    id,
    bytes: raw,
    key: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, usages),
  }
}

/** Hashing has its own key, so that no key is used for two purposes. */
async function hashKeyOf(raw: Uint8Array<ArrayBuffer>) {
  const root = await crypto.subtle.importKey('raw', raw, HMAC, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', root, utf8('rollcall keyed hash')))
}

const HMAC = { name: 'HMAC', hash: 'SHA-256' }

function webCryptoHmac(raw: Uint8Array<ArrayBuffer>): (text: string) => Promise<string> {
  const key = crypto.subtle.importKey('raw', raw, HMAC, false, ['sign'])
  return async (text) => hex(await crypto.subtle.sign('HMAC', await key, utf8(text)))
}

function gcm(iv: Uint8Array<ArrayBuffer>, place: SealedPlace) {
  const additionalData = utf8(JSON.stringify([place.organization, place.column, place.row]))
  return { name: 'AES-GCM', iv, additionalData }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function base64(raw: Uint8Array): string {
  return btoa(Array.from(raw, (byte) => String.fromCharCode(byte)).join(''))
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  } catch {
    throw new Error('a secret key or a sealed text is not base64')
  }
}
