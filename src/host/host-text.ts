/** Texts as a host sends them, made fit for pages, mails and files: one line, and no longer than anybody reads. */

/** As for a text of HR (rule 52). Longer ones are cut; an id or an address that is longer is none. */
export const LONGEST_TEXT = 1000

/**
 * One line without control characters, cut at `longest`. Accents, letter case and what joins letters stay, because
 * names are compared with those of HR (rule 17).
 */
export function lineOf(text: string, longest = LONGEST_TEXT): string {
  if (text.length <= longest && TIDY.test(text)) return text
  return cut(tidied(text, longest), longest)
}

/** The same for what is only shown: without characters that hide, or turn the direction of the text around them. */
export function shownLine(text: string, longest: number): string {
  if (text.length <= longest && TIDY.test(text)) return text
  return cut(tidied(text, longest).replace(HIDING, '').trim(), longest)
}

function tidied(text: string, longest: number): string {
  // Cut before the regular expressions, which are slow on long texts.
  const some = text.slice(0, longest * 4)
  return some
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** A character outside the basic plane has two code units, and half of one cannot be written. */
function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
}

/** Words of printable ASCII with single spaces between them, as nearly all texts are. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/

/** Persian, Indic scripts and emoji need joiners and variation selectors. */
const HIDING = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cf}\p{Co}]/gu
