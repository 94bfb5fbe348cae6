import { joined, type Pieces } from './body.ts'

/** SHA-256 in base64, of all pieces together. */
export type Digest = (pieces: Pieces) => string | Promise<string>

export async function webDigest(pieces: Pieces): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', joined(pieces)))
  return btoa(String.fromCharCode(...hash))
}
