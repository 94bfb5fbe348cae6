/**
 * Whether two names can be those of one person (rules 9, 10, 12 and 36). Compared are folded words, as sets:
 * order, accents, case, a middle name and a title make no difference. Spelling in HR and in the product is
 * compared elsewhere (rule 17): there accents and case are real differences.
 */

/** The parts of a name as they were given: first, last, preferred; or a display name as one part. */
export type NameParts = readonly (string | null)[]

/**
 * `agree`: they share a word. `differ`: both have words in one script, and share none. `incomparable`: the
 * scripts cannot be compared. `unnamed`: one side has no name.
 */
export type NameAgreement = 'agree' | 'differ' | 'incomparable' | 'unnamed'

export function compareNames(a: NameParts, b: NameParts): NameAgreement {
  const [ours, theirs] = [nameWords(a), nameWords(b)]
  if (ours.length === 0 || theirs.length === 0) return 'unnamed'
  if (ours.some((word) => theirs.includes(word))) return 'agree'
  return scriptOf(ours) === scriptOf(theirs) ? 'differ' : 'incomparable'
}

/** The folded words of a name, each once, in the order given. */
export function nameWords(parts: NameParts): readonly string[] {
  const words = parts.flatMap((part) => folded(part ?? '').split(/[^\p{L}\p{M}\p{Nd}]+/u))
  return [...new Set(words.filter((word) => word !== ''))]
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
}

function scriptOf(words: readonly string[]): 'latin' | 'other' {
  return words.every((word) => /^[\p{Script=Latin}\p{Nd}]+$/u.test(word)) ? 'latin' : 'other'
}
