// Merge's cursors: opaque to the reader, and valid only with the parameters of the first page.

export interface Bookmark {
  offset: number
  page: number
  filters: string
}

export function cursorFor(bookmark: Bookmark): string {
  return Buffer.from(JSON.stringify(bookmark)).toString('base64url')
}

export function readCursor(cursor: string): Bookmark | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return isBookmark(value) ? value : null
  } catch {
    return null
  }
}

/** The number of the requested page, from 1. */
export function pageOf(query: URLSearchParams): number {
  const cursor = query.get('cursor')
  return cursor === null ? 1 : (readCursor(cursor)?.page ?? 0)
}

export function filtersOf(query: URLSearchParams): string {
  const rest = [...query].filter(([name]) => name !== 'cursor')
  return rest
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
}

function isBookmark(value: unknown): value is Bookmark {
  return typeof value === 'object' && value !== null && 'offset' in value && 'page' in value
}
