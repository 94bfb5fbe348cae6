/**
 * One line of a CSV file (RFC 4180). Programmes for sheets run what begins like a formula, so such cells
 * get a leading apostrophe (S9).
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** So that programmes for sheets read UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}
