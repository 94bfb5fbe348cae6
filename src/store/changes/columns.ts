import type { Selectable } from 'kysely'
import type { Rows, Table } from '../../ports/store/changes.ts'
import type { Schema } from '../statements/schema.ts'
import type { Value } from './statement.ts'

/** Columns to write. Those that are undefined are left as they are. */
export type Columns<T extends keyof Schema> = {
  readonly [K in keyof Selectable<Schema[T]>]?: Selectable<Schema[T]>[K] | undefined
}

type Snake<S> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : S

/** Tables in which each field of a row has a column of its name: `usedAt` is `used_at`. */
export type PlainTable = {
  [T in Table]: Snake<keyof Rows[T]> extends keyof Schema[T] ? T : never
}[Table]

/** A true or false is 1 or 0, a list or an object is JSON. */
export function plainColumns<T extends PlainTable>(row: Partial<Rows[T]>): Columns<T> {
  const columns: Record<string, Value | undefined> = {}
  for (const [field, value] of Object.entries(row)) columns[columnOf(field)] = cellOf(value)
  return columns as Columns<T>
}

function cellOf(value: unknown): Value | undefined {
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return value as Value | undefined
}

/** The column of a field: `usedAt` is `used_at`. */
export function columnOf(field: string): string {
  const known = names.get(field)
  if (known !== undefined) return known
  const name = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  names.set(field, name)
  return name
}

const names = new Map<string, string>()
