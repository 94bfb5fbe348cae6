/**
 * One line of a CSV file (RFC 4180). Against CSV injection, a cell that a spreadsheet would run as a formula gets a
 * leading apostrophe (S9).
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(text: string): string {
  const safe = opensFormula(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Spaces, line breaks, and characters that show nothing: spreadsheets skip some of them. */
const SKIPPED = /^[\s\p{Z}\p{C}]+/u
/** The minus sign is the only one of these that compatibility decomposition leaves as it is. */
const FORMULA = new Set(['=', '+', '-', '@', '\u2212'])

/**
 * Fullwidth, small and raised forms (`＝`, `﹦`, `⁺`) count as well: spreadsheets for Chinese, Japanese and Korean read
 * them as the plain ones.
 */
function opensFormula(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true
  const [first = ''] = text.replace(SKIPPED, '').normalize('NFKC')
  return FORMULA.has(first)
}
