/**
 * Equality in a time that depends on the lengths only. With `===` an attacker could guess a secret
 * character by character. Compares text, not decoded bytes: two spellings of one base64 value differ.
 */
export function sameText(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length
  for (let index = 0; index < expected.length; index += 1) {
    // Beyond the end of `given` this is NaN, which counts as 0; the lengths differ then anyway.
    difference |= given.charCodeAt(index) ^ expected.charCodeAt(index)
  }
  return difference === 0
}
