/**
 * Text as HR meant it: one space for any run of blanks and control characters, NFC, no half
 * characters. Accents, case and invisible joiners inside stay (rule 17). Null when nothing is seen.
 */
export function plainText(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  // Nearly all text is this already, and it is read a dozen times per employee.
  if (TIDY.test(value)) return value
  const text = value
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
  return /[^\s\p{Cf}]/u.test(text) ? text : null
}

/** Printable ASCII words with single spaces between: nothing to tidy. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/
