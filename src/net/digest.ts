/** SHA-256 in base64. */
export type Digest = (bytes: Uint8Array) => string | Promise<string>

export async function webDigest(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(
    await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>),
  )
  return btoa(String.fromCharCode(...hash))
}
