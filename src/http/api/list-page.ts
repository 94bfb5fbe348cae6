import { z } from '@hono/zod-openapi'
import { Invalid } from '../../core/facts/errors.ts'
import type { Slice, Sliced } from '../../ports/store/slice.ts'

/** The query parameters of every list. */
export const listQuery = z.object({
  cursor: z
    .string()
    .max(1000)
    .optional()
    .openapi({ description: 'The member `next` of the previous page' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .openapi({ description: 'How many results the page has at most' }),
})

export interface ListPage<T> {
  readonly results: readonly T[]
  /** The cursor of the next page; null on the last page. */
  readonly next: string | null
}

/** The requested part of a list. `list` names the list: its cursors are valid for no other list. */
export function requestedSlice(query: z.output<typeof listQuery>, list: string): Slice {
  const { cursor, limit } = query
  return { after: cursor === undefined ? null : openCursor(cursor, list), limit }
}

/** The same of a list that is ordered by a number. */
export function requestedNumbers(query: z.output<typeof listQuery>, list: string): Slice {
  const slice = requestedSlice(query, list)
  if (slice.after === null || /^\d{1,15}$/.test(slice.after)) return slice
  throw notOfThisList()
}

/** One page of rows, each shown by `view`. */
export async function listPage<Row, View>(
  sliced: Sliced<Row>,
  list: string,
  view: (row: Row) => View | Promise<View>,
): Promise<ListPage<View>> {
  const next = sliced.next === null ? null : makeCursor(list, sliced.next)
  return { results: await Promise.all(sliced.rows.map(view)), next }
}

/** The requested part of a list that is small enough to be read as a whole. */
export function sliceWhole<Row extends { readonly id: string }>(
  rows: readonly Row[],
  slice: Slice,
): Sliced<Row> {
  const { after, limit } = slice
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const rest = after === null ? sorted : sorted.filter(({ id }) => id > after)
  const taken = rest.slice(0, limit)
  return { rows: taken, next: rest.length > limit ? (taken.at(-1)?.id ?? null) : null }
}

/** Opaque to the caller. Base64url of JSON, so that a cursor in a URL needs no escaping. */
function makeCursor(list: string, after: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify([list, after]))
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function openCursor(cursor: string, list: string): string {
  const known = z.tuple([z.literal(list), z.string()]).safeParse(decodeCursor(cursor))
  if (known.success) return known.data[1]
  throw notOfThisList()
}

function notOfThisList(): Invalid {
  return new Invalid([{ member: 'cursor', message: 'is not a cursor of this list' }])
}

function decodeCursor(cursor: string): unknown {
  try {
    const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
  } catch {
    return null
  }
}
