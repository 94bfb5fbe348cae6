/**
 * Tidied text: trimmed, NFC, well-formed, one space for each run of white space and control characters.
 * Accents, letter case and joiners inside words stay (rule 17). Null where nothing visible is left.
 */
export function plainText(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  // Nearly all text is tidy already, and a dozen texts are read for each employee.
  if (TIDY.test(value)) return value
  const text = value
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
  return /[^\s\p{Cf}]/u.test(text) ? text : null
}

/** Words of printable ASCII with single spaces between them. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/
