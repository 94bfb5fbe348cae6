import { z } from 'zod'
import { Unreadable } from '../../core/facts/errors.ts'

/** The cell that a text was read from. */
export interface Cell {
  readonly table: string
  readonly column: string
  /** The row's id. */
  readonly row: string
}

/** A list of ids or of words. */
export const TEXTS = z.array(z.string())

/**
 * A stored JSON text as the value it was. Throws where it is none, and then names the cell and never what
 * stands in it: it may be a person's name.
 */
export function stored<T>(schema: z.ZodType<T>, text: string, cell: Cell): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw unreadable(cell, 'it is no JSON')
  }
  return shaped(schema, value, cell)
}

/** The same where the column may be null. */
export function storedOrNull<T>(schema: z.ZodType<T>, text: string | null, cell: Cell): T | null {
  return text === null ? null : stored(schema, text, cell)
}

/** The same for a value that was put together from several columns. */
export function shaped<T>(schema: z.ZodType<T>, value: unknown, cell: Cell): T {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  const [issue] = error.issues
  // Of the path only the member: what stands below it may be a word of HR's.
  const member = issue?.path[0]
  throw unreadable(cell, `${typeof member === 'string' ? member : 'it'}: ${issue?.code ?? 'wrong'}`)
}

/** A value that is never null, although its column could hold that. */
export function present<T>(value: T | null, cell: Cell): T {
  if (value === null) throw unreadable(cell, 'it is null')
  return value
}

function unreadable({ table, column, row }: Cell, why: string): Unreadable {
  return new Unreadable(`${table}.${column} of ${row} cannot be read (${why})`)
}
