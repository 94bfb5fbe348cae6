/** Between rows, and between their cells, of what is stored. Neither occurs in a cell: what is JSON escapes it. */
export const ROW = '\u001e'
export const CELL = '\u001f'
