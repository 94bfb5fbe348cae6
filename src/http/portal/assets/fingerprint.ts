/** A short hash of a text (FNV-1a), for a URL that changes with the content. */
export function fingerprint(text: string): string {
  let hash = 0x81_1c_9d_c5
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93) >>> 0
  }
  return hash.toString(36)
}
