import { z } from '@hono/zod-openapi'
import { Invalid } from '../core/facts/errors.ts'
import type { Slice, Sliced } from '../ports/store/write.ts'

/** How every list is asked for. */
export const pageQuery = z.object({
  cursor: z.string().max(1000).optional().openapi({ description: '`next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export interface Page<T> {
  readonly results: readonly T[]
  readonly next: string | null
}

/** `list` names the list and its owner: a cursor is good for the list that gave it and no other. */
export function sliceOf(query: z.output<typeof pageQuery>, list: string): Slice {
  const { cursor, limit } = query
  return { after: cursor === undefined ? null : opened(cursor, list), limit }
}

export function pageOf<Row, View>(
  sliced: Sliced<Row>,
  list: string,
  view: (row: Row) => View,
): Page<View> {
  const next = sliced.next === null ? null : closed(list, sliced.next)
  return { results: sliced.rows.map(view), next }
}

/** A page of a list that is small enough to be read whole. */
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

function closed(list: string, after: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify([list, after]))
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function opened(cursor: string, list: string): string {
  const known = z.tuple([z.literal(list), z.string()]).safeParse(decoded(cursor))
  if (known.success) return known.data[1]
  throw new Invalid([{ member: 'cursor', message: 'is not one that this list gave' }])
}

function decoded(cursor: string): unknown {
  try {
    const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
  } catch {
    return null
  }
}
