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
 * Parses a stored JSON text. Throws `Unreadable` if it is not JSON or has another shape. The message names
 * the cell and never its content, which may be a person's name.
 */
export function stored<T>(schema: z.ZodType<T>, text: string, cell: Cell): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw unreadable(cell, 'it is not JSON')
  }
  return shaped(schema, value, cell)
}

/** Like `stored`, for a column that may be null. */
export function storedOrNull<T>(schema: z.ZodType<T>, text: string | null, cell: Cell): T | null {
  return text === null ? null : stored(schema, text, cell)
}

/** Like `stored`, for a value that was put together from several columns. */
export function shaped<T>(schema: z.ZodType<T>, value: unknown, cell: Cell): T {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  const [issue] = error.issues
  // Only the first member of the path is named: deeper ones may be values from HR.
  const member = issue?.path[0]
  throw unreadable(cell, `${typeof member === 'string' ? member : 'it'}: ${issue?.code ?? 'wrong'}`)
}

/** A value that is never null, although its column allows null. */
export function notNull<T>(value: T | null, cell: Cell): T {
  if (value === null) throw unreadable(cell, 'it is null')
  return value
}

function unreadable({ table, column, row }: Cell, why: string): Unreadable {
  return new Unreadable(`${table}.${column} of ${row} cannot be read (${why})`)
}
